import { describe, expect, it } from 'vitest';
import { findProblems } from '../../lib/analysis/find-problems';
import { type Forecast, forecastScenario, withEnsemble } from '../../lib/analysis/forecast/forecast';
import { drawEnsemble } from '../../lib/analysis/uncertainty/uncertainty';
import { templatePlan } from '../../lib/model/templates/registry';
import { changedSample as changed, found, numberOf, steady, WEEKS } from '../support/checked-plan';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan();

describe('discounts', () => {
  const every = (weeks: number, depth: number) =>
    changed({
      channels: [{ id: 'promotions', kind: 'promotions' }],
      flights: [
        {
          channelId: 'promotions',
          spend: steady(100),
          discount: Array.from({ length: WEEKS }, (_, week) => (week % weeks === 0 ? depth : 0)),
        },
      ],
    });

  it.each([
    [5, 'pass'],
    [2, 'review'],
    [1, 'fail'],
  ])('in every %i. week are %s as a price', (weeks, status) => {
    expect(found('constant-discount', every(weeks, 0.2))[0].status).toBe(status);
  });

  it('are felt less the longer they last (eq. 13)', () => {
    const [always] = found('constant-discount', every(1, 0.2));
    const [often] = found('constant-discount', every(2, 0.2));
    const felt = 'of which people still feel';
    expect(numberOf(always, felt)).toBeLessThan(numberOf(often, felt) ?? 0);
  });

  it('deeper than the margin fail, those up to it pass', () => {
    expect(found('deep-discount', every(13, 0.4))[0].status).toBe('pass');
    const [finding] = found('deep-discount', every(13, 0.45));
    expect(finding.status).toBe('fail');
    expect(numberOf(finding, 'weeks below cost')).toBe(2);
  });
});

describe('market size', () => {
  const withCustomers = (active: number) => changed({ plan: { market: { size: 1000, stages: { active } } } });

  it.each([
    [400, 'pass'],
    [600, 'review'],
    [950, 'fail'],
  ])('of 1,000 with %i customers is %s', (customers, status) => {
    expect(found('market-size', withCustomers(customers))[0].status).toBe(status);
  });

  it('fails where the past has won more customers than there are people', () => {
    const past =
      (won: number) =>
      (forecast: Forecast): Forecast => ({
        ...forecast,
        actuals: [{ series: 'newCustomers', startsOn: '2025-01-06', values: [won, null, won] }],
      });
    expect(found('market-size', plan, past(40_000))[0].status).toBe('pass');
    expect(found('market-size', plan, past(60_000))[0]).toMatchObject({
      status: 'fail',
      field: 'market.size',
    });
  });
});

describe('ranges of assumptions', () => {
  const ads = (parameters: Record<string, number>) =>
    changed({
      channels: [{ id: 'ads', kind: 'ads', parameters }],
      flights: [{ channelId: 'ads', spend: steady(900) }],
    });

  it('pass at the edges and where an effect is switched off', () => {
    expect(found('published-range', ads({ halfSaturation: 30, repeat: 0 }))[0].status).toBe('pass');
  });

  it('name every parameter outside, worst first, with its range', () => {
    const [finding, ...others] = found('published-range', ads({ halfSaturation: 60, halfLifeWeeks: 0.9 }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ status: 'review', channelId: 'ads' });
    expect(finding.field).toBe('channels[0].parameters.halfSaturation');
    expect(finding.what).toMatch(/half-saturation, carryover half-life/);
    expect(finding.numbers.map(({ value }) => value)).toEqual([60, 15, 30, 0.9, 1, 3]);
  });

  it('fail where a published number is missed by far', () => {
    const elasticity = (priceElasticity: number) =>
      found('published-range', changed({ plan: { dynamics: { priceElasticity } } }))[0];
    expect(elasticity(5).status).toBe('review');
    expect(elasticity(0.7).status).toBe('fail');
    expect(elasticity(0.7).field).toBe('dynamics.priceElasticity');
  });

  it('that a template or an import set are one thing to know; what was changed since is pointed out by itself', () => {
    const launch = templatePlan('launch', '2026-01-05');
    const given = found('published-range', launch);
    expect(given).toMatchObject([
      { status: 'review', channelId: null, what: expect.stringMatching(/with the template/) },
    ]);
    const dynamics = { ...launch.dynamics, turnover: 0.01 };
    const edited = found('published-range', { ...launch, dynamics });
    expect(edited.map(({ field }) => field)).toEqual(['dynamics.turnover', null]);
    const imported = { ...launch, dynamics, origin: { from: 'import' as const, name: 'sales.csv' } };
    expect(found('published-range', imported)).toMatchObject([
      { what: expect.stringMatching(/with the import/) },
    ]);
  });
});

describe('contribution', () => {
  const losing = changed({ flights: [{ channelId: 'ads', spend: steady(50_000) }] });

  it('fails where nearly every draw loses money and nothing makes up for it', () => {
    const drawn = (forecast: Forecast) =>
      withEnsemble(forecast, drawEnsemble(losing, forecast.scenario, { draws: 60, seed: 7 }));
    const [finding] = found('losing-money', losing, drawn);
    expect(finding.status).toBe('fail');
    expect(numberOf(finding, 'draws that lose money')).toBeGreaterThan(0.9);
    expect(found('losing-money', losing)[0].status).toBe('fail');
  });

  it('is only to be looked at where the plan value makes up for it', () => {
    const later = (forecast: Forecast): Forecast => ({
      ...forecast,
      headline: { ...forecast.headline, planValue: 1 },
    });
    expect(found('losing-money', losing, later)[0]).toMatchObject({
      status: 'review',
      what: expect.stringMatching(/later/),
    });
  });
});

describe('capacity and fatigue', () => {
  const outreach = (amount: number, parameters: Record<string, number>) =>
    changed({
      channels: [{ id: 'outreach', kind: 'outreach', parameters }],
      flights: [{ channelId: 'outreach', spend: steady(amount) }],
    });

  // 6 a contact: 6,000 buy 1,000 contacts a week.
  it.each([
    [0, 'pass'],
    [1_000, 'pass'],
    [850, 'review'],
    [400, 'fail'],
  ])('capacity of %i contacts for 1,000 a week is %s', (capacity, status) => {
    expect(found('capacity', outreach(6_000, { capacity }))[0].status).toBe(status);
  });

  it('fatigue is found where contact drives customers away', () => {
    expect(found('fatigue', outreach(3_000, {}))[0].status).toBe('pass');
    expect(found('fatigue', outreach(30_000, { fatigue: 0.02 }))[0].status).toBe('review');
    expect(found('fatigue', outreach(60_000, { fatigue: 0.1 }))[0].status).toBe('fail');
  });
});

describe('other findings', () => {
  it('a running business whose pull starts from nothing is pointed out, and its carry-in settles it', () => {
    expect(found('cold-start', plan)[0]).toMatchObject({ status: 'review', channelId: 'seo' });
    const warm = changed({ plan: { carryIn: { channels: [{ channelId: 'seo', stock: 5 }] } } });
    expect(found('cold-start', warm)[0].status).toBe('pass');
    expect(found('cold-start', changed({ plan: { market: { size: 100_000 } } }))[0].status).toBe('pass');
  });

  it('scenarios of other budgets are pointed out, in the scenario that differs', () => {
    const [baseline] = plan.scenarios;
    const more = {
      ...baseline,
      id: 'more',
      name: 'More',
      flights: [{ channelId: 'ads', spend: steady(4_000) }],
    };
    const both = changed({ plan: { scenarios: [baseline, more] } });
    expect(found('unequal-budgets', both)[0].status).toBe('pass');
    const other = findProblems(forecastScenario(both, 'more'));
    expect(other.find(({ check }) => check === 'unequal-budgets')).toMatchObject({
      status: 'review',
      field: 'scenarios[1].flights',
    });
  });

  it('shares that do not add up are a fault, and a side that costs customers is pointed out', () => {
    const half = (forecast: Forecast): Forecast => ({
      ...forecast,
      splits: {
        ...forecast.splits,
        orders: {
          ...forecast.splits.orders,
          organic: forecast.splits.orders.organic.map((value) => value / 2),
        },
      },
    });
    expect(found('shares', plan, half).map(({ status }) => status)).toEqual(['fail']);
    const { push } = forecastScenario(plan, 'baseline').splits.newCustomers;
    const costly = (forecast: Forecast): Forecast => {
      const { newCustomers } = forecast.splits;
      const organic = newCustomers.organic.map((value, week) => value + 2 * push[week]);
      return {
        ...forecast,
        splits: {
          ...forecast.splits,
          newCustomers: { ...newCustomers, push: push.map((value) => -value), organic },
        },
      };
    };
    expect(found('shares', plan, costly)).toMatchObject([
      { status: 'review', what: expect.stringMatching(/^Push costs/) },
    ]);
  });
});
