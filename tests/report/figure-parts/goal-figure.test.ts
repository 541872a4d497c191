import { describe, expect, it } from 'vitest';
import { drawEnsemble } from '../../../lib/analysis/uncertainty/uncertainty';
import { templatePlan } from '../../../lib/model/templates/registry';
import { goalFigure } from '../../../lib/report/figure-parts/goal-figure';

const plan = templatePlan('launch', '2026-01-05');
const ensemble = drawEnsemble(plan, plan.scenarios[0], { draws: 320, seed: 7 });
const style = { locale: 'en', currency: plan.currency };
const cells = (figure: ReturnType<typeof goalFigure>['figure'], key: string) =>
  Array.from(figure.table.columns.find((column) => column.key === key)?.values ?? [], Number);

describe('the figure of a goal', () => {
  it('has every draw in one class, and those from the goal on are the odds', () => {
    const goal = 500_000;
    const { figure, odds, draws } = goalFigure(ensemble, { headline: 'contribution', goal: goal }, style);
    const [from, counts] = [cells(figure, 'from'), cells(figure, 'draws')];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(draws);
    const reached = counts
      .filter((_, bin) => from[bin] >= goal - 1e-6)
      .reduce((sum, count) => sum + count, 0);
    expect(reached / draws).toBeCloseTo(odds, 2);
  });

  it('counts a cost as reached from above', () => {
    const { way, odds } = goalFigure(ensemble, { headline: 'costPerCustomer', goal: 1e9 }, style);
    expect(way).toBe('at-most');
    expect(odds).toBe(1);
  });

  it.each([20, 40, 60])(
    'tells the classes that reach it exactly, on either side of a whole week %i',
    (goal) => {
      for (const way of ['at-most', 'at-least'] as const) {
        const { figure, odds, draws } = goalFigure(ensemble, { headline: 'paybackWeek', goal, way }, style);
        const counts = cells(figure, 'draws');
        const states = figure.table.columns.find(({ key }) => key === 'reached')?.values ?? [];
        const reached = counts.reduce((sum, count, bin) => sum + (states[bin] === 'reached' ? count : 0), 0);
        expect(reached).toBe(Math.round(odds * draws));
      }
    },
  );

  it('draws a goal far outside of all draws', () => {
    const { figure, odds } = goalFigure(ensemble, { headline: 'contribution', goal: 1e12 }, style);
    expect(odds).toBe(0);
    expect(figure.answer).toContain('<1 in 100');
  });
});
