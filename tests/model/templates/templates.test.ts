import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PlannerError } from '../../../lib/errors';
import { carryInOf } from '../../../lib/model/carry-in';
import { compile } from '../../../lib/model/compile';
import { sumMoney } from '../../../lib/model/currency';
import { type Plan, parsePlan, type Scenario } from '../../../lib/model/plan';
import { simulate } from '../../../lib/model/simulate';
import { steadyState } from '../../../lib/model/steady-state';
import type { Template } from '../../../lib/model/templates/define-template';
import { TEMPLATES, templatePlan } from '../../../lib/model/templates/registry';

const STARTS_ON = '2026-01-05';
const PARTS = ['define-template', 'flighting', 'registry', 'seasons', 'settled-start'];
const templates = TEMPLATES.map((template) => [template.id, template] as const);

test('every template file is registered under its own name', () => {
  const files = readdirSync(new URL('../../../lib/model/templates/', import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !PARTS.includes(name));
  expect(TEMPLATES.map(({ id }) => id).sort()).toEqual(files.sort());
});

test('an unknown template is not found, and the known ones are named', () => {
  expect(() => templatePlan('nonsense', STARTS_ON)).toThrow(PlannerError);
  expect(() => templatePlan('nonsense', STARTS_ON)).toThrow(/no template "nonsense".*launch/);
});

test('a start that is not a day is refused', () => {
  expect(() => templatePlan('launch', '2026-02-30')).toThrow(/startsOn is "2026-02-30"/);
});

describe.each(templates)('%s', (id, template) => {
  const plan = templatePlan(id, STARTS_ON);

  test('is a valid plan on any weekday and says where it comes from and what is made up', () => {
    for (const day of ['2026-01-05', '2026-06-14', '2027-12-31'])
      expect(templatePlan(id, day).startsOn).toBe(day);
    expect(plan.origin).toEqual({ from: 'template', name: id });
    expect(plan.assumptions.length).toBeGreaterThan(0);
    expect(template.teaches).toMatch(/^[A-Z].*[.?]$/);
    if (template.archetypeOf) expect(plan.assumptions[0].text).toMatch(/every number is made up/);
  });

  test('has scenarios of the same budget, to the minor unit', () => {
    expect(plan.scenarios.length).toBeGreaterThanOrEqual(2);
    const [budget, ...others] = plan.scenarios.map((scenario) => budgetOf(plan, scenario));
    expect(others).toEqual(others.map(() => budget));
  });

  test('is a business: its mix beats no marketing in contribution by month 24', () => {
    const [baseline] = plan.scenarios;
    expect(plan.horizonWeeks).toBeGreaterThanOrEqual(104);
    expect(contribution(plan, baseline, 104)).toBeGreaterThan(contribution(plan, without(baseline), 104));
  });

  test('earns more than its fixed cost over the plan', () => {
    const fixedCost = plan.economics.fixedCost * plan.horizonWeeks;
    expect(contribution(plan, plan.scenarios[0], plan.horizonWeeks)).toBeGreaterThan(fixedCost);
  });
});

const settled = TEMPLATES.filter(({ start }) => start !== undefined);

describe.each(settled.map((template) => [template.id, template] as const))(
  '%s before the plan',
  (id, template) => {
    test('starts in the steady state of its spend before the plan', () => {
      const plan = templatePlan(id, STARTS_ON);
      const { stages, carryIn } = carryInOf(plan, steadyState(startless(template), before(plan, template)));
      for (const [stage, people] of Object.entries(stages))
        expectRelative(plan.market.stages[stage as keyof typeof stages], people);
      expectRelative(plan.carryIn.orders, carryIn.orders);
      expect(carryIn.pantry).toBe(0);
      carryIn.channels.forEach((channel, index) => {
        const stated = plan.carryIn.channels[index];
        expect(stated.channelId).toBe(channel.channelId);
        for (const key of ['stock', 'queue', 'wearOut', 'activity'] as const)
          expectRelative(stated[key], channel[key]);
        channel.pipeline.forEach((held, box) => {
          expectRelative(stated.pipeline[box], held);
        });
      });
    });
  },
);

function expectRelative(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
}

/** The template's plan without its start, so that nothing of it can leak into the steady state. */
function startless(template: Template): Plan {
  const document = template.plan(STARTS_ON);
  return parsePlan({ ...document, market: { ...document.market, stages: undefined }, carryIn: undefined });
}

function before(plan: Plan, { start }: Template): Scenario {
  const flights = Object.entries(start?.weeklySpend ?? {}).map(([channelId, spend]) => ({
    channelId,
    spend: Array<number>(plan.horizonWeeks).fill(spend),
  }));
  return { id: 'before', name: 'Before', flights };
}

function without(scenario: Scenario): Scenario {
  return { ...scenario, flights: [] };
}

function budgetOf(plan: Plan, scenario: Scenario): number {
  return sumMoney(
    scenario.flights.flatMap(({ spend }) => spend),
    plan.currency,
  );
}

function contribution(plan: Plan, scenario: Scenario, weeks: number): number {
  const { series } = simulate(compile(plan, scenario, { lanes: 1, weeks }));
  let sum = 0;
  for (let week = 0; week < weeks; week++) sum += series.grossProfit[week] - series.spend[week];
  return sum;
}
