import { compile } from './compile';
import type { Plan, Scenario } from './plan';
import type { State } from './run';
import { simulate } from './simulate';

/** Weeks run before a plan is taken to have settled: turnover and pull stocks are the slowest. */
const SETTLING_WEEKS = 260 * 60;

/**
 * The state that a plan settles in when every channel goes on with its mean weekly spend and discount, without
 * season and growth, in one lane; its week is 0. What the plan's own start was does not matter.
 */
export function steadyState(plan: Plan, scenario: Scenario): State {
  const weeks = 260;
  const flat: Plan = {
    ...plan,
    horizonWeeks: weeks,
    market: { ...plan.market, annualGrowth: 0, seasonality: plan.market.seasonality.map(() => 1) },
  };
  const batch = compile(flat, evenScenario(scenario, weeks));
  let state = batch.start;
  for (let week = 0; week < SETTLING_WEEKS; week += weeks) state = { ...simulate(batch, state).end, week: 0 };
  return state;
}

/** The same mean spend and discount every week. */
function evenScenario(scenario: Scenario, weeks: number): Scenario {
  const even = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return Array<number>(weeks).fill(mean);
  };
  return {
    ...scenario,
    flights: scenario.flights.map((flight) => ({
      ...flight,
      spend: even(flight.spend),
      ...(flight.discount ? { discount: even(flight.discount) } : {}),
    })),
  };
}
