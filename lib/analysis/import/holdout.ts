import { addDays } from '../../model/calendar';
import { compile } from '../../model/compile';
import { simulate } from '../../model/simulate';
import type { Holdout } from '../actuals';
import { flightsOf } from './draft-plan';
import { fitHistory } from './fit-history';
import type { Answers } from './mapping';
import { anchorOf, firstWeeks, settleAnswers, YEAR } from './settings';
import type { WeeklyHistory } from './weekly-history';

/** A year to learn from and a year to be held out. */
export const MIN_HOLDOUT_WEEKS = 2 * YEAR;

/**
 * Fits the weeks before the last 52 only, forecasts those 52 from the spend they had, and scores it beside "as a
 * year earlier". Null for files shorter than two years. Nothing of the held-out year is used but its spend.
 */
export function holdOut(history: WeeklyHistory, answers: Answers, currency: string): Holdout | null {
  const outcome = anchorOf(history);
  if (outcome === null || history.weeks < MIN_HOLDOUT_WEEKS) return null;
  const known = history.weeks - YEAR;
  const before = firstWeeks(history, known, addDays(history.startsOn, known * 7));
  const fit = fitHistory(before, settleAnswers(before, answers, currency));
  const scenario = { ...fit.plan.scenarios[0], flights: flightsOf(history, (values) => values) };
  const plan = { ...fit.plan, horizonWeeks: history.weeks, scenarios: [scenario] };
  const run = simulate(compile(plan, scenario), fit.start);
  const sales = history.outcomes.get(outcome) ?? [];
  const actual = sales.slice(known);
  const model = Array.from(run.series[outcome].slice(known));
  const seasonalNaive = sales.slice(known - YEAR, known);
  const scored = actual.map((value, week) => value !== null && seasonalNaive[week] !== null);
  const wapeModel = wape(actual, model, scored);
  const wapeSeasonalNaive = wape(actual, seasonalNaive, scored);
  return {
    outcome,
    weeks: actual.map((_, week) => addDays(history.startsOn, (known + week) * 7)),
    actual,
    model,
    seasonalNaive,
    wapeModel,
    wapeSeasonalNaive,
    sentence: sentence(wapeModel, wapeSeasonalNaive),
  };
}

function wape(
  actual: readonly (number | null)[],
  forecast: readonly (number | null)[],
  scored: readonly boolean[],
): number {
  let missed = 0;
  let total = 0;
  actual.forEach((value, week) => {
    if (!scored[week]) return;
    missed += Math.abs((value ?? 0) - (forecast[week] ?? 0));
    total += value ?? 0;
  });
  return missed / total;
}

function sentence(model: number, naive: number): string {
  const better =
    model < naive
      ? 'the model is closer'
      : model > naive
        ? '"as a year earlier" is closer'
        : 'both are as close';
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return `Held out, the last 52 weeks were forecast from the weeks before with a mean weekly error of ${percent(model)}; taking each week as a year earlier misses by ${percent(naive)}: ${better}.`;
}
