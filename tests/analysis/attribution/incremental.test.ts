import { describe, expect, it } from 'vitest';
import { incremental } from '../../../lib/analysis/attribution/incremental';
import { marginalCustomers } from '../../../lib/analysis/attribution/marginal';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { runAnalysis } from '../../../lib/analysis/parallel/define-analysis';
import type { Plan } from '../../../lib/model/plan';
import { manyChannels } from '../../support/many-channels';
import { samplePlan } from '../../support/sample-plan';

const ask = (plan: Plan, draws = 0) =>
  runAnalysis(incremental, { plan, scenarioId: plan.scenarios[0].id, draws, seed: 7 });

function without(plan: Plan, channelId: string): Plan {
  const [scenario] = plan.scenarios;
  const flights = scenario.flights.filter((flight) => flight.channelId !== channelId);
  return { ...plan, scenarios: [{ ...scenario, flights }] };
}

describe('incremental', () => {
  it('is the plan less the plan without the channel’s flight', () => {
    const plan = manyChannels(8);
    const all = forecastScenario(plan, 'baseline').headline;
    for (const row of ask(plan)) {
      const less = forecastScenario(without(plan, row.channelId), 'baseline').headline;
      expect(row.newCustomers.value).toBeCloseTo(all.newCustomers! - less.newCustomers!, 6);
      expect(row.revenue.value).toBeCloseTo(all.revenue! - less.revenue!, 0);
      expect(row.contribution.value).toBeCloseTo(all.contribution! - less.contribution!, 0);
      expect(row.costPerCustomer.value).toBeCloseTo(row.spend / row.newCustomers.value!, 9);
      expect(row.returnOnSpend.value).toBeCloseTo(row.revenue.value! / row.spend, 9);
    }
  });

  it('gives the marginal customers that the badges show', () => {
    const plan = manyChannels(8);
    const badges = marginalCustomers(plan, plan.scenarios[0], 1000);
    for (const [at, { marginalCostPerCustomer }] of ask(plan).entries()) {
      expect(1000 / marginalCostPerCustomer.value!).toBeCloseTo(badges[at].customers, 6);
    }
  });

  it('has no cost and no return where nothing is spent', () => {
    const sample = samplePlan();
    const plan = {
      ...sample,
      scenarios: [{ ...sample.scenarios[0], flights: [sample.scenarios[0].flights[0]] }],
    };
    const [, seo] = ask(plan, 10);
    expect(seo.spend).toBe(0);
    expect(seo.newCustomers.value).toBe(0);
    for (const none of [seo.costPerCustomer, seo.returnOnSpend, seo.marginalReturn]) {
      expect(none).toEqual({ value: null, range: null });
    }
  });

  it('draws ranges around the values, paired, and the same every time', () => {
    const plan = samplePlan();
    const rows = ask(plan, 100);
    expect(rows).toEqual(ask(plan, 100));
    for (const { newCustomers, marginalReturn } of rows) {
      expect(newCustomers.range!.p10!).toBeLessThan(newCustomers.range!.p50!);
      expect(marginalReturn.range!.p50!).toBeLessThan(marginalReturn.range!.p90!);
      expect(newCustomers.range!.p10!).toBeGreaterThan(0);
    }
    expect(ask(plan)[0].newCustomers.range).toBeNull();
  });
});
