import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../lib/analysis/import/read-table';
import { PlannerError } from '../../lib/errors';
import { bytesOf, csv, latin1, shop, utf16, weeks } from './files';

const rows = weeks(10, '2026-01-05', (week, day) => [day, 100 + week, 5000 + week]);
const plain = csv(['date', 'Ausgaben für TV', 'Umsatz'], rows);

describe('reading a table', () => {
  test.each([
    ['UTF-8', bytesOf(plain), 'utf-8'],
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${plain}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(plain), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(plain, { bigEndian: true }), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(plain, { mark: false }), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(plain, { bigEndian: true, mark: false }), 'utf-16be'],
    ['Latin-1', latin1(plain), 'windows-1252'],
  ])('%s gives the same table', (_, bytes, encoding) => {
    const table = readTable(bytes, 'a.csv');
    expect(table.encoding).toBe(encoding);
    expect(table.columns.map(({ name }) => name)).toEqual(['date', 'Ausgaben für TV', 'Umsatz']);
    expect(table.columns[2].cells).toEqual(rows.map((row) => String(row[2])));
  });

  test.each([',', ';', '\t', '|'])('the delimiter %j is found', (delimiter) => {
    const table = readTable(bytesOf(csv(['date', 'tv', 'sales'], rows, delimiter)), 'a.csv');
    expect(table.delimiter).toBe(delimiter);
    expect(table.columns.map(({ cells }) => cells.length)).toEqual([10, 10, 10]);
  });

  test('decimal commas do not pass for delimiters', () => {
    const german = weeks(12, '2026-01-05', (week, day) => [
      day,
      `${100 + week},5`,
      `${week},25`,
      `7,${week}`,
    ]);
    const table = readTable(bytesOf(csv(['Woche', 'TV', 'Radio', 'Umsatz'], german, ';')), 'a.csv');
    expect(table.delimiter).toBe(';');
    expect(table.columns.map(({ name }) => name)).toEqual(['Woche', 'TV', 'Radio', 'Umsatz']);
  });

  test('a sep= line, a preamble and blank lines are skipped; rows keep the number they have in the file', () => {
    const text = `sep=;\nMedia report;;\nFrom;2026-01-05;\nTo;2026-03-09;\n\n${csv(['date', 'tv', 'sales'], rows, ';')}\n\n`;
    const table = readTable(bytesOf(text), 'a.csv');
    expect(table.columns.map(({ name }) => name)).toEqual(['date', 'tv', 'sales']);
    expect(table.headerRow).toBe(6);
    expect(table.rowNumbers[0]).toBe(7);
    expect(table.columns[0].cells[0]).toBe('2026-01-05');
  });

  test('total rows and footnotes are left out, and it is said', () => {
    const table = readTable(
      bytesOf(`${csv(['date', 'tv', 'sales'], rows)}\nTotal,1045,50045\nSource: finance,,\n`),
      'a.csv',
    );
    expect(table.rowNumbers).toHaveLength(10);
    expect(table.notices.map(({ code, row }) => [code, row])).toEqual([
      ['total-row', 12],
      ['row-without-date', 13],
    ]);
  });

  test('duplicate and missing headers get names of their own', () => {
    const wide = weeks(9, '2026-01-05', (week, day) => [day, week, week + 1, week + 2]);
    const table = readTable(bytesOf(csv(['date', 'tv', 'tv', ''], wide)), 'a.csv');
    expect(table.columns.map(({ name }) => name)).toEqual(['date', 'tv', 'tv (2)', 'Column 4']);
    expect(table.notices.map(({ code }) => code)).toEqual(['duplicate-header']);
  });

  test('headers named __proto__ and constructor are plain data', () => {
    const wide = weeks(9, '2026-01-05', (week, day) => [day, week, 5, 6]);
    const table = readTable(bytesOf(csv(['date', '__proto__', 'constructor', '__proto__'], wide)), 'a.csv');
    expect(table.columns.map(({ name }) => name)).toEqual([
      'date',
      '__proto__',
      'constructor',
      '__proto__ (2)',
    ]);
  });

  test('a file without headers is read with numbered columns', () => {
    const table = readTable(bytesOf(rows.map((row) => row.join()).join('\n')), 'a.csv');
    expect(table.columns.map(({ name }) => name)).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(table.rowNumbers).toHaveLength(10);
    expect(table.notices[0].code).toBe('no-header');
  });

  test('quoted cells keep delimiters, quotes and line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 9, maxLength: 9 }), (notes) => {
        const data = notes.map((note, week) => ({
          date: `2026-01-0${week + 1}`,
          sales: '12',
          note: `x${note.replace(/\0/g, '')}`,
        }));
        const table = readTable(bytesOf(Papa.unparse(data, { quotes: true })), 'a.csv');
        expect(table.columns[2].cells).toEqual(data.map(({ note }) => note.trim()));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that cannot be understood is declined with the reason', () => {
  test.each([
    [
      'an Excel workbook',
      Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2),
      'unsupported-format',
      /Excel workbook or a zip/,
    ],
    ['a PDF', bytesOf('%PDF-1.7 abc'), 'unsupported-format', /PDF/],
    [
      'binary',
      Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 256),
      'unsupported-format',
      /not a text file/,
    ],
    ['nothing', new Uint8Array(), 'invalid-input', /empty/],
    ['blanks', bytesOf('  \n \n'), 'invalid-input', /empty/],
    [
      'prose',
      bytesOf('Dear all,\nplease find the numbers below, thanks.\n'),
      'invalid-input',
      /no column with dates/,
    ],
    ['no dates', bytesOf('a,b\n1,2\n3,4\n'), 'invalid-input', /no column with dates/],
    [
      'no numbers',
      bytesOf('date,who\n2026-01-05,Ann\n2026-01-12,Ben\n'),
      'invalid-input',
      /no column with numbers/,
    ],
    ['21 MB', new Uint8Array(21 * 1024 * 1024).fill(65), 'too-large', /at most 20 MB/],
  ])('%s', (_, bytes, code, message) => {
    const attempt = () => readTable(bytes, 'a.csv');
    expect(attempt).toThrow(PlannerError);
    expect(attempt).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });

  test('bytes of any kind give a table or a reason, never a fault', () => {
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ maxLength: 400 }).map(bytesOf),
      fc.constant(bytesOf(shop(9))),
    );
    fc.assert(
      fc.property(pieces, (bytes) => {
        try {
          readTable(bytes, 'a.csv');
        } catch (error) {
          expect(error).toBeInstanceOf(PlannerError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
