import { describe, expect, it } from 'vitest';
import { cashLow, paybackWeek } from '../../../lib/analysis/forecast/cash';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { costPerCustomer } from '../../../lib/analysis/forecast/headline';
import { roundMoney, roundSplit, runningMoney } from '../../../lib/analysis/forecast/money-series';
import { sumMoney } from '../../../lib/model/currency';
import { TEMPLATES, templatePlan } from '../../../lib/model/templates/registry';
import { samplePlan } from '../../support/sample-plan';

describe('cash', () => {
  it.each([
    ['after a dip', [-5, -8, -3, 1, 4], 4, { week: 2, value: -8 }],
    ['never below zero', [1, 2, 3], 1, { week: 0, value: 0 }],
    ['not within the horizon', [-1, 2, -1], null, { week: 1, value: -1 }],
    ['for good, after a first time that did not last', [-1, 2, -1, 0, 5], 4, { week: 1, value: -1 }],
    ['from zero', [0, 0], 1, { week: 0, value: 0 }],
  ])('pays back %s', (_, toDate, payback, low) => {
    expect(paybackWeek(toDate)).toBe(payback);
    expect(cashLow(toDate)).toEqual(low);
  });
});

describe('money', () => {
  it('adds up to the minor unit, by week and by origin, in every template', () => {
    for (const { id } of TEMPLATES) {
      const plan = templatePlan(id, '2026-01-05');
      const { series, splits, headline, weeks } = forecastScenario(plan, plan.scenarios[0].id);
      const { currency } = plan;
      expect(sumMoney(series.revenue, currency)).toBe(headline.revenue);
      expect(sumMoney(series.contribution, currency)).toBe(headline.contribution);
      expect(sumMoney(series.spend, currency)).toBe(headline.spend);
      expect(series.contributionToDate[weeks - 1]).toBe(headline.contribution);
      for (let week = 0; week < weeks; week++) {
        const { push, pull, organic } = splits.revenue;
        expect(sumMoney([push[week], pull[week], organic[week]], currency)).toBe(series.revenue[week]);
        expect(sumMoney([series.contribution[week], series.spend[week]], currency)).toBe(
          series.grossProfit[week],
        );
      }
    }
  });

  it('gives what rounding leaves to the part that lost most', () => {
    const split = { push: Float64Array.of(0.005), pull: Float64Array.of(0.005), organic: Float64Array.of(0) };
    const { push, pull, organic } = roundSplit(split, roundMoney([0.01], 'EUR'), 'EUR');
    expect([push[0], pull[0], organic[0]]).toEqual([0.01, 0, 0]);
  });

  it('keeps the sum with a part below zero', () => {
    const split = {
      push: Float64Array.of(-1.239),
      pull: Float64Array.of(4.5),
      organic: Float64Array.of(10.001),
    };
    const rounded = roundSplit(split, roundMoney([13.262], 'EUR'), 'EUR');
    expect(sumMoney([rounded.push[0], rounded.pull[0], rounded.organic[0]], 'EUR')).toBe(13.26);
    expect(rounded.push[0]).toBeCloseTo(-1.24, 10);
  });

  it('sums a thousand cents exactly', () => {
    expect(runningMoney(new Float64Array(1000).fill(0.01), 'EUR')[999]).toBe(10);
  });
});

describe('headlines', () => {
  const plan = samplePlan();
  const { headline, series, weeks } = forecastScenario(plan, 'baseline');
  const last = weeks - 1;

  it('are the last week or the sum of the weeks', () => {
    expect(headline.loyalAtEnd).toBe(series.loyal[last]);
    expect(headline.awarenessAtEnd).toBe(series.awareness[last]);
    expect(headline.orders).toBeCloseTo(
      series.orders.reduce((sum, value) => sum + value, 0),
      6,
    );
    expect(headline.spend).toBe(26 * 2000);
    expect(headline.costPerCustomer).toBeCloseTo((26 * 2000) / (headline.newCustomers ?? 0), 10);
  });

  it('share new customers into push, pull and the organic rest', () => {
    expect(headline.pushShare).toBeGreaterThan(0);
    expect(headline.pullShare).toBeGreaterThan(0);
    expect((headline.pushShare ?? 0) + (headline.pullShare ?? 0)).toBeLessThan(1);
  });

  it('take fixed cost off operating profit only', () => {
    const costly = samplePlan({ economics: { ...plan.economics, fixedCost: 100 } });
    const other = forecastScenario(costly, 'baseline').headline;
    expect(other.contribution).toBe(headline.contribution);
    expect(other.operatingProfit).toBeCloseTo((headline.operatingProfit ?? 0) - 2600, 6);
  });

  it('value the plan above its contribution where customers stay after it', () => {
    const undiscounted = samplePlan({ economics: { ...plan.economics, discountRate: 0 } });
    const { planValue, contribution, customerEquity } = forecastScenario(undiscounted, 'baseline').headline;
    expect(planValue).toBeGreaterThan(contribution ?? 0);
    expect(customerEquity).toBeGreaterThan(0);
  });

  it('do not exist where there is nobody', () => {
    const nobody = samplePlan({
      market: { ...plan.market, stages: { aware: 0, considering: 0, active: 0, loyal: 0, lapsed: 0 } },
      dynamics: { ...plan.dynamics, baseAwareness: 0 },
      scenarios: [{ id: 'off', name: 'Off', flights: [] }],
    });
    const none = forecastScenario(nobody, 'off').headline;
    expect(none).toMatchObject({
      newCustomers: 0,
      costPerCustomer: null,
      pushShare: null,
      crossoverWeek: null,
    });
    expect(none.awarenessAtEnd).toBe(0);
  });

  it('do not exist where no number can hold them', () => {
    expect(costPerCustomer(1e9, 5e-324)).toBeNull();
    expect(costPerCustomer(100, 0)).toBeNull();
    expect(costPerCustomer(100, 8)).toBe(12.5);
  });

  it('refuse an unknown scenario and name those there are', () => {
    expect(() => forecastScenario(plan, 'nope')).toThrow(/no scenario "nope"/);
  });
});
