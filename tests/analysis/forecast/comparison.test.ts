import { describe, expect, it } from 'vitest';
import { marginalCustomers } from '../../../lib/analysis/attribution/marginal';
import { compareHeadlines } from '../../../lib/analysis/forecast/comparison';
import { type Forecast, forecastScenario, withEnsemble } from '../../../lib/analysis/forecast/forecast';
import { BETTER, HEADLINES } from '../../../lib/analysis/forecast/headline';
import { drawEnsemble } from '../../../lib/analysis/uncertainty/uncertainty';
import { samplePlan } from '../../support/sample-plan';

const spend = (ads: number, seo: number) => [
  { channelId: 'ads', spend: Array<number>(26).fill(ads) },
  { channelId: 'seo', spend: Array<number>(26).fill(seo) },
];
const plan = samplePlan({
  scenarios: [
    { id: 'baseline', name: 'Baseline', flights: spend(1_500, 500) },
    { id: 'more', name: 'More', flights: spend(3_000, 1_000) },
  ],
});
const forecastOf = (id: string, seed = 7): Forecast => {
  const forecast = forecastScenario(plan, id);
  return withEnsemble(forecast, drawEnsemble(plan, forecast.scenario, { draws: 100, seed }));
};

describe('compareHeadlines', () => {
  const baseline = forecastOf('baseline');
  const more = forecastOf('more');
  const comparison = compareHeadlines(more, baseline);

  it('more spend brings more customers in every paired draw', () => {
    expect(comparison.newCustomers).toMatchObject({ odds: 1, clear: true, better: true, betterIs: 'higher' });
    expect(comparison.newCustomers.difference).toBe(
      (more.headline.newCustomers ?? 0) - (baseline.headline.newCustomers ?? 0),
    );
  });

  it('odds look the better way: a higher cost per customer is worse', () => {
    const { odds, difference, better } = comparison.costPerCustomer;
    expect(difference).toBeGreaterThan(0);
    expect(better).toBe(false);
    expect(odds).toBeLessThan(0.5);
  });

  it('seen from the other side, odds are the rest and differences change sign', () => {
    const back = compareHeadlines(baseline, more);
    for (const key of HEADLINES) {
      expect((back[key].odds ?? 0) + (comparison[key].odds ?? 0)).toBeCloseTo(1, 12);
      expect(back[key].clear).toBe(comparison[key].clear);
      if (back[key].difference !== null)
        expect(back[key].difference).toBeCloseTo(-(comparison[key].difference ?? 0), 9);
    }
  });

  it('a forecast against itself is a tie, and never clear', () => {
    for (const difference of Object.values(compareHeadlines(baseline, baseline))) {
      expect(difference).toMatchObject({ odds: 0.5, clear: false, better: null });
    }
  });

  it('pairs the draws that both have where one range has more', () => {
    const longer = withEnsemble(more, drawEnsemble(plan, more.scenario, { draws: 140, seed: 7 }));
    expect(compareHeadlines(longer, baseline)).toEqual(comparison);
  });

  it('gives no odds without ranges or with draws that are not paired', () => {
    const unpaired = compareHeadlines(more, forecastOf('baseline', 8));
    const bare = compareHeadlines(forecastScenario(plan, 'more'), baseline);
    for (const key of HEADLINES) {
      expect(unpaired[key].odds).toBeNull();
      expect(bare[key]).toMatchObject({ odds: null, range: null, clear: false, betterIs: BETTER[key] });
    }
  });
});

describe('marginalCustomers', () => {
  it('predicts what a little more spend brings', () => {
    const marginal = marginalCustomers(plan, plan.scenarios[0], 1000);
    const total = (ads: number) => {
      const raised = { ...plan, scenarios: [{ id: 'raised', name: 'Raised', flights: spend(ads, 500) }] };
      return forecastScenario(raised, 'raised').headline.newCustomers ?? 0;
    };
    const measured = ((total(1_510) - total(1_490)) / (26 * 20)) * 1000;
    expect(marginal[0].channelId).toBe('ads');
    expect(marginal[0].customers / measured).toBeCloseTo(1, 2);
  });

  it('falls with spend where the slope is 1', () => {
    const [base] = marginalCustomers(plan, plan.scenarios[0], 1000);
    const [raised] = marginalCustomers(plan, plan.scenarios[1], 1000);
    expect(raised.customers).toBeLessThan(base.customers);
  });

  it('says what the first money brings where nothing is spent yet', () => {
    const off = { id: 'off', name: 'Off', flights: [] };
    const [ads, seo] = marginalCustomers(plan, off, 1000);
    expect(ads.customers).toBeGreaterThan(0);
    expect(seo.customers).toBeGreaterThan(0);
    expect(seo.level).toBe('below-threshold');
    expect(ads.level).not.toBe('below-threshold');
  });
});
