import type { Unit } from '../../figure';
import { put, type SheetDraft, sheetText, sheetValue } from './sheet-cells';
import { cellStyle, GROUP, headStyle, type MoneyStyle, ROW_LINE, ROW_NAME } from './sheet-style';

/** A table turned round, so that each row has a unit of its own. */
export interface TurnedTable {
  /** Above the heads, where some of them belong together: over the first of each. */
  readonly groups?: readonly (string | null)[];
  readonly heads: readonly string[];
  readonly rows: readonly TurnedRow[];
}

export interface TurnedRow {
  readonly label: string;
  /** Unit of each cell where it is not the row's own. */
  readonly units?: readonly Unit[];
  readonly unit: Unit;
  readonly cells: readonly (number | string | null)[];
}

const ROW_HEIGHT = 18;

/** Writes names at the left and values beside them; gives the row below the last. */
export function placeTurned(
  draft: SheetDraft,
  { groups, heads, rows }: TurnedTable,
  start: number,
  money: MoneyStyle,
): number {
  const top = groups === undefined ? start : start + 1;
  for (const [at, group] of groups?.entries() ?? []) {
    put(draft, start, at, group === null ? null : sheetText(group), GROUP);
  }
  for (const [at, head] of heads.entries()) {
    put(draft, top, at, sheetText(head), headStyle(at === 0 ? 'text' : 'count'));
  }
  for (const [row, { label, unit, units, cells }] of rows.entries()) {
    draft.heights.set(top + 1 + row, ROW_HEIGHT);
    put(draft, top + 1 + row, 0, sheetText(label), ROW_NAME);
    for (const [at, value] of cells.entries()) {
      const of = units?.[at] ?? unit;
      put(draft, top + 1 + row, at + 1, sheetValue(value, of), {
        ...cellStyle(of, money, true),
        alignment: { horizontal: 'right', vertical: 'center' },
        border: ROW_LINE,
      });
    }
  }
  return top + 1 + rows.length;
}
