/** A file of past weeks that must not be imported as it is. */
export type BadFile = readonly [what: string, name: string, content: string | Uint8Array<ArrayBuffer>];

const HEAD = 'week,ads_spend,revenue';
const rows = (day: (week: number) => string, cells = '1200,48000') =>
  [HEAD, ...Array.from({ length: 12 }, (_, week) => `${day(week)},${cells}`)].join('\n');
const monday = (week: number) =>
  new Date(Date.UTC(2025, 0, 6) + week * 7 * 86_400_000).toISOString().slice(0, 10);
const bytes = (...values: number[]) => new Uint8Array(values);

/** Files that are broken, not tables, or say what cannot be. */
export const BAD_FILES: readonly BadFile[] = [
  ['an empty file', 'a.csv', ''],
  ['blank lines', 'a.csv', '\n\n\r\n'],
  ['a header alone', 'a.csv', `${HEAD}\n`],
  ['words', 'a.csv', 'a,b\nhello,world\n'],
  ['one column', 'a.csv', 'week\n2025-01-06\n2025-01-13\n'],
  ['no dates', 'a.csv', rows(() => 'soon')],
  ['days that do not exist', 'a.csv', rows(() => '2025-02-30')],
  ['a formula for every date', 'a.csv', rows(() => '=NOW()')],
  ['a command for every date', 'a.csv', rows(() => "=cmd|'/c calc'!A0")],
  ['dates of the year 9999999', 'a.csv', rows(() => '9999999-01-05')],
  ['dates that may mean two things', 'a.csv', rows((week) => `0${1 + (week % 9)}/02/2025`)],
  ['NUL bytes', 'a.csv', new Uint8Array(4_000)],
  ['a picture', 'a.csv', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
  ['an old workbook', 'a.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['half a workbook', 'a.xlsx', bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3)],
  ['an empty archive', 'a.zip', bytes(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0))],
  ['a program', 'a.exe', bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)],
  ['half of a UTF-16 letter', 'a.csv', bytes(0xff, 0xfe, 0x77, 0x00, 0x65)],
  ['UTF-16 without letters', 'a.csv', bytes(0xff, 0xfe, 0x00, 0xd8, 0x00, 0xd8)],
  ['one row of a megabyte', 'a.csv', `${HEAD}\n2025-01-06,${'9'.repeat(1_000_000)},1\n`],
  ['a quote that never ends', 'a.csv', `${HEAD}\n"2025-01-06,1200,48000\n${'x,y,z\n'.repeat(200)}`],
  ['10,000 columns', 'a.csv', `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\n1\n`],
  ['words for every amount', 'a.csv', rows(monday, 'many,lots')],
  ['JSON', 'a.json', '{"weeks":[]}'],
  ['a web page', 'a.html', '<!doctype html><table><tr><td>1</td></tr></table>'],
  ['deep JSON as a table', 'a.csv', '['.repeat(50_000)],
];
