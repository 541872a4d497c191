import { describe, expect, test } from 'vitest';
import { total } from '../../lib/analysis/evidence/measures';
import { settledTemplate } from '../../lib/analysis/evidence/settled-business';
import { compile } from '../../lib/model/compile';
import type { Plan, Scenario } from '../../lib/model/plan';
import { simulate } from '../../lib/model/simulate';
import { templatePlan } from '../../lib/model/templates/registry';

// MODEL.md section 9, facts 3, 4 and 5. Launches start with nobody aware and spend the same budget.

interface Launch {
  readonly plan: Plan;
  readonly mix: Scenario;
  readonly pushOnly: Scenario;
  readonly pullOnly: Scenario;
}

function launchTemplate(): Launch {
  const plan = templatePlan('launch', '2026-01-05');
  const [mix, pushOnly, pullOnly] = plan.scenarios;
  return { plan, mix, pushOnly, pullOnly };
}

/** The reference brand's channels and spend, even every week, when nobody knows it yet and at a price that pays. */
function referenceLaunch(): Launch {
  const brand = templatePlan('reference-brand', '2026-01-05');
  const unknown = { aware: 0, considering: 0, active: 0, loyal: 0, lapsed: 0 };
  const nothing = { orders: 0, pantry: 0, discountMemory: 0, channels: [] };
  const plan = {
    ...brand,
    market: { ...brand.market, stages: unknown },
    economics: { ...brand.economics, price: 120 },
    carryIn: nothing,
  };
  const mix = plan.scenarios[0];
  const only = (id: string, channels: readonly string[]): Scenario => {
    const flights = mix.flights.filter(({ channelId }) => channels.includes(channelId));
    const factor = budgetOf(mix) / budgetOf({ ...mix, flights });
    return {
      id,
      name: id,
      flights: flights.map((flight) => ({ ...flight, spend: flight.spend.map((money) => money * factor) })),
    };
  };
  return {
    plan,
    mix,
    pushOnly: only('push-only', ['ads', 'promotions', 'outreach', 'email']),
    pullOnly: only('pull-only', ['seo', 'content', 'social', 'reviews']),
  };
}

function budgetOf(scenario: Scenario): number {
  return scenario.flights.reduce((sum, { spend }) => sum + total(spend), 0);
}

function outcome(plan: Plan, scenario: Scenario, offFrom = Number.POSITIVE_INFINITY) {
  const off = plan.channels.map(() => Float64Array.of(offFrom));
  const { series } = simulate(compile(plan, scenario, { lanes: 1, offFrom: off }));
  return {
    newCustomers: series.newCustomers,
    contribution: total(series.grossProfit) - total(series.spend),
  };
}

describe.each([
  ['launch template', launchTemplate],
  ['reference brand launched from nothing', referenceLaunch],
])('%s, equal budget', (_, launch) => {
  const { plan, mix, pushOnly, pullOnly } = launch();
  const push = outcome(plan, pushOnly);
  const pull = outcome(plan, pullOnly);
  const both = outcome(plan, mix);

  test('the three scenarios spend the same', () => {
    expect(budgetOf(pushOnly)).toBeCloseTo(budgetOf(mix), 2);
    expect(budgetOf(pullOnly)).toBeCloseTo(budgetOf(mix), 2);
  });

  test('push only wins new customers in the first quarter', () => {
    expect(total(push.newCustomers, 1, 13)).toBeGreaterThan(total(pull.newCustomers, 1, 13));
  });

  test('pull only has overtaken it by the end of year two, in the last quarter and in all', () => {
    expect(total(pull.newCustomers, 92, 104)).toBeGreaterThan(total(push.newCustomers, 92, 104));
    expect(total(pull.newCustomers)).toBeGreaterThan(total(push.newCustomers));
  });

  test('the mix beats both over two years in new customers and contribution', () => {
    expect(total(both.newCustomers)).toBeGreaterThan(
      Math.max(total(push.newCustomers), total(pull.newCustomers)),
    );
    expect(both.contribution).toBeGreaterThan(Math.max(push.contribution, pull.contribution));
  });

  // Extra: what a week brings above what it would bring with no spend at all.
  const none = outcome(plan, mix, 0).newCustomers;
  const lost = (scenario: Scenario, weeksAfter: number) => {
    const stopped = outcome(plan, scenario, 52).newCustomers;
    const extra = (week: number) => stopped[week - 1] - none[week - 1];
    return 1 - extra(52 + weeksAfter) / extra(52);
  };

  test('eight weeks after a stop in week 52 push only has lost over 40 % of its extra new customers a week', () => {
    expect(lost(pushOnly, 8)).toBeGreaterThan(0.4);
  });

  test('pull only has lost under 10 % after 13 weeks and under 25 % after 26', () => {
    expect(lost(pullOnly, 13)).toBeLessThan(0.1);
    expect(lost(pullOnly, 26)).toBeLessThan(0.25);
  });
});

describe('a discount at the reference brand', () => {
  const brand = settledTemplate('reference-brand');
  const base = brand.run();
  const cut = (discount: (week: number) => number) => ({
    orders: brand.run({ discount }),
    grossProfit: brand.run({ discount }, 'grossProfit'),
  });

  test('lifts orders now and dips after', () => {
    const { orders } = cut((week) => (week < 4 ? 0.2 : 0));
    for (let week = 0; week < 4; week++) expect(orders[week]).toBeGreaterThan(base[week] * 1.3);
    for (let week = 4; week < 8; week++) expect(orders[week]).toBeLessThan(base[week]);
  });

  test('repeated always, keeps little lift at a lower margin', () => {
    const { orders, grossProfit } = cut(() => 0.2);
    const lift = (week: number) => orders[week] / base[week] - 1;
    expect(lift(155)).toBeLessThan(0.3 * lift(0));
    const { price, margin } = brand.plan.economics;
    const perOrder = total(grossProfit, 105, 156) / total(orders, 105, 156);
    expect(perOrder).toBeCloseTo(price * (margin - 0.2), 6);
    expect(total(grossProfit, 105, 156)).toBeLessThan(total(base, 105, 156) * price * margin);
  });
});

describe('a discount at the launch', () => {
  const { plan, mix } = launchTemplate();
  const settled = 60;
  const orders = (discount: (week: number) => number) => {
    const flights = mix.flights.map(({ channelId, spend }) => ({
      channelId,
      spend,
      ...(channelId === 'promotions' ? { discount: spend.map((_, week) => discount(week)) } : {}),
    }));
    return simulate(compile(plan, { ...mix, flights })).series;
  };
  const base = orders(() => 0);

  test('lifts orders now and dips after', () => {
    const cut = orders((week) => (week >= settled && week < settled + 4 ? 0.2 : 0)).orders;
    for (let week = settled; week < settled + 4; week++)
      expect(cut[week]).toBeGreaterThan(base.orders[week] * 1.3);
    // Those who came because of the cut stay customers, so a growing brand dips only until they make up for it.
    expect(cut[settled + 4]).toBeLessThan(base.orders[settled + 4]);
  });

  test('repeated always, keeps little lift at a lower margin', () => {
    const always = orders(() => 0.2);
    const lift = (week: number) => always.orders[week] / base.orders[week] - 1;
    expect(lift(103)).toBeLessThan(
      0.3 * (orders((week) => (week === 103 ? 0.2 : 0)).orders[103] / base.orders[103] - 1),
    );
    expect(total(always.grossProfit, 53)).toBeLessThan(total(base.grossProfit, 53));
  });
});
