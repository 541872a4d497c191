import { describe, expect, it } from 'vitest';
import { marginalCustomers } from '../../lib/analysis/attribution/marginal';
import { type Forecast, forecastScenario, withEnsemble } from '../../lib/analysis/forecast/forecast';
import { HEADLINES } from '../../lib/analysis/forecast/headline';
import { runAnalyses } from '../../lib/analysis/parallel/analyses';
import { drawEnsemble } from '../../lib/analysis/uncertainty/uncertainty';
import type { Plan } from '../../lib/model/plan';
import { TEMPLATES, templatePlan } from '../../lib/model/templates/registry';
import { drawFigure } from '../../lib/report/figure';
import { FIGURES } from '../../lib/report/figures/registry';
import { headlineText } from '../../lib/report/headlines/headline-cells';
import { LESSON_IDS, type Lesson, lessonStop, planLessons } from '../../lib/report/plan-lessons';
import { formatFigure } from '../../lib/report/words/numbers';
import { samplePlan } from '../support/sample-plan';

const OURS = ['customers-by-origin', 'funnel-stages', 'contribution-to-date'];
const figure = (id: string) => FIGURES.find((one) => one.id === id)!;

/** The lessons with all that they are told from, as the planner has it once its workers have answered. */
function lessonsOf(
  plan: Plan,
  { locale = 'en-US', draws = 20 } = {},
): { lessons: Lesson[]; forecast: Forecast } {
  const scenario = plan.scenarios[0];
  const ensemble = drawEnsemble(plan, scenario, { draws, seed: 7 });
  const forecast = withEnsemble(forecastScenario(plan, scenario.id), ensemble);
  const { side, fromWeek } = lessonStop(plan, scenario.id);
  const analyses = runAnalyses(['stop'], {
    plan,
    scenarioId: scenario.id,
    seed: 7,
    draws: 0,
    stop: { target: { side }, fromWeek },
  });
  const lessons = planLessons({
    plan,
    scenarioId: scenario.id,
    figures: OURS.map((id) => drawFigure(figure(id), forecast, locale)),
    headlines: new Map(HEADLINES.map((key) => [key, headlineText(forecast, key, locale)])),
    marginals: marginalCustomers(plan, scenario, 1000),
    step: 1000,
    stopFigures: ['stop-test', 'stop-totals'].map((id) => drawFigure(figure(id), forecast, locale, analyses)),
    locale,
  });
  return { lessons, forecast };
}
const textOf = (lessons: readonly Lesson[], id: string) =>
  lessons.find((lesson) => lesson.id === id)?.text ?? '';

describe('the five lessons of a plan', () => {
  it('are told of every template in numbers of its own', () => {
    const told = TEMPLATES.map(({ id }) => lessonsOf(templatePlan(id, '2026-01-05')).lessons);
    for (const lessons of told) {
      expect(lessons.map(({ id }) => id)).toEqual(LESSON_IDS);
      for (const { title, text } of lessons) {
        expect(title).toMatch(/^[A-Z]/);
        expect(text).toMatch(/^\S[\s\S]*\d[\s\S]*\.$/);
        expect(text).not.toMatch(/NaN|undefined|null|Infinity|\. \.|\.\./);
      }
    }
    for (const id of LESSON_IDS) {
      expect(new Set(told.map((lessons) => textOf(lessons, id))).size, id).toBe(TEMPLATES.length);
    }
  });

  it('say the numbers of the figure row', () => {
    const { lessons, forecast } = lessonsOf(templatePlan('launch', '2026-01-05'));
    const style = { locale: 'en-US', currency: 'EUR' };
    const { newCustomers, contribution, crossoverWeek, paybackWeek } = forecast.headline;
    expect(textOf(lessons, 'crossover')).toContain(formatFigure(newCustomers, 'people', style));
    expect(textOf(lessons, 'crossover')).toContain(`week ${crossoverWeek}`);
    expect(textOf(lessons, 'range')).toContain(formatFigure(contribution, 'money', style));
    expect(textOf(lessons, 'range')).toContain(`week ${paybackWeek}`);
    expect(textOf(lessons, 'mix')).toContain('€2.96M over 104 weeks: push 60');
  });

  it('follow the plan: of one side, of one that never pays, of a short one', () => {
    const plan = samplePlan();
    const [scenario] = plan.scenarios;
    const pullOnly = { ...plan, scenarios: [{ ...scenario, flights: [scenario.flights[1]] }] };
    expect(lessonStop(pullOnly, 'baseline')).toEqual({ side: 'pull', fromWeek: 14 });
    const { lessons } = lessonsOf(pullOnly);
    expect(textOf(lessons, 'mix')).toContain('all of it on pull');
    expect(lessons[3].title).toBe('What is left if pull stops in week 14');
    const dear = { ...plan, economics: { ...plan.economics, margin: 0.01 } };
    expect(textOf(lessonsOf(dear).lessons, 'range')).toContain('not within 26 weeks');
  });

  it('say what is missing while it is missing, and that nothing is spent', () => {
    const plan = samplePlan();
    const bare = {
      plan,
      scenarioId: 'baseline',
      figures: [],
      headlines: new Map(),
      marginals: [],
      step: 1000,
      stopFigures: [],
      locale: 'en-US',
    };
    expect(planLessons(bare).map(({ text }) => text === null)).toEqual([false, true, true, true, true]);
    const idle = { ...plan, scenarios: [{ ...plan.scenarios[0], flights: [] }] };
    expect(planLessons({ ...bare, plan: idle })[0].text).toContain('Nothing is spent yet');
  });

  it('are written as the reader writes numbers', () => {
    const { lessons } = lessonsOf(templatePlan('launch', '2026-01-05'), { locale: 'de-DE' });
    expect(textOf(lessons, 'mix')).toContain('2,96M');
  });
});
