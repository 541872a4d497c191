import { describe, expect, it } from 'vitest';
import type { ActualSeries } from '../../lib/analysis/actuals';
import { compareHeadlines } from '../../lib/analysis/forecast/comparison';
import { forecastScenario, withEnsemble } from '../../lib/analysis/forecast/forecast';
import { HEADLINES } from '../../lib/analysis/forecast/headline';
import { drawEnsemble } from '../../lib/analysis/uncertainty/uncertainty';
import { TEMPLATES, templatePlan } from '../../lib/model/templates/registry';
import type { Figure } from '../../lib/report/figure';
import { drawFigures, FIGURES } from '../../lib/report/figures/registry';
import { HEADLINE_CELLS, headlineText } from '../../lib/report/headlines/headline-cells';
import { trendAtEnd } from '../../lib/report/words/trend';
import { columnsOfMark } from '../support/mark-columns';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan();
const bare = forecastScenario(plan, 'baseline');
const full = withEnsemble(bare, drawEnsemble(plan, bare.scenario, { draws: 60, seed: 7 }));
const byId = (figures: readonly Figure[], id: string) => figures.find((figure) => figure.id === id)!;
const column = (figure: Figure, key: string) => figure.table.columns.find((one) => one.key === key)!;

describe('every figure', () => {
  it('asks a question of its own', () => {
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
    expect(new Set(FIGURES.map(({ question }) => question)).size).toBe(FIGURES.length);
    for (const { question } of FIGURES) expect(question).toMatch(/\?$/);
  });

  it.each(TEMPLATES.map(({ id }) => id))(
    'of %s has columns as long as its rows and marks that exist',
    (id) => {
      const template = templatePlan(id, '2026-01-05');
      const stated = forecastScenario(template, template.scenarios[0].id);
      const ranged = withEnsemble(stated, drawEnsemble(template, stated.scenario, { draws: 20, seed: 7 }));
      for (const forecast of [stated, ranged]) {
        for (const { table, mark, answer, annotations } of drawFigures(forecast, 'en')) {
          const keys = table.columns.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { values } of table.columns) expect(values.length).toBe(table.rows);
          for (const key of columnsOfMark(mark)) expect(keys).toContain(key);
          expect(answer).toMatch(/^\S.*\.$/);
          expect(answer).not.toMatch(/NaN|undefined|null|Infinity/);
          expect(annotations.length).toBeLessThanOrEqual(3);
        }
      }
    },
  );

  it('has the columns it draws before the range is in, without values', () => {
    const low = column(byId(drawFigures(bare, 'en'), 'awareness'), 'awarenessP10');
    expect(Array.from(low.values).every((value) => value === null)).toBe(true);
  });

  it('gives the same numbers in every locale, and words in the locale’s separators', () => {
    const english = drawFigures(full, 'en');
    const german = drawFigures(full, 'de-DE');
    expect(german.map(({ table }) => table)).toEqual(english.map(({ table }) => table));
    expect(byId(german, 'awareness').answer).toMatch(/\d,\d/);
    expect(byId(english, 'awareness').answer).toMatch(/\d\.\d/);
  });
});

describe('figures agree with each other and with the headlines', () => {
  const figures = drawFigures(full, 'en');

  it('the weekly table holds what every chart shows', () => {
    const weekly = byId(figures, 'weekly-forecast');
    const pairs = [
      ['awareness', 'awareness', 'awareness'],
      ['awareness', 'awarenessP90', 'awarenessP90'],
      ['loyalty', 'loyal', 'loyal'],
      ['contribution-to-date', 'contributionToDate', 'contributionToDate'],
      ['contribution-to-date', 'contributionToDateP10', 'contributionToDateP10'],
      ['customers-by-origin', 'push', 'newCustomersPush'],
      ['customers-by-origin', 'pullP90', 'newCustomersPullP90'],
      ['orders-by-origin', 'organic', 'ordersOrganic'],
      ['revenue-by-origin', 'revenue', 'revenue'],
    ];
    for (const [id, key, weeklyKey] of pairs) {
      expect(column(byId(figures, id), key).values).toEqual(column(weekly, weeklyKey).values);
    }
  });

  it('the headline table holds the headlines and their ranges', () => {
    const table = byId(figures, 'headlines');
    expect(Array.from(column(table, 'statistic').values)).toEqual(['Forecast', 'P10', 'P50', 'P90']);
    for (const key of HEADLINES) {
      const [value] = Array.from(column(table, key).values);
      const stated = full.headline[key];
      if (stated === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(stated, column(table, key).unit === 'money' ? 2 : 12);
    }
    expect(column(table, 'loyalAtEnd').values[1]).toBe(full.ensemble?.ranges.loyalAtEnd.p10);
  });
});

describe('answers', () => {
  it('say who brings customers, and that pull never leads where it does not', () => {
    const answer = byId(drawFigures(bare, 'en'), 'customers-by-origin').answer;
    expect(answer).toMatch(/^Push \d+\u2009%, pull \d+\u2009%, organic \d+\u2009%; pull never leads\.$/);
  });

  it('mark the crossover with its range', () => {
    const push = Float64Array.from({ length: 26 }, (_, week) => (week < 13 ? 2 : 0));
    const splits = { ...bare.splits, newCustomers: { ...bare.splits.newCustomers, push } };
    const headline = { ...full.headline, crossoverWeek: 14 };
    const ranges = { ...full.ensemble!.ranges, crossoverWeek: { p10: 9, p50: 14, p90: null } };
    const forecast = { ...full, splits, headline, ensemble: { ...full.ensemble!, ranges } };
    const figure = byId(drawFigures(forecast, 'en'), 'customers-by-origin');
    expect(figure.answer).toMatch(/pull leads from week 14\.$/);
    expect(figure.annotations).toEqual([
      {
        kind: 'crossover',
        week: 14,
        title: 'Pull overtakes push, wk 14',
        detail: 'P10–P90: wk 9 to after end',
        range: { low: 9, high: null },
      },
    ]);
  });

  it('say when it pays back, and with which odds', () => {
    const low = Float64Array.from({ length: 26 }, (_, week) => (week < 20 ? -10 * (week + 1) : 50));
    const series = { ...full.series, contributionToDate: low };
    const headline = { ...full.headline, paybackWeek: 21 };
    const paybackWeek = Float64Array.from({ length: 60 }, (_, draw) => (draw % 4 === 0 ? Number.NaN : 20));
    const headlineDraws = { ...full.ensemble!.headlineDraws, paybackWeek };
    const forecast = { ...full, series, headline, ensemble: { ...full.ensemble!, headlineDraws } };
    const figure = byId(drawFigures(forecast, 'en'), 'contribution-to-date');
    expect(figure.answer).toBe('Week 21, after −€200 at the lowest.');
    expect(figure.annotations.map(({ kind, week, title, detail }) => [kind, week, title, detail])).toEqual([
      ['cash-low', 20, 'Cash low −€200', 'wk 20'],
      ['break-even', 21, 'Break-even wk 21', 'in 75 of 100 draws'],
    ]);
    const never = { ...forecast, headline: { ...headline, paybackWeek: null } };
    expect(byId(drawFigures(never, 'en'), 'contribution-to-date').answer).toBe(
      'Not within 26 weeks; −€200 at the lowest.',
    );
  });

  it.each([
    [[100, 102], 'rising'],
    [[100, 98], 'falling'],
    [[100, 100.5], 'steady'],
    [[0, 0], 'steady'],
  ])('call %j %s', (values, trend) => expect(trendAtEnd(values)).toBe(trend));
});

describe('sales against last year', () => {
  const actual = (startsOn: string, values: (number | null)[]): ActualSeries[] => [
    { series: 'revenue', startsOn, values },
  ];

  it('stands only where there are actuals of the year before', () => {
    const ids = (actuals: readonly ActualSeries[]) =>
      drawFigures(forecastScenario(plan, 'baseline', actuals), 'en').map(({ id }) => id);
    expect(ids([])).not.toContain('revenue-last-year');
    expect(ids(actual('2020-01-06', [1, 2, 3]))).not.toContain('revenue-last-year');
    expect(ids(actual('2025-01-06', [1]))).toContain('revenue-last-year');
  });

  it('sets each week beside the week 52 weeks before', () => {
    // The plan starts on 2026-01-05; 364 days before is 2025-01-06, the second week of these actuals.
    const forecast = forecastScenario(plan, 'baseline', actual('2024-12-30', [7, 100, null, 300]));
    const figure = byId(drawFigures(forecast, 'en'), 'revenue-last-year');
    expect(Array.from(column(figure, 'lastYear').values).slice(0, 4)).toEqual([100, null, 300, null]);
    expect(figure.answer).toMatch(/^[\d,.]+\u2009% above last year over the 2 weeks with actuals\.$/);
  });
});

describe('the figure row', () => {
  it('writes value, range and a clear difference with the baseline’s name', () => {
    const richer = {
      ...full,
      headline: { ...full.headline, newCustomers: (full.headline.newCustomers ?? 0) * 1.15 },
    };
    const difference = { ...compareHeadlines(richer, full).newCustomers, clear: true, odds: 0.99 };
    const text = headlineText(richer, 'newCustomers', 'en', { forecast: full, difference });
    expect(text.difference).toEqual({
      direction: 'up',
      arrow: '▲',
      text: '15\u2009%',
      against: 'vs Baseline',
      tone: 'better',
    });
    expect(text.range).toMatch(/ – /);
  });

  it('writes a difference that is not clear in grey, with its odds', () => {
    const richer = {
      ...full,
      headline: { ...full.headline, contribution: (full.headline.contribution ?? 0) + 103_000 },
    };
    const difference = { ...compareHeadlines(richer, full).contribution, clear: false, odds: 0.79 };
    const text = headlineText(richer, 'contribution', 'en', { forecast: full, difference });
    expect(text.difference).toMatchObject({ text: '€103k', against: 'in 79 of 100', tone: 'unclear' });
  });

  it('has a trend as long as the plan for each of its eight cells', () => {
    expect(HEADLINE_CELLS.length).toBe(8);
    for (const { trend } of HEADLINE_CELLS) expect(trend(bare).length).toBe(26);
  });

  it('has a value and no range before the range is in', () => {
    expect(headlineText(bare, 'awarenessAtEnd', 'en')).toMatchObject({ range: null, difference: null });
    expect(headlineText(bare, 'awarenessAtEnd', 'en').value).toMatch(/^\d+\.\d\u2009%$/);
  });
});
