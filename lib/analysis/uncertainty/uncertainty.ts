import { quantileSorted } from '../../math/quantiles';
import type { Plan, Scenario } from '../../model/plan';
import { simulateSets } from '../attribution/side-sets';
import { type EndValues, valuesAtEnd } from '../endurance/end-values';
import type { Ensemble, Range } from '../forecast/forecast';
import { HEADLINES, type HeadlineKey, headlineOf } from '../forecast/headline';
import { MAX_DRAWS } from './draw-limits';
import { type ParameterDraws, parameterDraws } from './draw-parameters';
import { bandsOf, type DrawStore, makeDrawStore, readDraw, storeRuns } from './draw-store';

/** Draws at once: a batch's state stays in the processor's cache, and a worker hears "stop" in time. */
export const CHUNK = 200;

export interface EnsembleOptions {
  /** 1 to 10,000. */
  readonly draws: number;
  /** Whole number; the same seed and draws give the same ensemble, bit for bit. */
  readonly seed: number;
  /** Asked after every chunk: whether the draws so far are enough. `draws` is then the most there will be. */
  readonly isEnough?: (headlineDraws: Readonly<Record<HeadlineKey, Float64Array>>) => boolean;
  /** The parameters of each draw; without it they are drawn by `seed` and the plan's correlations. */
  readonly parameters?: ParameterDraws;
}

/** Where a drawing stands. */
export interface EnsembleStep {
  readonly drawn: number;
  readonly draws: number;
  /** The ensemble of the draws so far. Computed when asked for; costs about as much as drawing 100 more. */
  readonly ensemble: () => Ensemble;
  /** The headlines of the draws so far alone, `[draw]`; NaN where one does not exist. */
  readonly headlineDraws: () => Readonly<Record<HeadlineKey, Float64Array>>;
}

/** Draws a scenario's range in one go; `onProgress` is told after every chunk of draws. */
export function drawEnsemble(
  plan: Plan,
  scenario: Scenario,
  options: EnsembleOptions & { readonly onProgress?: (drawn: number, draws: number) => void },
): Ensemble {
  return lastStep(ensembleSteps(plan, scenario, options), options.onProgress).ensemble();
}

/** Takes every step of a drawing and gives the last one. */
export function lastStep(
  steps: Iterable<EnsembleStep>,
  onProgress?: (drawn: number, draws: number) => void,
): EnsembleStep {
  let last: EnsembleStep | undefined;
  for (const step of steps) {
    onProgress?.(step.drawn, step.draws);
    last = step;
  }
  if (last === undefined) throw new RangeError('an ensemble needs at least one draw');
  return last;
}

/**
 * Draws a scenario's range (paired Monte Carlo, MODEL.md section 6) chunk by chunk. Stop iterating to cancel; show
 * a step's ensemble to show it progressively. The first n draws of a longer drawing are those of a shorter one.
 * @throws RangeError when draws are not 1 to 10,000 or the seed is not whole
 */
export function* ensembleSteps(
  plan: Plan,
  scenario: Scenario,
  { draws, seed, isEnough, parameters }: EnsembleOptions,
): Generator<EnsembleStep, void> {
  if (!Number.isInteger(draws) || draws < 1 || draws > MAX_DRAWS) {
    throw new RangeError(`draws is ${draws}; it must be a whole number from 1 to ${MAX_DRAWS}`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed is ${seed}; it must be a whole number`);
  const store = makeDrawStore(plan.horizonWeeks, draws);
  const headlines = Object.fromEntries(
    HEADLINES.map((key) => [key, new Float64Array(draws).fill(Number.NaN)]),
  ) as Record<HeadlineKey, Float64Array>;
  const drawParameters = parameters ?? parameterDraws(plan, seed);
  for (let from = 0; from < draws; from += CHUNK) {
    const count = Math.min(CHUNK, draws - from);
    const overrides = drawParameters(from, count);
    const sets = simulateSets(plan, scenario, count, overrides);
    storeRuns(store, sets, from);
    storeHeadlines(plan, store, valuesAtEnd(sets[0], scenario, overrides), headlines, from, count);
    const drawn = from + count;
    const ensemble = () => ensembleOf(store, headlines, seed, drawn);
    const headlineDraws = () => firstDraws(headlines, drawn);
    yield { drawn, draws, ensemble, headlineDraws };
    if (isEnough?.(headlineDraws())) return;
  }
}

/** Headlines of `count` draws of a store, beginning with draw `from`, into `headlines` `[draw]`. */
export function storeHeadlines(
  plan: Plan,
  store: DrawStore,
  { customerEquity, planValue }: EndValues,
  headlines: Record<HeadlineKey, Float64Array>,
  from: number,
  count: number,
): void {
  const { series, splits, weeks } = store;
  const room = () => new Float64Array(weeks);
  const rooms = Array.from({ length: 8 }, room);
  const contribution = room();
  for (let i = 0; i < count; i++) {
    const draw = from + i;
    const read = (values: Float64Array, at: number) => readDraw(store, values, draw, rooms[at]);
    const end = (weeks - 1) * store.draws + draw;
    const grossProfit = read(series.grossProfit, 3);
    for (let week = 0; week < weeks; week++) contribution[week] = grossProfit[week] - store.spend[week];
    const headline = headlineOf(plan, {
      newCustomers: read(series.newCustomers, 0),
      orders: read(series.orders, 1),
      revenue: read(series.revenue, 2),
      contribution,
      contributionToDate: read(series.contributionToDate, 4),
      spend: store.spend,
      loyalAtEnd: series.loyal[end],
      awarenessAtEnd: series.awareness[end],
      split: {
        push: read(splits.newCustomers.push, 5),
        pull: read(splits.newCustomers.pull, 6),
        organic: read(splits.newCustomers.organic, 7),
      },
      customerEquity: customerEquity[i],
      planValue: planValue[i],
    });
    for (const key of HEADLINES) headlines[key][draw] = headline[key] ?? Number.NaN;
  }
}

/** The ensemble of the first `drawn` draws of a store. */
export function ensembleOf(
  store: DrawStore,
  headlines: Readonly<Record<HeadlineKey, Float64Array>>,
  seed: number,
  drawn: number,
): Ensemble {
  const headlineDraws = firstDraws(headlines, drawn);
  const ranges = Object.fromEntries(
    HEADLINES.map((key) => [key, rangeOf(headlineDraws[key], WEEKS.has(key))]),
  ) as Record<HeadlineKey, Range>;
  return { draws: drawn, seed, ...bandsOf(store, drawn), ranges, headlineDraws };
}

function firstDraws(
  headlines: Readonly<Record<HeadlineKey, Float64Array>>,
  count: number,
): Record<HeadlineKey, Float64Array> {
  return Object.fromEntries(HEADLINES.map((key) => [key, headlines[key].slice(0, count)])) as Record<
    HeadlineKey,
    Float64Array
  >;
}

const WEEKS = new Set<HeadlineKey>(['paybackWeek', 'crossoverWeek']);

/** P10, P50, P90 of a headline's draws; NaN, a number that does not exist, comes after all others: a week never reached. */
export function rangeOf(draws: Float64Array, isWeek: boolean): Range {
  const sorted = draws.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value)).sort();
  const at = (p: number) => {
    const value = quantileSorted(sorted, p);
    if (!Number.isFinite(value)) return null;
    return isWeek ? Math.round(value) : value;
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
