import type { RunAnalysis } from '../parallel/jobs';
import type { ComparedDraws } from './compared-draws';
import { type Comparison, compareScenarios, forecastField } from './comparison';
import type { Field } from './contenders';
import { GOALS } from './verdict';

/** The standard error of every chance of being best that is small enough: one in a hundred draws. */
export const TARGET_ODDS_ERROR = 0.01;
/** Draws of the first look, and the most: all that a browser's memory holds beside the page. */
export const FIRST_LOOK = 1000;
export const MOST_COMPARED_DRAWS = 4000;
/** Weeks × draws × contenders that are kept at once: 56 bytes each. */
const MOST_CELLS = 1_700_000;

/** The most draws of a comparison; fewer where weeks and contenders are many. */
export function mostComparedDraws({ contenders, terms }: Field): number {
  const fitting = Math.floor(MOST_CELLS / (contenders.length * terms.weeks) / FIRST_LOOK) * FIRST_LOOK;
  return Math.max(FIRST_LOOK, Math.min(MOST_COMPARED_DRAWS, fitting));
}

/** How many draws the errors of the chances of being best ask for; null where they are small enough, or `most` are drawn. */
export function furtherComparedDraws(
  comparison: Comparison,
  most = mostComparedDraws(comparison),
): number | null {
  const error = oddsError(comparison);
  if (comparison.draws >= most || error <= TARGET_ODDS_ERROR) return null;
  return Math.min(most, 2 * comparison.draws);
}

/** The largest standard error of any chance of being best, by any goal; 0 where there is nothing to decide. */
export function oddsError({ headlines }: Comparison): number {
  return Math.max(0, ...GOALS.flatMap((goal) => headlines[goal].best?.errors ?? []));
}

/** What a comparison is drawn with. */
export interface DrawingOptions {
  readonly seed: number;
  /** 0 gives the stated values alone; `auto` as many as the chances of being best need. */
  readonly draws: number | 'auto';
  /** Most draws of `auto`. */
  readonly most?: number;
}

/** Compares a field, its draws worked out by `run`: the same bits on any number of threads. */
export async function compareBy(
  run: RunAnalysis,
  field: Field,
  { seed, draws, most }: DrawingOptions,
): Promise<Comparison> {
  const forecasts = forecastField(field);
  if (draws === 0) return compareScenarios(field, forecasts);
  let wanted: number | null = draws === 'auto' ? Math.min(FIRST_LOOK, most ?? FIRST_LOOK) : draws;
  for (;;) {
    const drawn: ComparedDraws[] = [];
    for (const { plan, scenario } of field.contenders) {
      drawn.push(await run('compared', { plan, scenarioId: scenario.id, seed, draws: wanted }));
    }
    const comparison = compareScenarios(field, forecasts, drawn);
    wanted = draws === 'auto' ? furtherComparedDraws(comparison, most) : null;
    if (wanted === null) return comparison;
  }
}
