import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../lib/analysis/attribution/carry-over';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { runAnalysis } from '../../../lib/analysis/parallel/define-analysis';
import { addDays } from '../../../lib/model/calendar';
import { carryInOf, copyState } from '../../../lib/model/carry-in';
import { compile } from '../../../lib/model/compile';
import type { Plan } from '../../../lib/model/plan';
import { simulate } from '../../../lib/model/simulate';
import { templatePlan } from '../../../lib/model/templates/registry';
import { manyChannels } from '../../support/many-channels';
import { samplePlan } from '../../support/sample-plan';

const ask = (plan: Plan, draws = 0) =>
  runAnalysis(carryOver, { plan, scenarioId: plan.scenarios[0].id, draws, seed: 7 });
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0);

/** The second half of a plan of 52 weeks, begun where its first half ended. */
function secondHalf(plan: Plan): Plan {
  const half = 26;
  const [scenario] = plan.scenarios;
  const first = simulate(compile({ ...plan, horizonWeeks: half }, cut(scenario, 0, half)));
  const { stages, carryIn } = carryInOf(plan, first.end);
  return {
    ...plan,
    startsOn: addDays(plan.startsOn, 7 * half),
    horizonWeeks: half,
    market: { ...plan.market, stages },
    carryIn,
    scenarios: [cut(scenario, half, 52)],
  };
}

function cut(scenario: Plan['scenarios'][number], from: number, to: number) {
  return {
    ...scenario,
    flights: scenario.flights.map(({ spend, discount, ...flight }) => ({
      ...flight,
      spend: spend.slice(from, to),
      ...(discount ? { discount: discount.slice(from, to) } : {}),
    })),
  };
}

describe('carryOver', () => {
  it('inside and after add up to what the channel adds to the plan value', () => {
    const plan = templatePlan('full-funnel', '2026-01-05');
    const [scenario] = plan.scenarios;
    const all = forecastScenario(plan, scenario.id).headline.planValue!;
    for (const { channelId, inside, after } of ask(plan)) {
      const flights = scenario.flights.filter((flight) => flight.channelId !== channelId);
      const less = { ...plan, scenarios: [{ ...scenario, flights }] };
      const added = all - forecastScenario(less, scenario.id).headline.planValue!;
      expect(inside.value.value! + after.value.value!).toBeCloseTo(added, 0);
    }
  });

  it('52 weeks are 26 and 26 resumed: carry-in of the second half is what the memory at half-time is worth', () => {
    const plan = { ...manyChannels(8, 52), market: { ...manyChannels(8, 52).market, annualGrowth: 0 } };
    const resumed = secondHalf(plan);
    const whole = simulate(compile(plan, plan.scenarios[0]));
    const second = simulate(compile(resumed, resumed.scenarios[0]));
    expect(Array.from(second.series.newCustomers)).toEqual(Array.from(whole.series.newCustomers.slice(26)));

    const middle = simulate({ ...compile(plan, plan.scenarios[0]), weeks: 26 }).end;
    for (const [channel, { before }] of ask(resumed).entries()) {
      const state = copyState(middle, 1);
      const { stock, pipeline, queue, wearOut, activity } = state.channels[channel];
      for (const memory of [stock, ...pipeline, queue, wearOut, activity]) memory[0] = 0;
      const forgotten = simulate(compile(plan, plan.scenarios[0]), state);
      const brought = sum(second.series.newCustomers) - sum(forgotten.series.newCustomers);
      expect(before.newCustomers.value).toBeCloseTo(brought, 8);
      expect(brought).not.toBe(0);
    }
  });

  it('has nothing from before where a plan starts empty', () => {
    for (const { before } of ask(samplePlan(), 5)) {
      expect(before.newCustomers).toMatchObject({ value: 0 });
      expect(before.value.range).toEqual({ p10: 0, p50: 0, p90: 0 });
    }
  });

  it('of a slow channel lands after the plan, of a fast one within', () => {
    const [ads, seo] = ask(samplePlan());
    const share = ({ inside, after }: typeof ads) =>
      after.newCustomers.value! / (inside.newCustomers.value! + after.newCustomers.value!);
    expect(share(seo)).toBeGreaterThan(0.6);
    expect(share(ads)).toBeLessThan(share(seo));
  });
});
