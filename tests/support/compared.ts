import { comparedDraws } from '../../lib/analysis/comparison/compared-draws';
import { type Comparison, compareScenarios, forecastField } from '../../lib/analysis/comparison/comparison';
import { type ChosenScenario, fieldOf } from '../../lib/analysis/comparison/contenders';
import { runAnalysis } from '../../lib/analysis/parallel/define-analysis';
import type { Plan } from '../../lib/model/plan';
import { samplePlan } from './sample-plan';

/** Spend of ads and of seo, the same every week of the sample plan. */
export function spendOf(ads: number, seo: number, weeks = 26) {
  return [
    { channelId: 'ads', spend: Array<number>(weeks).fill(ads) },
    { channelId: 'seo', spend: Array<number>(weeks).fill(seo) },
  ];
}

/** The sample plan with three scenarios at one budget, and one that repeats the first. */
export function contestedPlan(changes: Partial<Plan> = {}): Plan {
  return samplePlan({
    scenarios: [
      { id: 'push', name: 'Push-led', flights: spendOf(1_800, 200) },
      { id: 'mix', name: 'Hybrid', flights: spendOf(1_000, 1_000) },
      { id: 'pull', name: 'Pull-led', flights: spendOf(200, 1_800) },
      { id: 'again', name: 'Push again', flights: spendOf(1_800, 200) },
    ],
    ...changes,
  });
}

/** Scenarios of one plan by their ids, as they are chosen. */
export function chosenOf(plan: Plan, ids: readonly string[], prefix = 'p'): ChosenScenario[] {
  return ids.map((scenario) => ({ key: `${prefix}.${scenario}`, plan, scenario }));
}

/** Compares scenarios, with draws or, for 0, without. */
export function compared(chosen: readonly ChosenScenario[], draws = 400, seed = 7): Comparison {
  const field = fieldOf(chosen);
  const drawn =
    draws === 0
      ? null
      : field.contenders.map(({ plan, scenario }) =>
          runAnalysis(comparedDraws, { plan, scenarioId: scenario.id, draws, seed }),
        );
  return compareScenarios(field, forecastField(field), drawn);
}
