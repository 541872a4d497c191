import { addDays } from '../../model/calendar';

/** Where a quarter begins on the axis. */
export interface QuarterTick {
  /** Week, 0-based. */
  readonly week: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly year: number;
  /** True at the first tick and at each new year: the year is written out there. */
  readonly yearBegins: boolean;
}

/** The weeks in which a quarter begins: the first week, then every week whose quarter differs from the one before. */
export function quarterTicks(startsOn: string, weeks: number): QuarterTick[] {
  const ticks: QuarterTick[] = [];
  for (let week = 0; week < weeks; week++) {
    const middle = addDays(startsOn, week * 7 + 3);
    const year = Number(middle.slice(0, 4));
    const quarter = (Math.floor((Number(middle.slice(5, 7)) - 1) / 3) + 1) as QuarterTick['quarter'];
    const last = ticks[ticks.length - 1];
    if (last && last.quarter === quarter && last.year === year) continue;
    ticks.push({ week, quarter, year, yearBegins: !last || last.year !== year });
  }
  // A sliver of a quarter at the start would put two labels on top of each other.
  if (ticks.length > 1 && ticks[1].week < 4) {
    ticks.shift();
    ticks[0] = { ...ticks[0], yearBegins: true };
  }
  return ticks;
}
