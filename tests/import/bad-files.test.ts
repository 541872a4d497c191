import { describe, expect, test } from 'vitest';
import { PlannerError } from '../../lib/errors';
import { DAYS, EXPORTS } from './exports';
import { bytesOf, latin1, proposeImport, utf16 } from './files';

const google = (rows: readonly string[], header = 'Day,Campaign,Cost,Impr.') =>
  bytesOf(`${header}\n${rows.join('\n')}\n`);
const good = DAYS.map((day) => `${day},A,1.50,5`);

/** Files that are wrong in one way each: declined (null), or read with a warning that names row and value. */
const FILES: readonly (readonly [what: string, bytes: () => Uint8Array, said: RegExp | null])[] = [
  ['bytes of no encoding', () => new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]), null],
  ['zero bytes', () => bytesOf(`Day,Campaign,Cost,Impr.\n${'\u0000'.repeat(50)}`), null],
  ['half a UTF-16 character', () => utf16(EXPORTS.googleGerman).slice(0, -1), /Row/],
  ['a row of 200,000 cells', () => google([...good, ','.repeat(99_999)]), /./],
  ['a line without end', () => google([`2025-06-02,${'x'.repeat(200_000)},1,1`]), null],
  ['a ragged row', () => google([...good, '2025-08-11,A']), /./],
  [
    'a surplus of cells',
    () => google([...good, '2025-08-11,A,1.00,5,9,9']),
    /Row 72 has 6 cells, the header 4/,
  ],
  [
    'formula text as an amount',
    () => google([...good, '2025-08-11,A,=1+1,5']),
    /Row 72 of "Cost" holds "=1\+1"/,
  ],
  [
    'formula text as a campaign type',
    () =>
      google(
        DAYS.map((day) => `${day},=cmd|x,1.50,5`),
        'Day,Campaign type,Cost,Impr.',
      ),
    /./,
  ],
  ['an absurd amount', () => google([...good, `2025-08-11,A,${'9'.repeat(400)},5`]), /Row 72 of "Cost"/],
  ['spend below zero', () => google([...good, '2025-08-11,A,-5.00,5']), /Row 72 of "Cost" is -5.00/],
  [
    'a day that does not exist',
    () => google([...good, '2025-02-30,A,1.00,5']),
    /Row 72: "2025-02-30" in "Day" is no real day/,
  ],
  [
    'many days that do not exist',
    () => google([...good.slice(0, 5), ...good.slice(0, 5).map((row) => row.replace('2025-06', '2025-13'))]),
    null,
  ],
  [
    'names of objects as headers',
    () =>
      google(
        DAYS.map((day) => `${day},A,1.50,5,1,2`),
        'Day,Campaign,Cost,Impr.,__proto__,constructor',
      ),
    /./,
  ],
  [
    'names of objects as channels',
    () =>
      google(
        DAYS.map((day) => `${day},__proto__,1.50,5`),
        'Day,Campaign type,Cost,Impr.',
      ),
    /./,
  ],
  [
    'a header twice',
    () =>
      google(
        DAYS.map((day) => `${day},A,1.50,5,7`),
        'Day,Campaign,Cost,Impr.,Cost',
      ),
    /./,
  ],
  ['a header and no rows', () => google([]), null],
  [
    'Latin-1',
    () =>
      latin1(
        `Tag;Kampagne;Währungscode;Kosten;Impr.\n${DAYS.map((day) => `${day};A;EUR;1,50;5`).join('\n')}`,
      ),
    /./,
  ],
  ['a hundred thousand blank rows', () => google([...good, ...Array<string>(100_000).fill('')]), /./],
  ['a year without bounds', () => google(['1900-01-01,A,1.00,5', ...good, '2199-12-31,A,1.00,5']), /./],
];

describe('a bad file is declined with the reason or read with a warning, within two seconds', () => {
  test.each(FILES)('%s', (_what, bytes, said) => {
    const started = performance.now();
    const outcome = tryOut(bytes());
    expect(performance.now() - started).toBeLessThan(2000);
    if (said === null) {
      expect(outcome.declined).toMatch(/^".*\w/);
      expect(outcome.declined?.length).toBeGreaterThan(20);
    } else {
      expect(outcome.declined).toBeNull();
      expect(outcome.said).toMatch(said);
    }
  });

  test('and no channel is named by what an object inherits', () => {
    const { channels } = proposeImport({ fileName: 'a.csv', bytes: FILES[14][1]() });
    expect(channels[0].name).toBe('Google Ads __proto__');
    expect(Object.prototype).not.toHaveProperty('spend');
  });
});

function tryOut(bytes: Uint8Array): { declined: string | null; said: string } {
  try {
    const review = proposeImport({ fileName: 'bad.csv', bytes });
    const notices = review.files.flatMap((file) => file.notices.map(({ message }) => message));
    return {
      declined: null,
      said: [...notices, ...review.blockers, ...review.warnings.map(({ message }) => message)].join('\n'),
    };
  } catch (error) {
    if (!(error instanceof PlannerError)) throw error;
    return { declined: error.message, said: '' };
  }
}
