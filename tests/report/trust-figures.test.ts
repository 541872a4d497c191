import { describe, expect, it } from 'vitest';
import type { HeadlineKey } from '../../lib/analysis/forecast/headline';
import { responseCurve } from '../../lib/analysis/response/response-questions';
import { templatePlan } from '../../lib/model/templates/registry';
import type { Figure } from '../../lib/report/figure';
import { answeredCurveFigure } from '../../lib/report/figure-parts/answered-curve';
import { json } from '../../lib/report/formats/json';
import { HEADLINE_FACTS } from '../../lib/report/headlines/headline-facts';
import { askedFigures, makeReport } from '../../lib/report/report';

const plan = templatePlan('launch', '2026-01-05');
const FIGURES = [
  'findings',
  'goal-odds',
  'goal-draws',
  'range-precision',
  'sensitivity-contribution',
  'sensitivity-new-customers',
  'sensitivity-by-channel',
  'response-curves',
];
const request = { plan, scenarioId: plan.scenarios[0].id, seed: 7, locale: 'en', figures: FIGURES };
const report = makeReport({ ...request, draws: 400 });
const byId = (id: string) => askedFigures(report).find((figure) => figure.id === id)!;
const column = ({ table }: Figure, key: string) =>
  Array.from(table.columns.find((one) => one.key === key)!.values);

describe('figures of trust', () => {
  it('are all drawn where a range is, and only those that need none without one', () => {
    expect(askedFigures(report).map(({ id }) => id)).toEqual(FIGURES);
    const bare = askedFigures(makeReport({ ...request, draws: 0 })).map(({ id }) => id);
    expect(bare).toEqual(['findings', 'response-curves']);
  });

  it('have tables that are whole and the same in every locale, and marks of their columns', () => {
    const german = makeReport({ ...request, draws: 400, locale: 'de-DE' });
    expect(askedFigures(german).map(({ table }) => table)).toEqual(
      askedFigures(report).map(({ table }) => table),
    );
    for (const { table, mark, answer } of askedFigures(report)) {
      const keys = table.columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { values } of table.columns) expect(values.length).toBe(table.rows);
      const drawn = Object.values(mark)
        .flat()
        .filter((value) => typeof value === 'string' && value !== mark.type);
      for (const key of drawn) expect(keys).toContain(key);
      expect(answer).toMatch(/^\S.*\.$/);
      expect(answer).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });

  it('the tornado names assumptions in words, largest share first, around the plan as stated', () => {
    const tornado = byId('sensitivity-contribution');
    const shares = column(tornado, 'share').map(Number);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(column(tornado, 'parameter').every((name) => /^[A-Z]/.test(String(name)))).toBe(true);
    expect(new Set(column(tornado, 'base'))).toEqual(new Set([report.forecast.headline.contribution]));
    expect(column(tornado, 'direction')).toContain('more of it raises contribution');
    expect(tornado.answer).toMatch(
      /^.+ with \d+.% of its variance, then .+ with \d+.%; all about .+ together \d+.%\.$/,
    );
  });

  it('too few draws are said to be too few, and no assumption or channel is named', () => {
    const few = askedFigures(
      makeReport({
        ...request,
        draws: 120,
        figures: ['sensitivity-contribution', 'sensitivity-by-channel'],
      }),
    );
    expect(few).toHaveLength(2);
    for (const { answer } of few) {
      expect(answer).toBe('Too few draws to tell: 120 were made, and it takes 400.');
    }
    expect(few[0].table.rows).toBe(0);
    expect(column(few[1], 'contribution').every((share) => share === null)).toBe(true);
  });

  it('at the fewest draws that are answered, shares of channels are shares, with an error that says how unsure', () => {
    const owners = byId('sensitivity-by-channel');
    const shares = column(owners, 'contribution').map(Number);
    const errors = column(owners, 'contributionError').map(Number);
    for (const [row, share] of shares.entries()) {
      expect(share).toBeGreaterThan(-3 * errors[row] - 0.01);
      expect(share).toBeLessThan(1 + 3 * errors[row]);
    }
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.7);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1.3);
  });

  it('every number of a tornado says its unit', () => {
    for (const unit of column(byId('sensitivity-contribution'), 'assumptionUnit')) expect(unit).toMatch(/\w/);
  });

  it('every goal is stated once, in the unit of its headline', () => {
    const goals = byId('goal-odds');
    const stated = goals.table.columns.filter(({ key }) => key.endsWith('ToReach'));
    expect(stated.map(({ unit }) => unit)).toEqual(['money', 'week', 'share', 'people', 'orders']);
    for (const [row, headline] of column(goals, 'headline').entries()) {
      const { unit } = HEADLINE_FACTS[headline as HeadlineKey];
      const values = stated.filter(({ values }) => values[row] !== null);
      expect(values.map((one) => one.unit)).toEqual([unit]);
    }
  });

  it.each([
    ['contribution', 500_000, 'at-least', 'Contribution reaches €500k'],
    ['paybackWeek', 60, undefined, 'Payback is wk 60 or less'],
    ['newCustomers', 20_000, 'at-most', 'New customers is 20,000 or less'],
  ] as const)(
    'a goal that is set for %s leads the odds, and its draws add up to them',
    (headline, goal, way, words) => {
      const set = makeReport({
        ...request,
        draws: 400,
        figures: ['goal-odds', 'goal-draws'],
        goal: { headline, goal, way },
      });
      const [odds, draws] = askedFigures(set);
      expect(column(odds, 'goal')[0]).toBe(words);
      expect(odds.answer).toBe(draws.answer);
      const counts = column(draws, 'draws').map(Number);
      const states = column(draws, 'reached');
      const reached = counts.reduce((sum, count, row) => sum + (states[row] === 'reached' ? count : 0), 0);
      expect(reached / 400).toBeCloseTo(Number(column(odds, 'odds')[0]), 12);
    },
  );

  it('precision stands beside every percentile that the headline table shows', () => {
    const precision = byId('range-precision');
    expect(column(precision, 'p10')[0]).toBe(report.forecast.ensemble?.ranges.newCustomers.p10);
    expect(Number(column(precision, 'p10Error')[0])).toBeGreaterThan(0);
  });

  it('the range is drawn until it is exact enough where that is asked for', () => {
    const auto = makeReport({ ...request, figures: [], draws: 'auto', mostDraws: 1400 });
    expect(auto.draws).toBe(1400);
    expect(auto.forecast.ensemble?.draws).toBe(1400);
  });

  it('are exported as they are drawn: JSON holds every row of the findings', () => {
    const document = JSON.parse(json.write(report));
    const [findings] = document.figures;
    expect(findings.id).toBe('findings');
    expect(findings.rows.length).toBe(byId('findings').table.rows);
    expect(findings.rows[0]).toMatchObject({ status: expect.any(String), what: expect.any(String) });
  });

  it('the curve of four answers says where the plan stands on it', () => {
    const curve = responseCurve({ atNone: 100, atToday: 200, atHalfMore: 220, atUnlimited: 300 });
    const figure = answeredCurveFigure(curve, 'new customers', 'en');
    expect(figure.answer).toMatch(
      /^Today reaches 50.% of what it could bring; half at 1 times today’s spend, slope 1\.$/,
    );
    expect(figure.mark).toMatchObject({ type: 'curves', here: 5 });
    expect(column(figure, 'outcome')[5]).toBeCloseTo(200, 9);
  });
});
