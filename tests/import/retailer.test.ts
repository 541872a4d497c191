import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/model/compile';
import { simulate } from '../../lib/model/simulate';
import { buildImport } from '../../lib/operations/imports/build-import';
import { proposeImport } from '../../lib/operations/imports/propose-import';

const FILE = fileURLToPath(new URL('../../../shared/data/retailer-weekly.csv', import.meta.url));
const isThere = existsSync(FILE);
const title = isThere ? 'the retailer’s file' : 'SKIPPED: ../shared/data/retailer-weekly.csv is not here';

describe.skipIf(!isThere)(title, () => {
  const bytes = isThere ? readFileSync(FILE) : new Uint8Array();
  const input = { fileName: 'retailer-weekly.csv', bytes };
  const rows = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: true,
  }).data;
  /** Cents of a column, summed as whole numbers: another way than the product's. */
  const cents = (column: string, from = 0) =>
    rows.slice(from).reduce((sum, row) => sum + BigInt(Math.round(Number(row[column]) * 100)), 0n);

  test('is understood without any hand mapping', async () => {
    const review = await proposeImport(input);
    expect(review).toMatchObject({ ready: true, blockers: [] });
    expect(review.weeks).toMatchObject({
      count: 209,
      weekStartsOn: 'sunday',
      first: '2014-08-03',
      last: '2018-07-29',
      missing: 0,
    });
    const spend = review.columns.filter(({ role }) => role === 'spend');
    expect(spend.map(({ column, kind }) => [column, kind])).toEqual([
      ['mdsp_dm', 'outreach'],
      ...['inst', 'nsp', 'auddig', 'audtr', 'vidtr', 'viddig', 'so', 'on', 'sem'].map((medium) => [
        `mdsp_${medium}`,
        'ads',
      ]),
    ]);
    expect(review.columns.filter(({ role }) => role === 'volume')).toHaveLength(13);
    expect(review.columns.filter(({ role }) => role === 'outcome').map(({ column }) => column)).toEqual([
      'sales',
    ]);
    const offers = review.columns.filter(({ column }) => /^(mrkdn|va_pub)/.test(column));
    expect(offers.map(({ role }) => role)).toEqual(Array(6).fill('ignore'));
    for (const { reason } of offers) expect(reason).toContain('Ignored unless you choose it');
  });

  test('its totals are right to the cent', async () => {
    const review = await proposeImport(input);
    for (const { column, total, role } of review.columns) {
      if (role !== 'spend' && role !== 'outcome') continue;
      expect(BigInt(Math.round((total ?? 0) * 100)), column).toBe(cents(column));
    }
    for (const { spend, spendLastYear, spendColumns } of review.channels) {
      for (const column of spendColumns) {
        expect(BigInt(Math.round((spend ?? NaN) * 100)), column).toBe(cents(column));
        expect(BigInt(Math.round((spendLastYear ?? NaN) * 100)), column).toBe(cents(column, 157));
      }
    }
  });

  test('email, SMS, affiliates and the pull channels are offered at zero spend', async () => {
    const { channels, warnings } = await proposeImport(input);
    const zero = channels
      .filter(({ from }) => from !== 'spend')
      .map(({ name, kind, spend }) => [name, kind, spend]);
    expect(zero).toEqual([
      ['Email', 'email', 0],
      ['SMS', 'email', 0],
      ['Affiliates', 'ads', 0],
      ['SEO', 'seo', 0],
      ['Content', 'content', 0],
      ['Social (own posts)', 'social', 0],
      ['Reviews', 'reviews', 0],
    ]);
    expect(warnings.filter(({ code }) => code === 'volume-without-spend')).toHaveLength(3);
  });

  test('becomes a plan whose baseline is the last 52 weeks of spend, to the cent', async () => {
    const { plan } = await buildImport(input);
    expect(plan).toMatchObject({ startsOn: '2018-08-05', weekStartsOn: 'sunday', horizonWeeks: 52 });
    const [{ flights }] = plan.scenarios;
    const mail = flights.find(({ channelId }) => channelId === 'direct-mail');
    expect(mail?.spend).toEqual(rows.slice(157).map((row) => Number(row.mdsp_dm)));
    const total = flights
      .flatMap(({ spend }) => spend)
      .reduce((sum, value) => sum + BigInt(Math.round(value * 100)), 0n);
    const columns = Object.keys(rows[0]).filter((column) => column.startsWith('mdsp_'));
    expect(total).toBe(columns.reduce((sum, column) => sum + cents(column, 157), 0n));
  });

  test('its forecast stays near the level of the last year, and the anchor is within 0.1 %', async () => {
    const { plan, assumptions } = await buildImport(input);
    const { revenue } = simulate(compile(plan, plan.scenarios[0])).series;
    const ratio = revenue.reduce((sum, value) => sum + value, 0) / (Number(cents('sales', 157)) / 100);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
    expect(assumptions.find(({ about }) => about === 'Anchored on')?.text).toMatch(/by 0\.0\d %/);
  });

  test('the held-out year is scored honestly beside the year before', async () => {
    const { holdout } = await buildImport(input);
    const sales = rows.map((row) => Number(row.sales));
    const error = (forecast: readonly (number | null)[]) =>
      forecast.reduce<number>((sum, value, week) => sum + Math.abs(sales[157 + week] - (value ?? 0)), 0) /
      sales.slice(157).reduce((sum, value) => sum + value, 0);
    expect(holdout?.wapeSeasonalNaive).toBeCloseTo(error(sales.slice(105, 157)), 12);
    expect(holdout?.wapeModel).toBeCloseTo(error(holdout?.model ?? []), 12);
    expect(holdout?.weeks[0]).toBe('2017-08-06');
  });
});
