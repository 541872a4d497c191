import type { Plan, Scenario } from './plan';

/**
 * The plan as it would run without some channels: no spend and no discount in the scenario of that id (in the plan's
 * first when there is none). Without channels to leave out it is the same object.
 */
export function withoutChannels(plan: Plan, scenarioId: string, channelIds: ReadonlySet<string>): Plan {
  if (channelIds.size === 0) return plan;
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId) ?? plan.scenarios[0];
  const silenced = silence(scenario, channelIds);
  return { ...plan, scenarios: plan.scenarios.map((other) => (other === scenario ? silenced : other)) };
}

function silence(scenario: Scenario, channelIds: ReadonlySet<string>): Scenario {
  const flights = scenario.flights.map((flight) =>
    channelIds.has(flight.channelId)
      ? {
          ...flight,
          spend: flight.spend.map(() => 0),
          ...(flight.discount && { discount: flight.discount.map(() => 0) }),
        }
      : flight,
  );
  return { ...scenario, flights };
}
