import { exp, LN2 } from '../../math/elementary';

/** A peak of the year: its week (0–51), how much it adds to a level of 1, and weeks to half of that. */
export interface Peak {
  readonly week: number;
  readonly height: number;
  readonly halfWidth: number;
}

/** A yearly index with mean 1, `[52]`: a flat year with bell-shaped peaks, the year's end joined to its start. */
export function peakedSeason(peaks: readonly Peak[]): number[] {
  const levels = Array.from({ length: 52 }, (_, week) =>
    peaks.reduce((level, peak) => level + peak.height * bell(week - peak.week, peak.halfWidth), 1),
  );
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return levels.map((level) => level / mean);
}

function bell(weeksAway: number, halfWidth: number): number {
  const away = Math.min(Math.abs(weeksAway), 52 - Math.abs(weeksAway));
  return exp(-LN2 * (away / halfWidth) ** 2);
}
