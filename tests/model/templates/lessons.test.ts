import { describe, expect, test } from 'vitest';
import { splitBySide, splitVariants } from '../../../lib/analysis/attribution/attribution';
import { total } from '../../../lib/analysis/evidence/measures';
import { settledTemplate } from '../../../lib/analysis/evidence/settled-business';
import { channelKind } from '../../../lib/model/channels/registry';
import { compile } from '../../../lib/model/compile';
import type { Plan, Scenario } from '../../../lib/model/plan';
import type { Run } from '../../../lib/model/run';
import type { SeriesKey } from '../../../lib/model/series';
import { simulate } from '../../../lib/model/simulate';
import { templatePlan } from '../../../lib/model/templates/registry';

// What each template says it teaches must be what its forecast shows.

const open = (id: string) => {
  const plan = templatePlan(id, '2026-01-05');
  return { plan, scenarios: plan.scenarios };
};

/** A run with some channels off from a week on (0-based). */
function run(
  plan: Plan,
  scenario: Scenario,
  isOff: (channelId: string) => boolean = () => false,
  from = 0,
): Run {
  const offFrom = plan.channels.map(({ id }) => Float64Array.of(isOff(id) ? from : Number.POSITIVE_INFINITY));
  return simulate(compile(plan, scenario, { lanes: 1, offFrom }));
}

const everything = () => true;
const isPush = (plan: Plan) => (channelId: string) =>
  channelKind(plan.channels.find(({ id }) => id === channelId)!.kind).side === 'push';
const newCustomers = ({ series }: Run, from = 1, to?: number) => total(series.newCustomers, from, to);
const contribution = ({ series }: Run, from = 1, to?: number) =>
  total(series.grossProfit, from, to) - total(series.spend, from, to);

function split(plan: Plan, scenario: Scenario, key: SeriesKey) {
  const { series, weeks } = simulate(compile(plan, scenario, splitVariants(plan)));
  return splitBySide(series[key], weeks);
}

test('launch: after push stops the mix keeps more of its new customers than push only does', () => {
  const { plan, scenarios } = open('launch');
  const [kept, keptByPushOnly] = scenarios.slice(0, 2).map((scenario) => {
    const stopped = run(plan, scenario, isPush(plan), 52);
    return newCustomers(stopped, 92, 104) / newCustomers(run(plan, scenario), 92, 104);
  });
  expect(kept).toBeGreaterThan(0.5);
  expect(keptByPushOnly).toBeLessThan(0.5);
});

test('long-term brand: pull costs in the first year, pays by the second, and keeps paying when spend stops', () => {
  const { plan, scenarios } = open('long-term-brand');
  const [pullFirst, pushFirst] = scenarios;
  const all = run(plan, pullFirst);
  const none = run(plan, pullFirst, everything);
  expect(contribution(all, 1, 52)).toBeLessThan(contribution(none, 1, 52));
  expect(contribution(all, 1, 104)).toBeGreaterThan(contribution(none, 1, 104));
  // A quarter of a year, half a year after all spend stopped, against the quarter before.
  const kept = (scenario: Scenario) => {
    const stopped = run(plan, scenario, everything, 52);
    const extra = (from: number, to: number) =>
      newCustomers(stopped, from, to) - newCustomers(none, from, to);
    return extra(66, 78) / extra(40, 52);
  };
  expect(kept(pullFirst)).toBeGreaterThan(0.65);
  expect(kept(pushFirst)).toBeLessThan(0.5);
});

test('full funnel: push brings most of the awareness, pull most of the loyal customers', () => {
  const { plan, scenarios } = open('full-funnel');
  const [both] = scenarios;
  const unaware = split(plan, both, 'unaware');
  const loyal = split(plan, both, 'loyal');
  expect(unaware.push[103]).toBeLessThan(unaware.pull[103]);
  expect(unaware.push[103]).toBeLessThan(0);
  expect(loyal.pull[103]).toBeGreaterThan(loyal.push[103]);
});

describe('B2B outbound', () => {
  const { plan, scenarios } = open('b2b-outbound');
  const [calls, moreCalls] = scenarios;

  test('calls bring most new customers', () => {
    const without = run(plan, calls, (id) => id === 'outreach');
    expect(newCustomers(without)).toBeLessThan(0.6 * newCustomers(run(plan, calls)));
  });

  test('capacity sets the pace: money above it brings nobody', () => {
    const raised = (scenario: Scenario) => {
      const spendFactor = plan.channels.map(({ id }) => Float64Array.of(id === 'outreach' ? 1.2 : 1));
      return simulate(compile(plan, scenario, { lanes: 1, spendFactor }));
    };
    const capped = run(plan, moreCalls);
    expect(capped.end.channels[0].queue[0]).toBeGreaterThan(0);
    expect(newCustomers(raised(moreCalls))).toBeLessThan(1.005 * newCustomers(capped));
    expect(newCustomers(raised(calls))).toBeGreaterThan(1.02 * newCustomers(run(plan, calls)));
    expect(newCustomers(capped)).toBeLessThan(newCustomers(run(plan, calls)));
  });
});

test('local service: every other channel brings more with reviews than without', () => {
  const { plan, scenarios } = open('local-service');
  const [mix] = scenarios;
  const isReviews = (id: string) => id === 'reviews';
  const all = newCustomers(run(plan, mix));
  for (const channel of mix.flights.map(({ channelId }) => channelId).filter((id) => !isReviews(id))) {
    const withReviews = all - newCustomers(run(plan, mix, (id) => id === channel));
    const withoutReviews =
      newCustomers(run(plan, mix, isReviews)) -
      newCustomers(run(plan, mix, (id) => isReviews(id) || id === channel));
    expect(withReviews).toBeGreaterThan(1.2 * withoutReviews);
  }
});

test('online shop: the same money before the season beats the same money in it', () => {
  const { plan, scenarios } = open('online-shop');
  const [before, during] = scenarios.map((scenario) => run(plan, scenario));
  expect(newCustomers(before)).toBeGreaterThan(newCustomers(during));
  expect(contribution(before)).toBeGreaterThan(contribution(during));
});

test('SaaS inbound: pull brings ever more, and the first year alone does not pay', () => {
  const { plan, scenarios } = open('saas-inbound');
  const [inbound] = scenarios;
  const all = run(plan, inbound);
  const none = run(plan, inbound, everything);
  expect(contribution(all, 1, 52)).toBeLessThan(contribution(none, 1, 52));
  expect(contribution(all)).toBeGreaterThan(contribution(none));
  const { pull } = split(plan, inbound, 'newCustomers');
  const quarters = Array.from({ length: 8 }, (_, q) => total(pull, q * 13 + 1, q * 13 + 13));
  for (let q = 1; q < 8; q++) expect(quarters[q]).toBeGreaterThan(quarters[q - 1]);
  expect(total(pull, 53)).toBeGreaterThan(2.5 * total(pull, 1, 52));
});

test('push classic: when push stops, orders fade from year to year', () => {
  const business = settledTemplate('push-classic');
  const off = isPush(business.plan);
  const base = business.run();
  const stopped = business.run({ spendFactor: (id) => (off(id) ? 0 : 1) });
  const loss = (from: number, to: number) => 1 - total(stopped, from, to) / total(base, from, to);
  expect(loss(1, 52)).toBeGreaterThan(0.1);
  expect(loss(53, 104)).toBeGreaterThan(loss(1, 52) + 0.04);
  expect(loss(105, 156)).toBeGreaterThan(loss(53, 104) + 0.02);
  expect(loss(1, 4)).toBeLessThan(0.5 * loss(105, 156));
});

test('pull master: new customers peak at the launch, and loyal customers carry the orders', () => {
  const { plan, scenarios } = open('pull-master');
  const [oneLaunch] = scenarios;
  const { series } = run(plan, oneLaunch);
  const launchYear = series.newCustomers.slice(0, 52);
  const peak = launchYear.indexOf(Math.max(...launchYear));
  expect(peak).toBeGreaterThanOrEqual(36);
  expect(peak).toBeLessThanOrEqual(42);
  expect(launchYear[peak]).toBeGreaterThan(1.5 * (total(launchYear) / 52));
  const { ordersPerActive, ordersPerLoyal } = plan.dynamics;
  const byLoyal = total(series.loyal) * ordersPerLoyal;
  expect(byLoyal).toBeGreaterThan(0.8 * (byLoyal + total(series.active) * ordersPerActive));
  const withoutPush = run(plan, oneLaunch, isPush(plan));
  expect(total(withoutPush.series.orders)).toBeGreaterThan(0.9 * total(series.orders));
});

test('hybrid: push comes in bursts, pull grows without them', () => {
  const { plan, scenarios } = open('hybrid');
  const [drops] = scenarios;
  const { push, pull } = split(plan, drops, 'newCustomers');
  const spend = drops.flights[0].spend;
  const highest = Math.max(...spend);
  // People consider for about three weeks: a burst shows that much later.
  const mean = (values: Float64Array, inBurst: boolean) => {
    const weeks = [...values].slice(52).filter((_, i) => spend[52 + i - 3] > 0.9 * highest === inBurst);
    return weeks.reduce((sum, value) => sum + value, 0) / weeks.length;
  };
  expect(mean(push, true)).toBeGreaterThan(1.3 * mean(push, false));
  expect(mean(pull, true)).toBeLessThan(1.15 * mean(pull, false));
  expect(total(pull, 92, 104)).toBeGreaterThan(total(pull, 40, 52));
});

test('inbound champion: without any ads pull overtakes organic demand within the first year and keeps growing', () => {
  const { plan, scenarios } = open('inbound-champion');
  const [noAds] = scenarios;
  expect(noAds.flights.some(({ channelId }) => channelId === 'ads')).toBe(false);
  const { pull, organic } = split(plan, noAds, 'newCustomers');
  expect(pull.findIndex((value, week) => value > organic[week])).toBeLessThan(52);
  expect(total(pull)).toBeGreaterThan(total(organic));
  expect(pull[103]).toBeGreaterThan(1.5 * pull[51]);
});

test('reference B2B firm: a tenth more calls bring about a thirtieth more orders in the end', () => {
  const firm = settledTemplate('reference-b2b');
  const more = firm.run({ spendFactor: (id) => (id === 'outreach' ? 1.1 : 1) });
  const gain = total(more, 105, 156) / total(firm.run(), 105, 156) - 1;
  expect(gain).toBeGreaterThan(1 / 36);
  expect(gain).toBeLessThan(1 / 27);
});

test('reference brand: spend stays, orders stay', () => {
  const orders = settledTemplate('reference-brand').run();
  expect(Math.max(...orders) / Math.min(...orders)).toBeLessThan(1.01);
});
