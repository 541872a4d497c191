import { PlannerError } from '../../errors';
import { carryInOf } from '../../model/carry-in';
import { sumMoney } from '../../model/currency';
import { type Plan, parsePlan } from '../../model/plan';
import type { ActualSeries, Holdout } from '../actuals';
import { describeAssumptions } from './assumptions';
import { flightsOf } from './draft-plan';
import { fitHistory } from './fit-history';
import { holdOut } from './holdout';
import type { Answers, UserMapping } from './mapping';
import { proposePlanName } from './questions';
import { readImport } from './read-import';
import type { SourceTable } from './read-table';
import { lastYear, settleAnswers, YEAR } from './settings';
import type { WeeklyHistory } from './weekly-history';

/** A confirmed import: the plan, what happened before it, and how well the model would have foreseen it. */
export interface BuiltImport {
  readonly plan: Plan;
  readonly actuals: readonly ActualSeries[];
  /** Null for files shorter than two years. */
  readonly holdout: Holdout | null;
  readonly assumptions: Plan['assumptions'];
}

/**
 * Makes a plan of a file: it starts in the week after the file, its baseline is the last 52 weeks of spend moved
 * forward, and it stands where the replayed history ends.
 * @throws PlannerError `invalid-input` where something is still open, listing each field
 */
export function buildPlan(table: SourceTable, user: UserMapping, given: Answers): BuiltImport {
  const { history, blockers, answers, currency } = readImport(table, user, given);
  if (history === null || blockers.length > 0) {
    const reasons = blockers.map(({ message }) => message).join(' ');
    throw new PlannerError(
      'invalid-input',
      `"${table.fileName}" cannot be imported yet: ${reasons}`,
      blockers,
    );
  }
  const settings = settleAnswers(history, answers, currency.value);
  const fit = fitHistory(history, settings);
  const holdout = holdOut(history, answers, currency.value);
  const horizonWeeks = answers.horizonWeeks ?? YEAR;
  const { stages, carryIn } = carryInOf(fit.plan, fit.run.end);
  const assumptions = describeAssumptions({ table, history, settings, currency, fit, holdout, horizonWeeks });
  const plan = parsePlan({
    ...fit.plan,
    name: answers.planName ?? proposePlanName(table.fileName),
    startsOn: history.endsBefore,
    horizonWeeks,
    market: { ...fit.plan.market, stages },
    carryIn,
    scenarios: [
      {
        id: 'baseline',
        name: 'Baseline',
        flights: flightsOf(history, (values) => movedForward(values, horizonWeeks)),
      },
    ],
    origin: { from: 'import', name: table.fileName.slice(0, 200) },
    assumptions,
  });
  return { plan, actuals: actualsOf(history, currency.value), holdout, assumptions };
}

/** The last 52 weeks (all of a shorter series), repeated until the horizon is filled. */
function movedForward(values: readonly number[], weeks: number): number[] {
  const year = lastYear(values);
  return Array.from({ length: weeks }, (_, week) => year[week % year.length]);
}

function actualsOf({ startsOn, outcomes, channels }: WeeklyHistory, currency: string): ActualSeries[] {
  const series: ActualSeries[] = [...outcomes].map(([outcome, values]) => ({
    series: outcome,
    startsOn,
    values,
  }));
  for (const { id, spend, volume } of channels) {
    if (sumMoney(spend, currency) > 0) series.push({ series: `spend:${id}`, startsOn, values: spend });
    if (volume) series.push({ series: `volume:${id}`, startsOn, values: volume });
  }
  return series;
}
