import { PlannerError } from '../../errors';
import { addDays, seasonWeek } from '../../model/calendar';
import { compile } from '../../model/compile';
import type { Plan } from '../../model/plan';
import type { Run, State } from '../../model/run';
import { simulate } from '../../model/simulate';
import { steadyState } from '../../model/steady-state';
import type { ActualOutcome } from '../actuals';
import { draftPlan, flightsOf } from './draft-plan';
import { estimateSeason, NO_SEASON, type Season } from './season';
import { lastYear, requireAnchor, type Settings, YEAR } from './settings';
import type { WeeklyHistory } from './weekly-history';

/** The solver stops here: the simulated year is this close to the actual one. */
const TOLERANCE = 1e-6;
/** Season and order frequency depend on each other a little: two rounds settle both. */
const ROUNDS = 3;

/** A history as a plan whose replay gives its sales. */
export interface Fit {
  /** Covers the history's weeks; its scenario is what was spent. */
  readonly plan: Plan;
  readonly anchor: ActualOutcome;
  readonly season: Season;
  /** Factor on order frequency (on consideration where only new customers are known). */
  readonly factor: number;
  /** State before the first week of the history. */
  readonly start: State;
  readonly run: Run;
  /** Simulated over actual sales of the last 52 weeks, minus 1. */
  readonly difference: number;
}

/**
 * Fits a plan to a history: half-saturations by mean spend, season by week of the year from what the model's
 * response to spend leaves unexplained, and order frequency so that the last 52 simulated weeks sell what was sold.
 * @throws PlannerError `invalid-input` where the market size makes the actual sales impossible
 */
export function fitHistory(history: WeeklyHistory, settings: Settings): Fit {
  const anchor = requireAnchor(history);
  const actual = history.outcomes.get(anchor) ?? [];
  let plan = draftPlan(history, settings);
  let season = NO_SEASON;
  let solved: Solved | null = null;
  let start = startBefore(history, plan);
  for (let round = 0; round < ROUNDS; round++) {
    solved = solveFactor(plan, start, actual, anchor, solved?.factor ?? 1);
    // Order frequency reaches the start only through what orders earn (reviews): once is enough.
    if (round === 0) start = startBefore(history, scalePlan(plan, anchor, solved.factor));
    season = estimateSeason(unexplained(solved.run, plan, actual, anchor), history.startsOn);
    plan = { ...plan, market: { ...plan.market, seasonality: [...season.index] } };
  }
  const { factor, run, difference } = solveFactor(plan, start, actual, anchor, solved?.factor ?? 1);
  return { plan: scalePlan(plan, anchor, factor), anchor, season, factor, start, run, difference };
}

/** The state that the first year's mean spend would have settled in: what stood before the file began. */
function startBefore(history: WeeklyHistory, plan: Plan): State {
  const flights = flightsOf(history, (values) => values.slice(0, YEAR));
  return steadyState(plan, { ...plan.scenarios[0], flights });
}

/** The plan with its order frequency (or consideration, for new customers) times a factor. */
function scalePlan(plan: Plan, anchor: ActualOutcome, factor: number): Plan {
  const { ordersPerActive, ordersPerLoyal, baseConsideration } = plan.dynamics;
  const scaled =
    anchor === 'newCustomers'
      ? { baseConsideration: baseConsideration * factor }
      : { ordersPerActive: ordersPerActive * factor, ordersPerLoyal: ordersPerLoyal * factor };
  return { ...plan, dynamics: { ...plan.dynamics, ...scaled } };
}

interface Solved {
  readonly factor: number;
  readonly run: Run;
  readonly difference: number;
}

/** Secant steps on simulated over actual sales of the last year, which is nearly a line in the factor. */
function solveFactor(
  plan: Plan,
  start: State,
  actual: readonly (number | null)[],
  anchor: ActualOutcome,
  first: number,
): Solved {
  const attempt = (factor: number): Solved => {
    const scaled = scalePlan(plan, anchor, factor);
    const run = simulate(compile(scaled, scaled.scenarios[0]), start);
    return { factor, run, difference: yearRatio(run, actual, anchor) - 1 };
  };
  let before = attempt(first * 0.5);
  let now = attempt(first);
  for (let step = 0; step < 40 && Math.abs(now.difference) > TOLERANCE; step++) {
    const slope = (now.difference - before.difference) / (now.factor - before.factor);
    const target = slope > 0 ? now.factor - now.difference / slope : now.factor * 2;
    if (target <= 0 && attempt(0).difference > 0) throw impossible(plan, attempt(0).difference, 'large');
    if (target > largestFactor(plan, anchor)) throw impossible(plan, now.difference, 'small');
    before = now;
    now = attempt(Math.max(0, target));
  }
  if (Math.abs(now.difference) > 0.02)
    throw impossible(plan, now.difference, now.difference > 0 ? 'large' : 'small');
  return now;
}

function largestFactor(plan: Plan, anchor: ActualOutcome): number {
  if (anchor === 'newCustomers') return 2 / plan.dynamics.baseConsideration;
  return 50 / Math.max(plan.dynamics.ordersPerActive, plan.dynamics.ordersPerLoyal);
}

function impossible(plan: Plan, difference: number, wrong: 'large' | 'small'): PlannerError {
  const { size } = plan.market;
  const advice =
    wrong === 'large'
      ? `first orders alone would be more than was sold. Answer marketSize with less, about ${Math.floor(size / (1 + difference) / 2)}`
      : 'even daily orders of every customer would be less than was sold. Answer marketSize with more';
  return new PlannerError(
    'invalid-input',
    `A market of ${size} does not fit the sales in the file: ${advice}.`,
    [
      {
        field: 'answers.marketSize',
        message: `answers.marketSize is ${size}: too ${wrong} for the sales in the file.`,
      },
    ],
  );
}

/** Simulated over actual sales of the last 52 weeks, over the weeks whose sales are known. */
function yearRatio(run: Run, actual: readonly (number | null)[], anchor: ActualOutcome): number {
  const simulated = lastYear(Array.from(run.series[anchor]));
  let sold = 0;
  let modelled = 0;
  lastYear(actual).forEach((value, week) => {
    if (value === null) return;
    sold += value;
    modelled += simulated[week];
  });
  return modelled / sold;
}

/** Actual sales over what the model gives without season, `[week]`. */
function unexplained(
  run: Run,
  plan: Plan,
  actual: readonly (number | null)[],
  anchor: ActualOutcome,
): (number | null)[] {
  return actual.map((value, week) => {
    const index = plan.market.seasonality[seasonWeek(addDays(plan.startsOn, week * 7))];
    const base = run.series[anchor][week] / Math.max(0.01, index);
    return value === null || !(base > 0) ? null : value / base;
  });
}
