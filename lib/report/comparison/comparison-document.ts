import { changedInputs } from '../../analysis/comparison/changed-inputs';
import type { Comparison } from '../../analysis/comparison/comparison';
import { oddsError } from '../../analysis/comparison/comparison-draws';
import { isComparable } from '../../analysis/comparison/terms';
import { type Goal, verdictOf } from '../../analysis/comparison/verdict';
import { MODEL_VERSION } from '../../model/plan';
import { figureDocument } from '../figure-document';
import { comparedFigures } from './compared-figures';
import { inputsFigure } from './input-words';
import { termsNotes } from './terms-words';
import { verdictText } from './verdict-words';

/** The goal that decides where nobody names one: plan value, or new customers where money is not compared. */
export function defaultGoal({ terms }: Pick<Comparison, 'terms'>): Goal {
  return isComparable(terms, 'planValue') ? 'planValue' : 'newCustomers';
}

/** A comparison as one document for programs: the verdict, what it rests on, and every figure row by row. */
export function comparisonDocument(
  comparison: Comparison,
  { goal, seed, locale }: { readonly goal: Goal; readonly seed: number; readonly locale: string },
) {
  const { contenders, terms, draws } = comparison;
  return {
    modelVersion: MODEL_VERSION,
    seed,
    draws,
    /** The largest standard error of any chance of being best. */
    standardError: draws > 0 ? oddsError(comparison) : null,
    weeks: terms.weeks,
    currency: terms.currency,
    scenarios: contenders.map(({ key, label, plan, scenario }) => ({
      key,
      label,
      plan: plan.name,
      scenario: scenario.name,
      scenarioId: scenario.id,
      currency: plan.currency,
    })),
    notes: termsNotes(comparison),
    verdict: verdictDocument(comparison, goal, locale),
    figures: [
      ...comparedFigures(comparison, locale),
      inputsFigure(changedInputs(contenders), contenders, locale),
    ].map(figureDocument),
  };
}

function verdictDocument(comparison: Comparison, goal: Goal, locale: string) {
  const verdict = verdictOf(comparison, goal);
  const { sentence, details } = verdictText(comparison, goal, locale);
  const keyOf = (index: number) => comparison.contenders[index].key;
  const said = { goal, kind: verdict.kind, sentence, details };
  if (!('leader' in verdict)) return said;
  const { leader, rival, difference, range, timing } = verdict;
  const odds =
    verdict.kind === 'stated'
      ? {}
      : { chance: verdict.chance, standardError: verdict.error, withinNoise: verdict.near.map(keyOf) };
  return { ...said, leader: keyOf(leader), rival: keyOf(rival), difference, range, timing, ...odds };
}
