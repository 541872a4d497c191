import type { CellStyle } from 'hucre/xlsx';
import type { Column, Figure, Table, Unit } from '../../figure';
import { isFormulaText, put, type SheetDraft, sheetText, sheetValue } from './sheet-cells';
import {
  cellStyle,
  headStyle,
  isText,
  type MoneyStyle,
  numberFormatOf,
  tallCellStyle,
  UNIT,
  UNIT_OF_TEXT,
} from './sheet-style';

/** Where a table stands on a sheet, rows and columns from 0. */
export interface PlacedTable {
  readonly figure: Figure;
  /** The row of the columns' names; the values follow it. */
  readonly head: number;
  readonly rows: number;
}

const HEAD_HEIGHT = 30;
const LINE_HEIGHT = 15;
const WRAPPING_CHARACTERS = 60;
// Most letters are narrower than a digit, by which widths are measured.
const LETTERS_A_LINE = 66;

/**
 * Writes a figure's table below `top`: a row of units, a row of names, and its cells, number for number. `styled` gives
 * every cell its style; without it the sheet's columns do, which is much faster for long tables.
 */
export function placeTable(
  draft: SheetDraft,
  figure: Figure,
  top: number,
  money: MoneyStyle,
  styled: boolean,
): PlacedTable {
  const { columns, rows } = figure.table;
  const head = top + 1;
  for (const [at, { label, unit, origin }] of columns.entries()) {
    put(draft, top, at, unitWords(unit, money), isText(unit) ? UNIT_OF_TEXT : UNIT);
    put(draft, head, at, sheetText(label), headStyle(unit, origin));
  }
  draft.heights.set(head, HEAD_HEIGHT);
  while (draft.rows.length <= head) draft.rows.push([]);
  const styles = columnStyles(figure.table, money);
  const isTall = wraps(columns, rows);
  for (let row = 0; row < rows; row++) {
    const values = columns.map(({ values: of, unit }) => sheetValue(of[row], unit));
    draft.rows[head + 1 + row] = values;
    const lines = isTall ? Math.max(1, ...values.map(linesOf)) : 1;
    if (lines > 1) draft.heights.set(head + 1 + row, lines * LINE_HEIGHT);
    for (const [at, value] of values.entries()) {
      if (styled || isFormulaText(value)) put(draft, head + 1 + row, at, value, styles[at]);
    }
  }
  return { figure, head, rows };
}

/** Lines that a text takes in a column as wide as texts get. */
function linesOf(value: unknown): number {
  return typeof value === 'string' ? Math.ceil(value.length / LETTERS_A_LINE) : 1;
}

/** How the cells of each column of a table are written. */
export function columnStyles({ columns, rows }: Table, money: MoneyStyle): CellStyle[] {
  const style = wraps(columns, rows) ? tallCellStyle : cellStyle;
  return columns.map(({ unit }) => style(unit, money));
}

function wraps(columns: readonly Column[], rows: number): boolean {
  return columns.some((column) => longest(column, rows) > WRAPPING_CHARACTERS);
}

/** How wide a column is, in characters. */
export function columnWidth(column: Column, rows: number, money: MoneyStyle): number {
  const word = Math.max(...column.label.split(/[\s:]+/).map(({ length }) => length));
  if (isText(column.unit)) {
    return Math.min(WRAPPING_CHARACTERS, Math.max(8, word, longest(column, rows))) + 2;
  }
  return Math.max(8, word + 1, numberWidth(column, rows, money)) + 2;
}

function longest({ unit, values }: Column, rows: number): number {
  if (!isText(unit)) return 0;
  let most = 0;
  for (let row = 0; row < rows; row++) {
    const value = values[row];
    if (typeof value === 'string') most = Math.max(most, value.length);
  }
  return most;
}

function numberWidth({ unit, values }: Column, rows: number, money: MoneyStyle): number {
  if (unit === 'date') return 11;
  let most = 0;
  let least = 0;
  for (let row = 0; row < rows; row++) {
    const value = values[row];
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    most = Math.max(most, Math.abs(value));
    least = Math.min(least, value);
  }
  if (unit === 'share') return 7;
  const whole = most < 1e15 ? String(Math.trunc(most)).length : 15;
  const decimals =
    unit === 'money' ? (numberFormatOf(unit, money)?.split(';')[0].split('.')[1]?.length ?? 0) : 0;
  const point = unit === 'count' && !allWhole(values, rows) ? 11 : 0;
  return (
    whole + Math.floor((whole - 1) / 3) + (decimals > 0 ? decimals + 1 : 0) + (least < 0 ? 1 : 0) + point
  );
}

function allWhole(values: Column['values'], rows: number): boolean {
  for (let row = 0; row < rows; row++) {
    if (typeof values[row] === 'number' && !Number.isInteger(values[row])) return false;
  }
  return true;
}

function unitWords(unit: Unit, { currency }: MoneyStyle): string | null {
  if (unit === 'money') return currency;
  if (unit === 'text' || unit === 'count') return null;
  return unit === 'share' ? '%' : unit;
}
