import type { Scenario } from '../../model/plan';
import { defineCheck, sum } from './define-check';

const SAME = 0.01;

/** Scenarios that spend different budgets compare more than their mixes. */
export const unequalBudgets = defineCheck({
  id: 'unequal-budgets',
  title: 'Budgets',
  passes: 'All scenarios that are compared spend the same.',
  find: ({ forecast: { plan, scenario } }) => {
    const [baseline] = plan.scenarios;
    const here = budgetOf(scenario);
    const there = budgetOf(baseline);
    if (scenario.id === baseline.id || Math.abs(here - there) <= SAME * Math.max(here, there)) return [];
    return [
      {
        status: 'review',
        what: `${scenario.name} and ${baseline.name} spend different budgets: part of the difference is the money, not the mix.`,
        numbers: [
          { label: scenario.name, value: here, unit: 'money' },
          { label: baseline.name, value: there, unit: 'money' },
        ],
        advice: 'Give both the same budget where the mix is the question.',
        channelId: null,
        field: `scenarios[${plan.scenarios.findIndex(({ id }) => id === scenario.id)}].flights`,
      },
    ];
  },
});

function budgetOf({ flights }: Scenario): number {
  return flights.reduce((all, { spend }) => all + sum(spend), 0);
}
