import { quantileSorted } from '../../math/quantiles';
import { REPLICATES } from '../../math/quasi-random';
import type { Plan, Scenario } from '../../model/plan';
import type { Ensemble, Range } from '../forecast/forecast';
import { HEADLINES, type HeadlineKey } from '../forecast/headline';
import { MAX_DRAWS, TARGET_ERROR } from './draw-limits';
import { type EnsembleOptions, type EnsembleStep, ensembleSteps, lastStep } from './uncertainty';

/** Draws before the first look and at least between two: looking often would stop at the first lucky look. */
export const LEAST_DRAWS = 1000;

/** Standard error of each percentile of every headline; null where a percentile or its error does not exist. */
export type Precision = Readonly<Record<HeadlineKey, Range>>;

/** Monte Carlo standard error of every percentile that is shown. */
export function precisionOf({ headlineDraws }: Ensemble): Precision {
  return Object.fromEntries(
    HEADLINES.map((key) => [key, percentileErrors(headlineDraws[key])]),
  ) as unknown as Precision;
}

/**
 * Standard errors of P10, P50 and P90 of draws, `[draw]`: draws come from 32 independent randomisations in turn,
 * and how far the 32 percentiles lie apart tells the error of their mean, whether draws are quasi-random or not.
 * Null where a randomisation has no such percentile, and for fewer than 320 draws. A NaN counts as larger than every number.
 */
export function percentileErrors(draws: Float64Array): Range {
  const replicates = Array.from({ length: REPLICATES }, (_, replicate) =>
    draws
      .filter((_, draw) => draw % REPLICATES === replicate)
      .map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value))
      .sort(),
  );
  const errorAt = (p: number) =>
    draws.length < 10 * REPLICATES
      ? null
      : errorOfMean(replicates.map((sorted) => quantileSorted(sorted, p)));
  return { p10: errorAt(0.1), p50: errorAt(0.5), p90: errorAt(0.9) };
}

/** Standard error of the mean of independent estimates; null where one of them is not finite. */
export function errorOfMean(estimates: readonly number[]): number | null {
  if (!estimates.every(Number.isFinite)) return null;
  const count = estimates.length;
  const [first] = estimates;
  // From the first, so that equal estimates have no error at all.
  const mean = estimates.reduce((sum, value) => sum + (value - first), 0) / count;
  const squares = estimates.reduce((sum, value) => sum + (value - first - mean) ** 2, 0);
  return Math.sqrt(squares / (count - 1) / count);
}

/**
 * What an error of a percentile is held against: the median's size, or the width from P10 to P90 where that is
 * larger. Against the median alone, a plan that about breaks even would ask for draws without end.
 */
export function errorScale({ p10, p50, p90 }: Range): number | null {
  if (p10 === null || p50 === null || p90 === null) return null;
  return Math.max(Math.abs(p50), p90 - p10);
}

/** The larger error of P10 and P90 of draws, as a share of `errorScale`; 0 where nothing varies; null where unknown. */
export function relativeError(draws: Float64Array): number | null {
  const sorted = draws.slice().sort();
  const at = (p: number) => quantileSorted(sorted, p);
  const scale = errorScale({ p10: at(0.1), p50: at(0.5), p90: at(0.9) });
  const { p10, p90 } = percentileErrors(draws);
  if (p10 === null || p90 === null || scale === null) return null;
  const error = Math.max(p10, p90);
  return error === 0 ? 0 : error / scale;
}

/**
 * How many draws the error of P10 and P90 of contribution asks for, from those there are: null where it is small
 * enough already, or `most` are drawn. The error falls with the square root of the draws, or faster.
 */
export function furtherDraws(
  contribution: Float64Array,
  { most = MAX_DRAWS, target = TARGET_ERROR }: PrecisionLimits = {},
): number | null {
  const draws = contribution.length;
  const error = relativeError(contribution);
  if (draws >= most || (error !== null && error <= target)) return null;
  const wanted = error === null ? 2 * draws : draws * (error / target) ** 2;
  return Math.min(most, Math.max(draws + LEAST_DRAWS, LEAST_DRAWS * Math.ceil(wanted / LEAST_DRAWS)));
}

/** What a drawing to a precision is held to. */
export interface PrecisionLimits {
  /** Most draws; 10,000 by default. */
  readonly most?: number;
  /** Largest error of P10 and P90 of contribution as a share of its scale; 1 % by default. */
  readonly target?: number;
}

/** What a drawing to a precision is told. */
export type PreciseOptions = Omit<EnsembleOptions, 'draws' | 'isEnough'> & PrecisionLimits;

/**
 * Draws a scenario's range until P10 and P90 of contribution are known well enough: 1,000 draws, then as many as
 * `furtherDraws` asks for, at most `most`. The draws are the first of any longer drawing with the same seed.
 */
export function preciseEnsembleSteps(
  plan: Plan,
  scenario: Scenario,
  { most = MAX_DRAWS, target, ...options }: PreciseOptions,
): Generator<EnsembleStep, void> {
  let look: number | null = LEAST_DRAWS;
  return ensembleSteps(plan, scenario, {
    ...options,
    draws: most,
    isEnough: ({ contribution }) => {
      if (look !== null && contribution.length >= look) look = furtherDraws(contribution, { most, target });
      return look === null;
    },
  });
}

/** `preciseEnsembleSteps` in one go. */
export function drawPreciseEnsemble(plan: Plan, scenario: Scenario, options: PreciseOptions): Ensemble {
  return lastStep(preciseEnsembleSteps(plan, scenario, options)).ensemble();
}

/** The ensemble of `drawPreciseEnsemble` where draws can only be asked for as a whole, as of other threads. */
export async function preciseEnsemble(
  draw: (draws: number) => Promise<Ensemble>,
  limits: PrecisionLimits = {},
): Promise<Ensemble> {
  const { most = MAX_DRAWS } = limits;
  let ensemble = await draw(Math.min(most, LEAST_DRAWS));
  for (;;) {
    const more = furtherDraws(ensemble.headlineDraws.contribution, limits);
    if (more === null) return ensemble;
    ensemble = await draw(more);
  }
}
