import type { Flight, Plan } from '../../model/plan';

/** The first `weeks` weeks of a plan: what it does after them does not exist. Same plan where it is no longer. */
export function clipPlan(plan: Plan, weeks: number): Plan {
  if (plan.horizonWeeks <= weeks) return plan;
  const scenarios = plan.scenarios.map((scenario) => ({
    ...scenario,
    flights: scenario.flights.map((flight) => clipFlight(flight, weeks)),
  }));
  return { ...plan, horizonWeeks: weeks, scenarios };
}

function clipFlight({ channelId, spend, discount, blackoutWeeks }: Flight, weeks: number): Flight {
  return {
    channelId,
    spend: spend.slice(0, weeks),
    ...(discount && { discount: discount.slice(0, weeks) }),
    ...(blackoutWeeks && { blackoutWeeks: blackoutWeeks.filter((week) => week < weeks) }),
  };
}
