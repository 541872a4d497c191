import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { PlannerError } from '../../lib/errors';
import { proposeImport } from '../../lib/operations/imports/propose-import';
import { readWorkbook } from '../../lib/operations/imports/read-workbook';
import { DAYS, EXPORTS } from './exports';
import { bytesOf } from './files';

const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const HEADER = ['Start Date (in UTC)', 'Campaign Name', 'Currency', 'Total Spent', 'Impressions', 'Clicks'];
const rowsOf = (date: (day: string) => string | number | Date) =>
  DAYS.map((day) => [date(day), 'Leads', 'EUR', 33.34, 1000, 4]);
const table = (date: (day: string) => string | number | Date) => [HEADER, ...rowsOf(date)];

/** A zip archive; sizes may be lied about. */
function zip(
  entries: readonly { readonly name: string; readonly data: Uint8Array; readonly claimed?: number }[],
): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed = data.byteLength } of entries) {
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, title, packed);
    directory.push(entry, title);
    offset += 30 + title.length + packed.length;
  }
  const body = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(body.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, body, end]));
}

describe('a workbook', () => {
  test.each([
    ['dates', (day: string) => new Date(`${day}T00:00:00Z`)],
    ['serial numbers', serial],
    ['text', (day: string) => day],
  ])('is read with days as %s', async (_what, date) => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Ads', rows: table(date) }] });
    const { files, channels, weeks } = await proposeImport({ fileName: 'ads.xlsx', bytes });
    expect(files[0]).toMatchObject({ source: { id: 'linkedin-ads' }, sheet: 'Ads', currency: 'EUR' });
    expect(channels[0].spend).toBe(2333.8);
    expect(weeks).toMatchObject({ first: '2025-06-02', count: 10 });
  });

  test('is read with serial numbers that count from 1904', async () => {
    const sheets = [{ name: 'Ads', rows: table((day) => serial(day) - 1462) }];
    const { weeks } = await proposeImport({
      fileName: 'mac.xlsx',
      bytes: await writeXlsx({ sheets, dateSystem: '1904' }),
    });
    expect(weeks?.first).toBe('2025-06-02');
  });

  test('with several sheets: the one with a known table, else it is asked', async () => {
    const known = { name: 'Ads', rows: table((day) => day) };
    const one = await writeXlsx({ sheets: [{ name: 'Notes', rows: [['Dear all']] }, known] });
    expect((await proposeImport({ fileName: 'a.xlsx', bytes: one })).files[0].sheet).toBe('Ads');
    const two = await writeXlsx({ sheets: [known, { ...known, name: 'More' }] });
    const open = await proposeImport({ fileName: 'a.xlsx', bytes: two });
    expect(open.questions.map(({ id, options }) => [id, options.map(({ value }) => value)])).toEqual([
      ['sheet', ['Ads', 'More']],
    ]);
    const said = await proposeImport({ files: [{ fileName: 'a.xlsx', bytes: two, sheet: 'More' }] });
    expect(said.files[0].sheet).toBe('More');
  });

  test('gives a title over several columns to each of them', async () => {
    const rows = [
      ['', 'Search', '', 'TV', '', ''],
      ['Week', 'Spend', 'Clicks', 'Spend', 'GRP', 'Revenue'],
      ...Array.from({ length: 10 }, (_, week) => [DAYS[week * 7], 100, 5, 50, 3, 1000]),
    ];
    const merges = [
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      { startRow: 0, startCol: 3, endRow: 0, endCol: 4 },
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Weeks', rows, merges }] });
    const { columns } = await proposeImport({ fileName: 'weeks.xlsx', bytes });
    expect(columns.map(({ column }) => column)).toEqual([
      'Week',
      'Search Spend',
      'Search Clicks',
      'TV Spend',
      'TV GRP',
      'Revenue',
    ]);
  });
});

test('an archive of CSVs is read as its sheets: Search Console’s table of dates is found', async () => {
  const bytes = zip([
    { name: 'Queries.csv', data: bytesOf('Top queries,Clicks,Impressions,CTR,Position\nshoes,1,2,50%,3\n') },
    { name: 'Chart.csv', data: bytesOf(EXPORTS.searchConsole) },
  ]);
  const { files } = await proposeImport({ fileName: 'performance.zip', bytes });
  expect(files[0]).toMatchObject({ source: { id: 'search-console' }, sheet: 'Chart.csv', rows: 70 });
});

describe('a workbook that cannot be opened is declined in time, with the reason', () => {
  const zeros = new Uint8Array(60 * 1024 * 1024);
  const small = bytesOf('<x/>');
  test.each([
    [
      'a bomb',
      () =>
        zip([
          { name: 'xl/workbook.xml', data: small },
          { name: 'xl/worksheets/sheet1.xml', data: zeros },
        ]),
      'too-large',
    ],
    [
      'a bomb that lies about its size',
      () =>
        zip([
          { name: 'xl/workbook.xml', data: small },
          { name: 'xl/worksheets/sheet1.xml', data: zeros, claimed: 1000 },
        ]),
      'too-large',
    ],
    [
      'a thousand parts',
      () => zip(Array.from({ length: 1000 }, (_, part) => ({ name: `${part}.xml`, data: small }))),
      'too-large',
    ],
    ['half a file', () => zip([{ name: 'xl/workbook.xml', data: small }]).slice(0, 40), 'unsupported-format'],
    ['no workbook inside', () => zip([{ name: 'xl/workbook.xml', data: small }]), 'unsupported-format'],
    ['pictures only', () => zip([{ name: 'a.png', data: small }]), 'unsupported-format'],
    ['four bytes', () => new Uint8Array([0x50, 0x4b, 3, 4]), 'unsupported-format'],
  ] as const)('%s', async (_what, make, code) => {
    const started = performance.now();
    const error = await proposeImport({ fileName: 'bad.xlsx', bytes: make() }).catch(
      (thrown: PlannerError) => thrown,
    );
    expect(error).toMatchObject({ name: 'PlannerError', code });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('one that takes too long', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Ads', rows: table((day) => day) }] });
    await expect(readWorkbook(bytes, 'slow.xlsx', 1)).rejects.toThrow(/takes too long/);
  });
});
