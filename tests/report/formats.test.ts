import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sumMoney } from '../../lib/model/currency';
import { templatePlan } from '../../lib/model/templates/registry';
import { readFontFiles } from '../../lib/operations/forecasts/font-files';
import { weeklyForecast } from '../../lib/report/figures/weekly-forecast';
import { fileNameOf } from '../../lib/report/format';
import { writeCell, writeText } from '../../lib/report/format-parts/csv-text';
import { csv } from '../../lib/report/formats/csv';
import { json } from '../../lib/report/formats/json';
import { FORMATS } from '../../lib/report/formats/registry';
import { figureOf, makeReport } from '../../lib/report/report';
import { samplePlan } from '../support/sample-plan';

const plan = templatePlan('launch', '2026-01-05');
const [scenario] = plan.scenarios;
const report = makeReport({ plan, scenarioId: scenario.id, seed: 3, draws: 40, locale: 'en' });
const stated = makeReport({ plan, scenarioId: scenario.id, seed: 3, draws: 0, locale: 'en' });
const table = figureOf(report, weeklyForecast).table;

describe('csv', () => {
  const rows = Papa.parse<Record<string, string>>(csv.write(report), { header: true, skipEmptyLines: true });

  it('is the weekly table, cell for cell, with the run on every row', () => {
    expect(rows.errors).toEqual([]);
    expect(rows.data.length).toBe(table.rows);
    for (const { key, values } of table.columns) {
      expect(rows.data.map((row) => row[key])).toEqual(
        Array.from(values, (value) => (value === null ? '' : String(value))),
      );
    }
    const run = { plan: 'Launch', scenario: scenario.name, currency: 'EUR', seed: '3', draws: '40' };
    for (const row of rows.data) expect(row).toMatchObject(run);
  });

  it('begins with week and day, and has one header row', () => {
    expect(csv.write(report)).toMatch(/^week,startsOn,unaware,/);
    expect(csv.write(report).split('\n').length).toBe(table.rows + 2);
  });

  it('leaves the range out where none was drawn', () => {
    expect(csv.write(stated).split('\n')[0]).not.toMatch(/P10/);
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', '\n=1', "'=1"])(
    'writes %j so that a spreadsheet shows text',
    (text) => {
      const cell = writeText(text);
      expect(cell).toBe(`"'${text}"`);
    },
  );

  it('reads back as it was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const [[cell]] = Papa.parse<string[]>(`${writeText(text)},1`).data;
        expect(cell.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '')).toBe(text);
      }),
    );
  });

  it('keeps numbers numbers, below zero too', () => {
    expect([
      writeCell(-12.5),
      writeCell(-0),
      writeCell(1e21),
      writeCell(null),
      writeCell(Number.NaN),
    ]).toEqual(['-12.5', '0', '1e+21', '', '']);
  });

  it('has a byte order mark where a name needs one, and only there', () => {
    const named = makeReport({
      plan: { ...plan, name: 'Frühling' },
      scenarioId: scenario.id,
      seed: 3,
      draws: 0,
      locale: 'en',
    });
    expect(csv.write(named).startsWith('\ufeffweek,')).toBe(true);
    expect(csv.write(stated).startsWith('week,')).toBe(true);
  });
});

describe('json', () => {
  const document = JSON.parse(json.write(report));

  it('has exactly the fields it promises', () => {
    const head = ['modelVersion', 'seed', 'draws', 'revision', 'writtenOn', 'currency', 'scenario'];
    const tail = ['weeks', 'totals', 'findings', 'plan'];
    expect(Object.keys(document)).toEqual([...head, 'precision', ...tail]);
    expect(Object.keys(JSON.parse(json.write(stated)))).toEqual([...head, ...tail]);
    expect(document.findings[0]).toMatchObject({ status: 'REVIEW', what: expect.stringMatching(/\.$/) });
    expect(document.plan).toEqual(plan);
    expect(document.scenario).toBe(scenario.name);
    const fields =
      'week startsOn unaware aware considering active loyal lapsed newCustomers orders revenue contribution spend shares'.split(
        ' ',
      );
    expect(Object.keys(document.weeks[0])).toEqual([...fields, 'bands']);
    expect(Object.keys(JSON.parse(json.write(stated)).weeks[0])).toEqual(fields);
    expect(Object.keys(document.weeks[0].shares)).toEqual(['newCustomers', 'orders', 'revenue']);
    expect(document.totals).toHaveProperty('crossoverWeek');
  });

  it('says how exact its range is, and how beliefs moved together where they did', () => {
    const request = { plan, scenarioId: scenario.id, seed: 3, draws: 640, locale: 'en' };
    const apart = makeReport(request);
    const tied = makeReport({ ...request, plan: { ...plan, correlations: { sameTerm: 0.5 } } });
    const { precision, totals, ...head } = JSON.parse(json.write(tied));
    expect(head.correlations).toEqual({ sameTerm: 0.5 });
    expect(precision.target).toBe(0.01);
    expect(totals.standardErrors.contribution.p10).toBeGreaterThan(0);
    const scale = Math.max(
      Math.abs(totals.bands.contribution.p50),
      totals.bands.contribution.p90 - totals.bands.contribution.p10,
    );
    const { p10, p90 } = totals.standardErrors.contribution;
    expect(precision.contributionError).toBeCloseTo(Math.max(p10, p90) / scale, 4);
    expect(JSON.parse(json.write(apart))).not.toHaveProperty('correlations');
    const [first] = Papa.parse<Record<string, string>>(csv.write(tied), { header: true }).data;
    expect(Number(first.contributionError)).toBe(precision.contributionError);
    expect(JSON.parse(first.correlations)).toEqual({ sameTerm: 0.5 });
    expect(csv.write(apart)).not.toContain('correlations');
  });

  it('has people that add up to the market and money that adds up to the minor unit', () => {
    for (const week of document.weeks) {
      const people = week.unaware + week.aware + week.considering + week.active + week.loyal + week.lapsed;
      expect(people / plan.market.size).toBeCloseTo(1, 9);
    }
    for (const key of ['revenue', 'contribution', 'spend']) {
      expect(
        sumMoney(
          document.weeks.map((week: Record<string, number>) => week[key]),
          'EUR',
        ),
      ).toBe(document.totals[key]);
    }
  });

  it('has shares that add up to 1, or null where there is nothing to share', () => {
    expect(document.weeks[0].newCustomers).toBe(0);
    expect(document.weeks[0].shares.newCustomers).toEqual({ push: null, pull: null, organic: null });
    for (const week of document.weeks.slice(4)) {
      for (const { push, pull, organic } of Object.values<Record<string, number>>(week.shares)) {
        expect(push + pull + organic).toBeCloseTo(1, 9);
      }
    }
  });

  it('is the csv, number for number', () => {
    const rows = Papa.parse<Record<string, string>>(csv.write(report), {
      header: true,
      skipEmptyLines: true,
    }).data;
    for (const [index, week] of document.weeks.entries()) {
      for (const key of ['unaware', 'loyal', 'newCustomers', 'orders', 'revenue', 'contribution', 'spend']) {
        expect(week[key]).toBe(Number(rows[index][key]));
      }
      expect(week.bands.revenue.p90).toBe(Number(rows[index].revenueP90));
    }
  });
});

describe('reports and files', () => {
  it('the same request gives the same file, bit for bit', async () => {
    const again = makeReport({ plan, scenarioId: scenario.id, seed: 3, draws: 40, locale: 'en' });
    for (const format of FORMATS) {
      const [one, other] = [
        await format.write(again, readFontFiles),
        await format.write(report, readFontFiles),
      ];
      expect(Buffer.from(one).equals(Buffer.from(other)), format.id).toBe(true);
    }
  });

  it.each([
    ['Spring launch 2026', 'spring-launch-2026-baseline.csv'],
    ['Größe & Über/mut: "x"', 'gro-e-uber-mut-x-baseline.csv'],
    ['../../etc', 'etc-baseline.csv'],
    ['計画', 'baseline.csv'],
  ])('names the file of "%s"', (name, expected) => {
    const named = makeReport({
      plan: samplePlan({ name }),
      scenarioId: 'baseline',
      seed: 1,
      draws: 0,
      locale: 'en',
    });
    expect(fileNameOf(named, csv)).toBe(expected);
  });
});
