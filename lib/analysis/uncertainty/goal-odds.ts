import { REPLICATES } from '../../math/quasi-random';
import type { Ensemble } from '../forecast/forecast';
import { BETTER, type HeadlineKey } from '../forecast/headline';
import { errorOfMean } from './precision';

/** Whether a goal is reached from below or from above. */
export type GoalWay = 'at-least' | 'at-most';

/** A goal that somebody sets: a headline is to reach a value. */
export interface GoalQuestion {
  readonly headline: HeadlineKey;
  readonly goal: number;
  /** Without it the better way. */
  readonly way?: GoalWay;
}

/** The chance that a headline reaches a value. */
export interface GoalOdds extends Required<GoalQuestion> {
  /** Share of the draws that reach it, 0–1. A headline that does not exist in a draw, such as a payback that never comes, does not. */
  readonly odds: number;
  /** Monte Carlo standard error of the odds. */
  readonly standardError: number;
  readonly draws: number;
}

/** The way a headline's goals are reached: at most where less is better (a cost, a payback), else at least. */
export function goalWay(headline: HeadlineKey): GoalWay {
  return BETTER[headline] === 'lower' ? 'at-most' : 'at-least';
}

/**
 * The chance that a headline reaches a value, over the draws of an ensemble. The error is that of 32 independent
 * randomisations, and at least that of one draw more or less that reaches it: odds of 0 or 1 are never certain.
 */
export function goalOdds(
  { headlineDraws, draws }: Pick<Ensemble, 'headlineDraws' | 'draws'>,
  headline: HeadlineKey,
  goal: number,
  way: GoalWay = goalWay(headline),
): GoalOdds {
  const reaches = headlineDraws[headline].map((value) => {
    if (Number.isNaN(value)) return 0;
    return (way === 'at-least' ? value >= goal : value <= goal) ? 1 : 0;
  });
  const shareOf = (some: Float64Array) => some.reduce((sum, one) => sum + one, 0) / some.length;
  const replicates = Array.from({ length: REPLICATES }, (_, replicate) =>
    shareOf(reaches.filter((_, draw) => draw % REPLICATES === replicate)),
  );
  const standardError = Math.max(errorOfMean(replicates) ?? 0.5, 1 / (draws + 1));
  return { headline, goal, way, odds: shareOf(reaches), standardError, draws };
}
