import { describe, expect, test } from 'vitest';
import { readTable } from '../../lib/analysis/import/read-table';
import { bytesOf, csv, proposeImport, weeks } from './files';

const HEADER = ['date', 'TV spend', 'revenue'];

/** A file of 60 weeks whose cells are changed: `[row of the file, column, text]`. */
function fileWith(changes: readonly (readonly [row: number, column: number, text: string])[]): string {
  const rows = weeks(60, '2023-01-02', (week, day) => [day, 500 + week, 9000 + week]).map((row) => [...row]);
  for (const [row, column, text] of changes) rows[row - 2][column] = text;
  return csv(HEADER, rows);
}

const noticesOf = (text: string) => proposeImport({ fileName: 'shop.csv', bytes: bytesOf(text) }).warnings;

describe('a cell that holds no number', () => {
  test.each(['n/a', 'N/A', 'null', '#N/A', 'see below'])(
    '%j is a warning with row, column, value, what happens and what to do',
    (text) => {
      const [notice, ...others] = noticesOf(fileWith([[31, 1, text]])).filter(
        ({ column }) => column === 'TV spend',
      );
      expect(others).toEqual([]);
      expect(notice).toMatchObject({ level: 'warning', code: 'unreadable-number', row: 31, value: text });
      expect(notice.message).toBe(
        `Row 31 of "TV spend" holds "${text}", which is no number, and is taken as 0. Write the amount in the file and choose it again, if money was spent.`,
      );
    },
  );

  test('of an outcome is taken as unknown, and it is said how to give it', () => {
    const notices = noticesOf(fileWith([[31, 2, 'n/a']]));
    expect(notices.find(({ row }) => row === 31)?.message).toBe(
      'Row 31 of "revenue" holds "n/a", which is no number, and is taken as unknown. Write the number in the file and choose it again, if you have it.',
    );
  });

  test.each([
    ['', 'Row 31 of "TV spend" is empty and taken as 0.'],
    ['–', 'Row 31 of "TV spend" holds only "–" and is taken as 0.'],
  ])('%j is a note', (text, message) => {
    const found = noticesOf(fileWith([[31, 1, text]])).find(({ row }) => row === 31);
    expect(found).toMatchObject({ level: 'note', code: 'empty-cells', message });
  });
});

describe('a day that does not exist', () => {
  test.each(['2023-02-30', '31/04/2023', '30 Feb 2023'])(
    '%j is named as no real day, and its row is left out with a warning',
    (text) => {
      const notices = noticesOf(fileWith([[10, 0, text]]));
      expect(notices.find(({ row }) => row === 10)).toEqual({
        level: 'warning',
        code: 'unreal-day',
        message: `Row 10: "${text}" in "date" is no real day. The row is left out with its spend and sales: correct the date in the file and choose it again.`,
        column: 'date',
        row: 10,
        value: text,
      });
      expect(notices.some(({ code }) => code === 'gap')).toBe(true);
    },
  );

  test('in the first row is said as well', () => {
    const notices = noticesOf(fileWith([[2, 0, '2023-02-30']]));
    expect(notices.find(({ code }) => code === 'unreal-day')).toMatchObject({ row: 2, value: '2023-02-30' });
  });

  test('in many rows declines the file and names the first', () => {
    const rows = [5, 6, 7, 8, 9, 10, 11];
    const text = fileWith(rows.map((row) => [row, 0, '2023-02-30'] as const));
    expect(() => readTable(bytesOf(text), 'shop.csv')).toThrow(
      'cannot be understood: 7 of its 60 rows hold a day that does not exist, such as "2023-02-30" in row 5. Correct the dates and choose the file again.',
    );
  });
});

describe('a file without rows', () => {
  test.each([
    ['a header alone', 'date,TV spend,revenue\n'],
    ['a title and a header', 'Media report\n\ndate,TV spend,revenue\n'],
  ])('of %s says that it has no rows', (_, text) => {
    expect(() => readTable(bytesOf(text), 'shop.csv')).toThrow(
      'it has a header (date, TV spend, revenue) and no rows below it. It needs one row a week or a day',
    );
  });

  test('whose date column holds no days is told which', () => {
    const rows = weeks(10, '2026-01-05', (week) => [`Q${week}`, 5, 900]);
    expect(() => readTable(bytesOf(csv(HEADER, rows)), 'shop.csv')).toThrow(
      'no day can be read in its column "date", which holds "Q0". It needs days such as 2026-02-01',
    );
  });
});
