import { minorUnitDigits } from '@/lib/model/currency';
import type { Plan } from '@/lib/model/plan';
import type { InCurrency } from '@/lib/report/words/numbers';
import { formatMoneyCompact } from '@/lib/report/words/numbers';
import type { PlanStore } from '../plan-store';
import { blackoutSeries, scenarioOf } from '../spend';
import { readBlock, writeBlock } from './block-text';
import { type Column, meanOver, type Span } from './columns';
import {
  type Area,
  editRows,
  fillTotal,
  layShape,
  pasteBlock,
  type RowState,
  rowSeries,
  setBlackout,
} from './flight-edits';
import type { FlightRow } from './flight-rows';
import { amountText, placeText, weeksText } from './flight-words';
import { SHAPE_LABELS, type Shape } from './patterns';
import { block, type Extent, extentOf, type Selection } from './selection';
import { moveWeeks, resizeWeeks, runAt, setWeeks, splitBlock } from './series-edits';

/** What the commands of the calendar work on. */
export interface Board {
  readonly store: PlanStore;
  readonly scenarioId: string;
  readonly style: InCurrency;
  readonly rows: readonly FlightRow[];
  readonly columns: readonly Column[];
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  /** The amount last set, per kind of row: what an empty week is painted with. */
  readonly brush: { spend?: number; discount?: number };
  /** Tells what could not be done. */
  readonly say: (text: string) => void;
}

/** Weeks that a pattern takes when only one is selected: a quarter. */
const PATTERN_WEEKS = 13;
const FIRST_SPEND = 1000;
const FIRST_DISCOUNT = 0.2;

/** An amount for weeks of a row that has none: the last one set, else the row's usual one. */
export function brushFor(plan: Plan, board: Pick<Board, 'brush' | 'scenarioId'>, row: FlightRow): number {
  const last = board.brush[row.what];
  if (last !== undefined) return last;
  const series = rowSeries(plan, scenarioOf(plan, board.scenarioId), row);
  const spent = series.filter((amount) => amount > 0).sort((a, b) => a - b);
  return spent[spent.length >> 1] ?? (row.what === 'discount' ? FIRST_DISCOUNT : FIRST_SPEND);
}

/** The rows and weeks of a selection. */
export function areaOf(board: Board): Area & { readonly extent: Extent } {
  const extent = extentOf(board.selection, board.columns);
  const rows = board.rows.slice(extent.top, extent.bottom + 1);
  return { scenarioId: board.scenarioId, rows, span: { from: extent.from, to: extent.to }, extent };
}

/** The acts on what is selected: one undo entry each, named. */
export function flightCommands(board: Board) {
  const { store, style, select } = board;
  const area = areaOf(board);
  const { rows, span, extent, scenarioId } = area;
  const place = placeText(rows, span);
  const what = rows[0].what;
  const apply = (label: string, edit: (plan: Plan) => Plan) => store.getState().apply(label, edit);
  const edit = (label: string, change: (state: RowState) => readonly number[]) =>
    apply(label, (plan) => editRows(plan, area, change));
  const selectWeeks = (weeks: Span) => select(block(extent.top, extent.bottom, weeks));
  /** One week alone has no room for a pattern. */
  const wide = (): Span => {
    const weeks = store.getState().plan.horizonWeeks;
    if (span.to > span.from) return span;
    return { from: span.from, to: Math.min(weeks - 1, span.from + PATTERN_WEEKS - 1) };
  };
  const isSilent = () => {
    const { plan } = store.getState();
    const scenario = scenarioOf(plan, scenarioId);
    return rows.every((row) =>
      blackoutSeries(plan, scenario, row.channelId)
        .slice(span.from, span.to + 1)
        .every(Boolean),
    );
  };

  const refuse = () => board.say(`${place} is blacked out. Lift that first, with X.`);

  return {
    set: (amount: number) => {
      if (isSilent()) return refuse();
      board.brush[what] = amount;
      edit(`${place} to ${amountText(amount, what, style)}`, ({ series }) => setWeeks(series, span, amount));
    },
    /** Relative amounts such as +10 % go week by week. */
    change: (text: string, of: (now: number) => number) =>
      edit(`${place} ${text}`, ({ series }) =>
        series.map((now, week) => (week >= span.from && week <= span.to ? of(now) : now)),
      ),
    clear: () => edit(`Clear ${place}`, ({ series }) => setWeeks(series, span, 0)),
    shape: (shape: Shape) => {
      if (isSilent()) return refuse();
      const weeks = wide();
      selectWeeks(weeks);
      apply(`${placeText(rows, weeks)}: ${SHAPE_LABELS[shape].toLowerCase()}`, (plan) =>
        layShape(plan, { ...area, span: weeks }, shape, (row) => brushFor(plan, board, row)),
      );
    },
    fillTotal: (total: number, shape: Shape) => {
      if (isSilent()) return refuse();
      apply(`${place} to ${formatMoneyCompact(total, style)} in all`, (plan) =>
        fillTotal(plan, area, shape, total),
      );
    },
    blackout: () => {
      const on = !isSilent();
      apply(`${on ? 'Blackout' : 'Lift blackout'} ${place}`, (plan) => setBlackout(plan, area, on));
    },
    split: () => {
      // Of a selected block the middle goes; of one week in a run that week.
      const one = span.from === span.to;
      const at = one ? span.from : (span.from + span.to + 1) >> 1;
      edit(`Split ${placeText(rows, { from: at, to: at })}`, ({ series, silent, grain }) => {
        const run = one ? runAt(series, at) : span;
        return run.from === run.to ? series : splitBlock(series, run, at, silent, grain);
      });
    },
    move: (columnsBy: number) => {
      const to = board.columns[extent.firstColumn + columnsBy]?.from;
      if (to === undefined) return;
      const weeks = store.getState().plan.horizonWeeks;
      const by = Math.min(weeks - 1 - span.to, to - span.from);
      const landed = { from: span.from + by, to: span.to + by };
      edit(`Move ${place} to ${weeksText(landed)}`, ({ series, silent }) =>
        moveWeeks(series, span, by, silent),
      );
      selectWeeks(landed);
    },
    resize: (columnsBy: number) => {
      const last = Math.min(
        board.columns.length - 1,
        Math.max(extent.firstColumn, extent.lastColumn + columnsBy),
      );
      const to = { from: span.from, to: board.columns[last].to };
      edit(`Stretch ${place} to ${weeksText(to)}`, ({ series }) => resizeWeeks(series, span, to));
      selectWeeks(to);
    },
    selectRun: () => {
      const { plan } = store.getState();
      const row = board.rows[board.selection.row];
      const run = runAt(rowSeries(plan, scenarioOf(plan, scenarioId), row), board.selection.week);
      select(block(board.selection.row, board.selection.row, run));
    },
    selectRow: () => selectWeeks({ from: 0, to: store.getState().plan.horizonWeeks - 1 }),
    copyText: (): string => {
      const { plan } = store.getState();
      const scenario = scenarioOf(plan, scenarioId);
      const columns = board.columns.slice(extent.firstColumn, extent.lastColumn + 1);
      const cells = rows.map((row) => {
        const series = rowSeries(plan, scenario, row);
        return { what: row.what, amounts: columns.map((column) => meanOver(series, column)) };
      });
      return writeBlock(cells, style.locale, minorUnitDigits(style.currency));
    },
    paste: (text: string) => {
      const cells = readBlock(text, style.locale);
      const { plan } = store.getState();
      const pasted = pasteBlock(plan, cells, {
        scenarioId,
        rows: board.rows.slice(extent.top),
        columns: board.columns.slice(extent.firstColumn),
        fill: {
          rows: extent.bottom - extent.top + 1,
          columns: extent.lastColumn - extent.firstColumn + 1,
        },
        locale: style.locale,
      });
      if ('reason' in pasted) return board.say(pasted.reason);
      const last = board.columns[extent.firstColumn + pasted.columns - 1].to;
      const landed = { from: span.from, to: last };
      const into = board.rows.slice(extent.top, extent.top + pasted.rows);
      apply(`Paste into ${placeText(into, landed)}`, () => pasted.plan);
      select(block(extent.top, extent.top + pasted.rows - 1, landed));
      if (pasted.cut) board.say('What reached beyond the calendar was left out.');
    },
  } as const;
}

export type FlightCommands = ReturnType<typeof flightCommands>;
