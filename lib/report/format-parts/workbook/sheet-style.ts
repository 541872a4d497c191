import type { CellStyle } from 'hucre/xlsx';
import { minorUnitDigits } from '../../../model/currency';
import type { Origin } from '../../../model/side';
import type { Unit } from '../../figure';
import { currencyAffixes } from '../../words/number-formats';

/** The light theme's colours, as spreadsheets write them. */
export const COLORS = {
  ink: '1B2330',
  muted: '5B6472',
  line: 'C9CFD6',
  head: 'EEF1F4',
  push: 'D2521A',
  pull: '1577A8',
  organic: '848C97',
} as const;

const TINTS: Readonly<Record<Origin, string>> = { push: 'FDF0E8', pull: 'E8F3F9', organic: 'EFF1F3' };

/** Of the whole workbook. */
export const FONT = { name: 'Calibri', size: 11, color: { rgb: COLORS.ink } } as const;

/** Styles of what stands around tables. */
export const TITLE: CellStyle = { font: { ...FONT, size: 16, bold: true } };
export const SUBTITLE: CellStyle = { font: { ...FONT, size: 11 } };
export const SECTION: CellStyle = { font: { ...FONT, size: 12, bold: true } };
export const NOTE: CellStyle = { font: { ...FONT, size: 9, color: { rgb: COLORS.muted } } };
export const UNIT: CellStyle = {
  font: { ...FONT, size: 8, color: { rgb: COLORS.muted } },
  alignment: { horizontal: 'right' },
};
export const UNIT_OF_TEXT: CellStyle = { ...UNIT, alignment: { horizontal: 'left' } };

/** The head of a column: tinted in the colour of its side, right-aligned over numbers. */
export function headStyle(unit: Unit, origin?: Origin): CellStyle {
  return {
    font: { ...FONT, size: 10, bold: true },
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { rgb: origin === undefined ? COLORS.head : TINTS[origin] },
    },
    border: { bottom: { style: 'thin', color: { rgb: COLORS.ink } } },
    alignment: { horizontal: isText(unit) ? 'left' : 'right', vertical: 'bottom', wrapText: true },
  };
}

/** How cells of a unit are written; `symbol` writes money with what the locale writes around it. */
export function cellStyle(unit: Unit, money: MoneyStyle, symbol = false): CellStyle {
  const numFmt = numberFormatOf(unit, money, symbol);
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(isText(unit) ? { alignment: { horizontal: 'left' } } : {}),
  };
}

/** The same in a table with rows of several lines: all begin at the top, and words go on below. */
export function tallCellStyle(unit: Unit, money: MoneyStyle): CellStyle {
  const alignment = isText(unit)
    ? ({ horizontal: 'left', vertical: 'top', wrapText: true } as const)
    : ({ horizontal: 'right', vertical: 'top' } as const);
  return { ...cellStyle(unit, money), alignment };
}

/** A name over several heads. */
export const GROUP: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLORS.head } },
  alignment: { horizontal: 'left', vertical: 'center' },
};

/** The line under a row. */
export const ROW_LINE = { bottom: { style: 'hair', color: { rgb: COLORS.line } } } as const;

/** A row's name: bold, with a line under the row. */
export const ROW_NAME: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { vertical: 'center' },
  border: ROW_LINE,
};

/** What amounts of money are written by. */
export interface MoneyStyle {
  readonly locale: string;
  readonly currency: string;
}

// Under 10, half a person matters.
const AMOUNT = '[>=10]#,##0;[<=-10]-#,##0;0.0';

/** The number format of a unit; undefined where numbers stand as they are. */
export function numberFormatOf(unit: Unit, money: MoneyStyle, symbol = false): string | undefined {
  if (unit === 'money') return moneyFormat(money, symbol);
  if (unit === 'share') return '0.0%';
  if (unit === 'date') return 'd mmm yyyy';
  if (unit === 'week') return '0';
  return unit === 'people' || unit === 'orders' ? AMOUNT : undefined;
}

function moneyFormat({ locale, currency }: MoneyStyle, symbol: boolean): string {
  const digits = minorUnitDigits(currency);
  const number = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const { before, after } = symbol ? currencyAffixes(locale, currency) : { before: '', after: '' };
  const amount = literal(before) + number + literal(after);
  return `${amount};-${amount}`;
}

/** Text that a number format writes as it stands. */
function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}

/** Whether a column holds words, which stand on the left. */
export function isText(unit: Unit): boolean {
  return unit === 'text';
}
