import { describe, expect, it } from 'vitest';
import { MODEL_VERSION } from '../../lib/model/plan';
import { TEMPLATES, templatePlan } from '../../lib/model/templates/registry';
import type { Figure } from '../../lib/report/figure';
import { FIGURES } from '../../lib/report/figures/registry';
import { csv } from '../../lib/report/formats/csv';
import { json } from '../../lib/report/formats/json';
import { askedFigures, makeReport } from '../../lib/report/report';
import { figureText } from '../../lib/report/text/figure-text';
import { manyChannels } from '../support/many-channels';
import { columnsOfMark } from '../support/mark-columns';
import { samplePlan } from '../support/sample-plan';

const OURS = ['attribution', 'incremental', 'carryOver', 'stop', 'assets'];
const ids = FIGURES.filter(({ needs }) => needs && OURS.includes(needs)).map(({ id }) => id);
const column = (figure: Figure, key: string) =>
  Array.from(figure.table.columns.find((one) => one.key === key)!.values) as number[];
const cents = (amount: number) => Math.round(amount * 100);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function reportOf(plan = samplePlan(), draws = 0, figures: readonly string[] = ids) {
  return makeReport({ plan, scenarioId: plan.scenarios[0].id, seed: 7, draws, locale: 'en', figures });
}

describe('figures of analyses', () => {
  it.each(TEMPLATES.map(({ id }) => id))(
    'of %s have columns as long as their rows, and marks that exist',
    (id) => {
      for (const draws of [0, 8]) {
        const figures = askedFigures(reportOf(templatePlan(id, '2026-01-05'), draws));
        expect(figures.map((figure) => figure.id)).toEqual(ids);
        for (const { question, table, mark, answer, annotations } of figures) {
          const keys = table.columns.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { values } of table.columns) expect(values.length).toBe(table.rows);
          for (const key of columnsOfMark(mark)) expect(keys).toContain(key);
          expect(question).toMatch(/\?$/);
          expect(answer).toMatch(/^\S.*\.$/);
          expect(answer).not.toMatch(/NaN|undefined|null|Infinity/);
          expect(annotations.length).toBeLessThanOrEqual(3);
        }
      }
    },
  );

  it('are not drawn, and cost nothing, where nobody asked for them', () => {
    const { figures, asked } = reportOf(samplePlan(), 0, []);
    expect(asked).toEqual([]);
    expect(figures.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([]);
  });

  it('attribute every week of money to the minor unit, and totals to the headlines', () => {
    const report = reportOf(manyChannels(8));
    const { series, headline } = report.forecast;
    const figure = (id: string) => report.figures.find((one) => one.id === id)!;
    for (const [id, key] of [
      ['revenue-by-channel', 'revenue'],
      ['contribution-by-channel', 'contribution'],
    ] as const) {
      const parts = figure(id).table.columns.filter(({ unit }) => unit === 'money');
      expect(parts).toHaveLength(9);
      for (let week = 0; week < report.forecast.weeks; week++) {
        const units = sum(parts.map(({ values }) => cents(values[week] as number)));
        expect(units).toBe(cents(series[key][week]));
      }
      const totals = column(figure('channel-attribution'), key);
      expect(sum(totals.map(cents))).toBe(cents(headline[key]!));
    }
    const equity = column(figure('channel-attribution'), 'customerEquity');
    expect(sum(equity.map(cents))).toBe(cents(headline.customerEquity!));
    const customers = column(figure('channel-attribution'), 'newCustomers');
    expect(sum(customers)).toBeCloseTo(headline.newCustomers!, 6);
  });

  it('show the stop: the split before it, what survives and what is lost after it', () => {
    const plan = manyChannels(6, 26);
    const report = makeReport({
      plan,
      scenarioId: 'baseline',
      seed: 7,
      draws: 0,
      locale: 'en',
      figures: ['stop-test'],
      stop: { target: { channelId: 'channel-0' }, fromWeek: 14 },
    });
    const [figure] = askedFigures(report);
    expect(figure.question).toBe('What survives if channel-0 stops in week 14?');
    expect(figure.annotations).toMatchObject([{ kind: 'stop', week: 14, title: 'Channel-0 off from wk 14' }]);
    const { newCustomers } = report.forecast.series;
    for (let week = 0; week < 26; week++) {
      const stack = ['organic', 'pull', 'push', 'survives', 'lost'].map(
        (key) => column(figure, key)[week] ?? 0,
      );
      expect(sum(stack)).toBeCloseTo(newCustomers[week], 8);
      expect(column(figure, 'push')[week] === null).toBe(week >= 13);
    }
    expect(figure.answer).toMatch(
      /^\d+\u2009% of the new customers from week 14 still come: \S+ are lost, \S+ stay\.$/,
    );
  });

  it('say the same in a table of a terminal, ranges folded into one column', () => {
    const report = reportOf(samplePlan(), 80, ['channel-returns', 'customers-by-channel']);
    const [returns, weekly] = askedFigures(report).map((figure) => figureText(figure, 'EUR'));
    expect(returns).toMatch(/^What does each channel cost and return\?\nThe next €1 returns most in /);
    expect(returns).toMatch(/Ads +push +€39\.0k +\S+ \(\S+ to \S+\)/);
    expect(returns).not.toMatch(/P10/);
    expect(weekly.split('\n')).toHaveLength(3);
  });
});

describe('formats', () => {
  const asked = reportOf(samplePlan(), 0, ['channel-attribution']);

  it('json holds the figures that were asked for instead of the forecast', () => {
    const document = JSON.parse(json.write(asked));
    expect(document).toMatchObject({ modelVersion: MODEL_VERSION, seed: 7, scenario: 'Baseline' });
    expect(document.weeks).toBeUndefined();
    const [figure] = document.figures;
    expect(figure.id).toBe('channel-attribution');
    expect(figure.rows.map(({ channel }: { channel: string }) => channel)).toEqual([
      'Ads',
      'SEO',
      'Without marketing',
    ]);
    expect(figure.columns[0]).toEqual({ key: 'channel', label: 'Channel', unit: 'text' });
  });

  it('csv holds the table of the one figure that was asked for', () => {
    const [head, ...rows] = csv.write(asked).trim().split('\n');
    expect(head).toMatch(/^channel,side,spend,newCustomers,newCustomersP10/);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^Ads,push,39000,/);
  });
});
