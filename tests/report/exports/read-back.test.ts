import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templatePlan } from '../../../lib/model/templates/registry';
import type { Figure } from '../../../lib/report/figure';
import { assumptions } from '../../../lib/report/figures/assumptions';
import { weeklyForecast } from '../../../lib/report/figures/weekly-forecast';
import { csv } from '../../../lib/report/formats/csv';
import { csvZip } from '../../../lib/report/formats/csv-zip';
import { parquet } from '../../../lib/report/formats/parquet';
import { tidy } from '../../../lib/report/formats/tidy';
import { xlsx } from '../../../lib/report/formats/xlsx';
import { figureOf, makeReport, type Report } from '../../../lib/report/report';
import { arbitraryNamedPlan } from '../../support/arbitrary-name';
import { PROPERTY_RUNS } from '../../support/arbitrary-plan';
import {
  type Cell,
  cellOf,
  cellsOf,
  csvCell,
  readCsv,
  readParquet,
  readWorkbook,
  readZip,
} from '../../support/read-back';

const WRITTEN_ON = '2026-11-24';
/** Writing and reading five files of a plan takes a while. */
const RUNS = Math.ceil(PROPERTY_RUNS / 5);
const TIMEOUT = 60_000 + RUNS * 2_000;

const reports = fc
  .tuple(arbitraryNamedPlan({ maxChannels: 4 }), fc.constantFrom(0, 5))
  .map(([plan, draws]) =>
    makeReport({ plan, scenarioId: 'baseline', seed: 1, draws, locale: 'en', writtenOn: WRITTEN_ON }),
  );

const launch = templatePlan('launch', '2026-01-05');
const whole = makeReport({
  plan: launch,
  scenarioId: launch.scenarios[0].id,
  seed: 3,
  draws: 20,
  locale: 'en',
  also: xlsx.figures,
  analysisDraws: 4,
  comparesScenarios: true,
  revision: 12,
  writtenOn: WRITTEN_ON,
});

/** A CSV of a table equals it cell for cell. */
function expectCsv(text: string, { table }: Figure): void {
  const rows = readCsv(text);
  expect(rows.length).toBe(table.rows);
  for (const column of table.columns) {
    expect(rows.map((row) => csvCell(row[column.key], column))).toEqual(
      Array.from({ length: table.rows }, (_, row) => emptyAsNull(cellOf(column.values[row]))),
    );
  }
}

/** A CSV cannot tell an empty text from none. */
function emptyAsNull(cell: Cell): Cell {
  return cell === '' ? null : cell;
}

/** The rows below the names of a sheet's table equal the figure's, and the names its labels. */
function expectSheet(rows: readonly Cell[][] | undefined, { table }: Figure, head: number): void {
  if (rows === undefined) throw new Error('the workbook has no such sheet');
  const padded = (row: readonly Cell[] | undefined) =>
    table.columns.map((_, at) => emptyAsNull(row?.[at] ?? null));
  expect(padded(rows[head])).toEqual(table.columns.map(({ label }) => label));
  const values = rows.slice(head + 1, head + 1 + table.rows).map(padded);
  expect(values).toEqual(cellsOf(table).map((row) => row.map(emptyAsNull)));
}

const HEAD = 5;

describe('what is written reads back to the last bit, whatever the plan', () => {
  it('as CSV', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(reports, (report) => expectCsv(csv.write(report), figureOf(report, weeklyForecast))),
      { numRuns: RUNS },
    );
  });

  it('as one tidy CSV, which has every value of every figure', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(reports, (report) => expectTidy(report)),
      { numRuns: RUNS },
    );
  });

  it('as a zip of one CSV a figure', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        const files = readZip(await csvZip.write(report));
        for (const figure of report.figures) expectCsv(files.get(`${figure.id}.csv`) ?? '', figure);
        expect([...files.keys()].sort()).toEqual(
          ['figures.csv', 'forecast.json', ...report.figures.map(({ id }) => `${id}.csv`)].sort(),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('as a workbook, read by a library that did not write it', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        const sheets = await readWorkbook(await xlsx.write(report));
        expectSheet(sheets.get('Weekly forecast'), figureOf(report, weeklyForecast), HEAD);
        expectSheet(sheets.get('Assumptions'), figureOf(report, assumptions), HEAD);
      }),
      { numRuns: RUNS },
    );
  });

  it('as Parquet, with days as days', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        const { table } = figureOf(report, weeklyForecast);
        const { rows } = await readParquet(await parquet.write(report));
        expect(rows.map((row) => table.columns.map(({ key }) => cellOf(row[key])))).toEqual(cellsOf(table));
      }),
      { numRuns: RUNS },
    );
  });
});

function expectTidy(report: Report): void {
  const rows = readCsv(tidy.write(report));
  const found = new Map(rows.map((row) => [`${row.figure} ${row.row} ${row.series}`, row]));
  expect(found.size).toBe(rows.length);
  for (const { id, table } of report.figures) {
    const names = new Set(['week', 'startsOn', table.columns.find(({ unit }) => unit === 'text')?.key]);
    for (const { key, values } of table.columns) {
      if (names.has(key)) continue;
      for (let row = 0; row < table.rows; row++) {
        const value = emptyAsNull(cellOf(values[row]));
        const cell = found.get(`${id} ${row + 1} ${key}`);
        const written = cell === undefined ? null : cell.value === '' ? cell.text : Number(cell.value);
        expect(emptyAsNull(written)).toBe(value);
      }
    }
  }
}

describe('a whole report', () => {
  it('as a workbook has summary, weeks, channels, scenarios, assumptions and checks', async () => {
    const sheets = await readWorkbook(await xlsx.write(whole));
    expect([...sheets.keys()]).toEqual([
      'Summary',
      'Weekly forecast',
      'Spend',
      'Channels',
      'Scenarios',
      'Assumptions',
      'Checks',
    ]);
    const find = (id: string) => whole.figures.find((figure) => figure.id === id) as Figure;
    expectSheet(sheets.get('Weekly forecast'), find('weekly-forecast'), HEAD);
    expectSheet(sheets.get('Spend'), find('spend-by-channel'), HEAD);
    expectSheet(sheets.get('Assumptions'), find('assumptions'), HEAD);
    expectSheet(sheets.get('Checks'), find('findings'), HEAD);
    expectSheet(sheets.get('Channels'), find('channel-attribution'), HEAD + 2);
    const second = HEAD + 2 + find('channel-attribution').table.rows + 6;
    expectSheet(sheets.get('Channels'), find('channel-returns'), second);
  });

  it('sets every scenario beside the others, as their figure has them', async () => {
    const sheets = await readWorkbook(await xlsx.write(whole));
    const { table } = whole.figures.find(({ id }) => id === 'scenario-comparison') as Figure;
    expect(table.rows).toBe(launch.scenarios.length);
    const rows = sheets.get('Scenarios') ?? [];
    const at = (row: number, label: string) =>
      cellOf(table.columns.find((one) => one.label === label)?.values[row]);
    const parts = ['', ' P10', ' P90', ': difference', ': odds of better'];
    for (const label of ['New customers', 'Contribution', 'Payback', 'Push share']) {
      const row = rows.find(([name]) => name === label) ?? [];
      const expected = launch.scenarios.flatMap((_, scenario) =>
        parts.slice(0, scenario === 0 ? 3 : 5).map((part) => at(scenario, label + part)),
      );
      expect(expected.map((_, column) => row[column + 1] ?? null)).toEqual(expected);
    }
    const draws = rows.find(([name]) => name === 'Draws of the range') ?? [];
    expect([draws[1], draws[4]]).toEqual([at(0, 'Draws'), at(1, 'Draws')]);
    expect(at(1, 'New customers: odds of better')).toBeGreaterThanOrEqual(0);
    expect(at(0, 'New customers: difference')).toBeNull();
  });

  it('has the headlines of the figure row on its first sheet', async () => {
    const rows = (await readWorkbook(await xlsx.write(whole))).get('Summary') ?? [];
    const { table } = whole.figures.find(({ id }) => id === 'headlines') as Figure;
    for (const { label, values } of table.columns.slice(1)) {
      const row = rows.find(([name]) => name === label) ?? [];
      expect([1, 2, 3, 4].map((at) => row[at] ?? null)).toEqual(Array.from(values, cellOf));
    }
  });
});
