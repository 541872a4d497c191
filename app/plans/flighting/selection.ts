import { type Column, columnAt, type Span } from './columns';

/** What is selected: from the anchor to the focus, in rows and weeks, 0-based. */
export interface Selection {
  readonly anchorRow: number;
  readonly anchorWeek: number;
  readonly row: number;
  readonly week: number;
  /** A block taken as one thing: dragging it moves it even where it is a single week. */
  readonly isBlock?: boolean;
}

/** Whether dragging what is selected moves it: one cell alone is a brush. */
export function movesAsBlock({ isBlock, anchorRow, anchorWeek, row, week }: Selection): boolean {
  return isBlock === true || anchorRow !== row || anchorWeek !== week;
}

/** The corners of a selection, widened to whole columns. */
export interface Extent extends Span {
  readonly top: number;
  readonly bottom: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A selection where the plan may have lost rows or weeks since. */
export function inBounds(selection: Selection, rows: number, weeks: number): Selection {
  const row = (index: number) => Math.min(rows - 1, index);
  const week = (index: number) => Math.min(weeks - 1, index);
  return {
    ...selection,
    anchorRow: row(selection.anchorRow),
    anchorWeek: week(selection.anchorWeek),
    row: row(selection.row),
    week: week(selection.week),
  };
}

/** One cell. */
export function oneCell(row: number, week: number): Selection {
  return { anchorRow: row, anchorWeek: week, row, week };
}

/** Weeks of the rows from one to another, as a block. */
export function block(top: number, bottom: number, { from, to }: Span): Selection {
  return { anchorRow: top, anchorWeek: from, row: bottom, week: to, isBlock: true };
}

export function extentOf(selection: Selection, columns: readonly Column[]): Extent {
  const { anchorRow, anchorWeek, row, week } = selection;
  const firstColumn = columnAt(columns, Math.min(anchorWeek, week));
  const lastColumn = columnAt(columns, Math.max(anchorWeek, week));
  return {
    top: Math.min(anchorRow, row),
    bottom: Math.max(anchorRow, row),
    firstColumn,
    lastColumn,
    from: columns[firstColumn].from,
    to: columns[lastColumn].to,
  };
}

/** Steps of the keys that move the focus, in columns and rows; 1e6 goes to the end. */
export function stepOf(key: string, quarter: number): readonly [columns: number, rows: number] | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
    Home: [-1e6, 0],
    End: [1e6, 0],
    PageUp: [-quarter, 0],
    PageDown: [quarter, 0],
  };
  return Object.hasOwn(steps, key) ? steps[key] : null;
}

/** The selection after a step of the focus; `extend` holds the anchor. */
export function stepped(
  selection: Selection,
  [columnsBy, rowsBy]: readonly [number, number],
  { columns, rows, extend }: { columns: readonly Column[]; rows: number; extend: boolean },
): Selection {
  const column = Math.min(columns.length - 1, Math.max(0, columnAt(columns, selection.week) + columnsBy));
  const row = Math.min(rows - 1, Math.max(0, selection.row + rowsBy));
  const week = columns[column].from;
  return extend ? { ...selection, row, week, isBlock: false } : oneCell(row, week);
}
