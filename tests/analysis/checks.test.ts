import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelGains } from '../../lib/analysis/channel-gains';
import type { Finding } from '../../lib/analysis/checks/define-check';
import { CHECKS } from '../../lib/analysis/checks/registry';
import { countFindings, findProblems } from '../../lib/analysis/find-problems';
import { type Forecast, forecastScenario, withEnsemble } from '../../lib/analysis/forecast';
import { drawEnsemble } from '../../lib/analysis/uncertainty';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { TEMPLATES, templatePlan } from '../../lib/model/templates/registry';
import { arbitraryPlan } from '../support/arbitrary-plan';
import { samplePlan } from '../support/sample-plan';

const WEEKS = 26;
const plan = samplePlan();
const steady = (amount: number) => Array<number>(WEEKS).fill(amount);

interface Changes {
  readonly channels?: readonly Readonly<{ id: string; kind: string; parameters?: Record<string, number> }>[];
  readonly flights?: readonly { channelId: string; spend: number[]; discount?: number[] }[];
  readonly plan?: object;
}

/** The sample with other channels, spend or numbers. */
function changed({ channels, flights, plan: others }: Changes): Plan {
  return parsePlan({
    ...plan,
    channels: channels?.map((channel) => ({ name: channel.id, parameters: {}, ...channel })) ?? plan.channels,
    scenarios: [{ id: 'baseline', name: 'Baseline', flights: flights ?? plan.scenarios[0].flights }],
    ...others,
  });
}

function findingsOf(of: Plan, change: (forecast: Forecast) => Forecast = (forecast) => forecast) {
  return findProblems(change(forecastScenario(of, of.scenarios[0].id)));
}

/** What one check finds. */
function found(check: string, of: Plan, change?: (forecast: Forecast) => Forecast): Finding[] {
  return findingsOf(of, change).filter((finding) => finding.check === check);
}

const numberOf = ({ numbers }: Finding, label: string) => numbers.find((one) => one.label === label)?.value;

describe('every check', () => {
  it('says something of every plan, in full sentences, with what to do where something is wrong', () => {
    fc.assert(
      fc.property(arbitraryPlan({ maxChannels: 5 }), (random) => {
        const findings = findingsOf(random);
        const order = findings.map(({ status }) => ['fail', 'review', 'pass'].indexOf(status));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(CHECKS.map(({ id }) => id)));
        const ids = random.channels.map(({ id }) => id);
        for (const { status, what, advice, numbers, channelId } of findings) {
          expect(what).toMatch(/^\S.*\.$/);
          expect(`${what} ${advice}`).not.toMatch(/NaN|undefined|Infinity/);
          expect(advice === null).toBe(status === 'pass');
          expect(numbers.length > 0).toBe(status !== 'pass');
          for (const { value } of numbers) expect(Number.isFinite(value)).toBe(true);
          if (channelId !== null) expect(ids).toContain(channelId);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('asks a question of its own, and passes the sample plan', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(new Set(CHECKS.map(({ title }) => title)).size).toBe(CHECKS.length);
  });

  it.each(TEMPLATES.map(({ id }) => id))('fails nothing in the template %s', (id) => {
    const template = templatePlan(id, '2026-01-05');
    const stated = forecastScenario(template, template.scenarios[0].id);
    const drawn = withEnsemble(stated, drawEnsemble(template, stated.scenario, { draws: 200, seed: 7 }));
    expect(findProblems(drawn).filter(({ status }) => status === 'fail')).toEqual([]);
  });

  it('names a field that is in the plan document', () => {
    const [finding] = found(
      'saturation',
      changed({ flights: [{ channelId: 'ads', spend: steady(60_000) }] }),
    );
    expect(finding.field).toBe('scenarios[0].flights[0].spend');
    expect(countFindings([finding])).toEqual({ fail: 1, review: 0, pass: 0 });
  });
});

describe('saturation', () => {
  const spending = (amount: number) => changed({ flights: [{ channelId: 'ads', spend: steady(amount) }] });
  // Ads: half-saturation 21 a week per 1,000 people, 2,100 for a market of 100,000.
  it.each([
    [2_100, 'pass'],
    [8_000, 'pass'],
    [12_000, 'review'],
    [60_000, 'fail'],
  ])('of a spend of %i a week is %s', (amount, status) => {
    expect(found('saturation', spending(amount)).map((finding) => finding.status)).toEqual([status]);
  });

  it('says how much of the effect is reached, and a cut that leaves 70 % of it', () => {
    const [finding] = found('saturation', spending(12_000));
    expect(numberOf(finding, 'share of its largest effect')).toBeCloseTo(12_000 / 14_100, 1);
    const cut = Number(/about (\d+) %/.exec(finding.advice ?? '')?.[1]);
    const gains = channelGains(spending(Math.round(120 * (100 - cut))), plan.scenarios[0]);
    const after = spending(Math.round(120 * (100 - cut)));
    expect(channelGains(after, after.scenarios[0])[0].gain[WEEKS - 1]).toBeCloseTo(0.7, 1);
    expect(gains.length).toBe(2);
  });
});

describe('the threshold', () => {
  const seo = (amount: number, slope: number) =>
    changed({
      channels: [{ id: 'seo', kind: 'seo', parameters: { slope, leadWeeks: 0, halfLifeWeeks: 1 } }],
      flights: [{ channelId: 'seo', spend: steady(amount) }],
    });
  // Half-saturation 1,600 a week; with slope 2 the curve turns at 1,600 / √3 = 924.
  it.each([
    [2_000, 2, 'pass'],
    [1_000, 2, 'pass'],
    [800, 2, 'review'],
    [300, 2, 'fail'],
    [10, 1, 'pass'],
    [0, 2, 'pass'],
  ])('with %i a week and slope %f is %s', (amount, slope, status) => {
    expect(found('below-threshold', seo(amount, slope)).map((finding) => finding.status)).toEqual([status]);
  });

  it('says how much more it takes: that spend is past the threshold', () => {
    const [finding] = found('below-threshold', seo(500, 2));
    const times = Number(/([\d.]+) times/.exec(finding.advice ?? '')?.[1]);
    expect(times * 500).toBeGreaterThan(924 * 0.97);
    expect(times * 500).toBeLessThan(924 * 1.1);
  });
});

describe('effect after the end', () => {
  it('is found where a slow channel starts just before the plan ends', () => {
    const late = Array.from({ length: WEEKS }, (_, week) => (week >= WEEKS - 4 ? 2_000 : 0));
    const [finding] = found('late-effect', changed({ flights: [{ channelId: 'seo', spend: late }] }));
    expect(finding).toMatchObject({ status: 'fail', channelId: 'seo' });
    expect(numberOf(finding, 'share after the end')).toBeGreaterThan(0.85);
  });

  it('is not found for ads, which work at once', () => {
    const [finding] = found(
      'late-effect',
      changed({ flights: [{ channelId: 'ads', spend: steady(2_000) }] }),
    );
    expect(finding.status).toBe('pass');
  });
});

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
    expect(elasticity(9).status).toBe('fail');
    expect(elasticity(9).field).toBe('dynamics.priceElasticity');
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
