'use client';

import { type PointerEvent, useRef } from 'react';
import type { Plan } from '@/lib/model/plan';
import { scenarioOf } from '../spend';
import { columnAt, type Span } from './columns';
import { areaOf, type Board, brushFor } from './flight-commands';
import { editRows, rowSeries } from './flight-edits';
import { amountText, placeText, weeksText } from './flight-words';
import { block, extentOf, movesAsBlock, oneCell, type Selection } from './selection';
import { layWeeks, moveWeeks, resizeWeeks, runAt, setWeeks, spreadWeeks } from './series-edits';

/** A place of the pointer on the cells. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** Pixels from the left edge of the cells. */
  readonly x: number;
}

type Mode = 'select' | 'paint' | 'move' | 'copy' | 'stretch-from' | 'stretch-to';

interface Gesture {
  readonly mode: Mode;
  readonly start: Cell;
  readonly before: Selection;
  /** Null until the pointer has left its first cell. */
  last: Cell | null;
  label: string;
}

/** How near to an edge of the selection the pointer takes hold of it, in px: more outside than inside. */
const OUTSIDE = 5;
const INSIDE = 2;

export interface PointerOptions {
  readonly board: Board;
  readonly cellAt: (event: { clientX: number; clientY: number }) => Cell;
  readonly edge: (week: number) => number;
  /** True while something is dragged. */
  readonly setMode: (mode: Mode | null) => void;
  /** False before the first use: nothing is selected then. */
  readonly isOn: boolean;
}

/** What the pointer would do at a place. */
export function modeAt(
  { board, edge, isOn }: PointerOptions,
  cell: Cell,
  keys: { altKey: boolean; shiftKey: boolean },
): Mode {
  const extent = extentOf(board.selection, board.columns);
  if (isOn && cell.row >= extent.top && cell.row <= extent.bottom) {
    const left = edge(extent.from);
    const right = edge(extent.to + 1);
    const inside = Math.min(INSIDE, (right - left) / 4);
    if (cell.x > right - inside && cell.x < right + OUTSIDE) return 'stretch-to';
    if (cell.x < left + inside && cell.x > left - OUTSIDE) return 'stretch-from';
    if (cell.x > left && cell.x < right && !keys.shiftKey) {
      if (keys.altKey) return 'copy';
      return movesAsBlock(board.selection) ? 'move' : 'paint';
    }
  }
  if (keys.altKey) return 'copy';
  return keys.shiftKey ? 'select' : 'paint';
}

/** Turns a hand on the cells into edits that follow it and become one step when it lets go. */
export function usePointer(options: PointerOptions) {
  const { board, cellAt, setMode } = options;
  const gesture = useRef<Gesture | null>(null);
  const { store } = board;

  const finish = (label: string) => {
    store.getState().settle(label);
    gesture.current = null;
    setMode(null);
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const start = cellAt(event);
      const mode = modeAt(options, start, event);
      event.currentTarget.setPointerCapture(event.pointerId);
      gesture.current = { mode, start, before: board.selection, last: null, label: '' };
      const week = board.columns[start.column].from;
      if (mode === 'select') board.select({ ...board.selection, row: start.row, week });
      else if (mode === 'paint') board.select(oneCell(start.row, week));
      else if (mode === 'copy' && !isWithin(options, start)) {
        // Alt on a run that is not selected takes the run.
        const taken = runOf(store.getState().plan, board, start);
        board.select(taken);
        gesture.current = { mode, start, before: taken, last: null, label: '' };
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = gesture.current;
      if (!held) return;
      const cell = cellAt(event);
      const { row, column } = held.last ?? held.start;
      if (cell.row === row && cell.column === column) return;
      held.last = cell;
      setMode(held.mode);
      held.label = follow({ ...board, selection: held.before }, held, cell, event.shiftKey) ?? held.label;
    },
    onPointerUp: () => {
      const held = gesture.current;
      if (!held) return;
      if (!held.last && held.mode === 'move') {
        board.select(oneCell(held.start.row, board.columns[held.start.column].from));
      }
      finish(held.label);
    },
    /** Lets go of what is dragged as if nothing had been; false when nothing is. */
    cancel: (): boolean => {
      const held = gesture.current;
      if (!held) return false;
      store.getState().drag((plan) => plan);
      board.select(held.before);
      finish('');
      return true;
    },
  };
}

function isWithin({ board, isOn }: PointerOptions, { row, column }: Cell): boolean {
  const { top, bottom, firstColumn, lastColumn } = extentOf(board.selection, board.columns);
  return isOn && row >= top && row <= bottom && column >= firstColumn && column <= lastColumn;
}

function runOf(plan: Plan, board: Board, { row, column }: Cell): Selection {
  const series = rowSeries(plan, scenarioOf(plan, board.scenarioId), board.rows[row]);
  return block(row, row, runAt(series, board.columns[column].from));
}

/** Brings the plan to where the hand is; gives the step's name. */
function follow(board: Board, held: Gesture, to: Cell, shift: boolean): string | null {
  const { mode, start } = held;
  if (mode === 'select') {
    board.select({ ...board.selection, row: to.row, week: board.columns[to.column].from });
    return null;
  }
  if (mode === 'paint') return paint(board, start, to);
  if (mode === 'move' || mode === 'copy') return carry(board, held, to);
  return stretch(board, mode, to, shift);
}

function paint(board: Board, start: Cell, to: Cell): string {
  const { store, columns, scenarioId, style } = board;
  const { plan, dragFrom } = store.getState();
  const from = dragFrom ?? plan;
  const pressed = board.rows[start.row];
  const top = Math.min(start.row, to.row);
  const bottom = Math.max(start.row, to.row);
  const span = spanOf(columns, start.column, to.column);
  const held = rowSeries(from, scenarioOf(from, scenarioId), pressed)[columns[start.column].from];
  const amount = held > 0 ? held : brushFor(from, board, pressed);
  const rows = board.rows.slice(top, bottom + 1).filter(({ what }) => what === pressed.what);
  board.brush[pressed.what] = amount;
  board.select(block(start.row, to.row, { from: span.from, to: span.to }));
  store
    .getState()
    .drag((before) => editRows(before, { scenarioId, rows }, ({ series }) => setWeeks(series, span, amount)));
  return `${placeText(rows, span)} to ${amountText(amount, pressed.what, style)}`;
}

function carry(board: Board, { mode, start }: Gesture, to: Cell): string {
  const { store, columns, scenarioId } = board;
  const { rows, span, extent } = areaOf(board);
  const weeks = store.getState().plan.horizonWeeks;
  const wanted = columns[to.column].from - columns[start.column].from;
  const by = Math.min(weeks - 1 - span.to, Math.max(-span.from, wanted));
  const landed = { from: span.from + by, to: span.to + by };
  const place = placeText(rows, span);
  if (mode === 'move') {
    board.select(block(extent.top, extent.bottom, landed));
    store
      .getState()
      .drag((plan) =>
        editRows(plan, { scenarioId, rows }, ({ series, silent }) => moveWeeks(series, span, by, silent)),
      );
    return `Move ${place} to ${weeksText(landed)}`;
  }
  const down = to.row - start.row;
  const top = Math.min(board.rows.length - rows.length, Math.max(0, extent.top + down));
  const targets = board.rows.slice(top, top + rows.length);
  board.select(block(top, top + rows.length - 1, landed));
  store.getState().drag((plan) => {
    const scenario = scenarioOf(plan, scenarioId);
    const blocks = rows.map((row) => rowSeries(plan, scenario, row).slice(span.from, span.to + 1));
    return editRows(plan, { scenarioId, rows: targets }, ({ row, series }) => {
      const index = targets.indexOf(row);
      return rows[index].what === row.what ? layWeeks(series, blocks[index], landed.from) : series;
    });
  });
  return `Copy ${place} to ${placeText(targets, landed)}`;
}

function stretch(board: Board, mode: Mode, to: Cell, keepTotal: boolean): string {
  const { store, columns, scenarioId } = board;
  const { rows, span, extent } = areaOf(board);
  const column = columns[to.column];
  const after: Span =
    mode === 'stretch-to'
      ? { from: span.from, to: Math.max(column.to, columns[extent.firstColumn].to) }
      : { from: Math.min(column.from, columns[columnAt(columns, span.to)].from), to: span.to };
  board.select(block(extent.top, extent.bottom, after));
  store
    .getState()
    .drag((plan) =>
      editRows(plan, { scenarioId, rows }, ({ series, silent, grain }) =>
        keepTotal ? spreadWeeks(series, span, after, silent, grain) : resizeWeeks(series, span, after),
      ),
    );
  return `Stretch ${placeText(rows, span)} to ${weeksText(after)}`;
}

function spanOf(columns: readonly Span[], a: number, b: number): Span {
  return { from: columns[Math.min(a, b)].from, to: columns[Math.max(a, b)].to };
}

/** The cursor that says what the pointer would do. */
export function cursorOf(mode: ReturnType<typeof modeAt>): string {
  if (mode === 'stretch-from' || mode === 'stretch-to') return 'ew-resize';
  if (mode === 'move') return 'grab';
  return mode === 'copy' ? 'copy' : 'cell';
}
