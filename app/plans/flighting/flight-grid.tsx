// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold 6,000 weeks as paths; roles say the same
'use client';

import { memo, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { Plan } from '@/lib/model/plan';
import { formatFull, formatShare } from '@/lib/report/words/numbers';
import { useClock } from '../../ui/charts/clock';
import { showToast } from '../../ui/toast';
import { usePlan, usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { scenarioOf } from '../spend';
import { AmountEditor } from './amount-editor';
import { columnAt, sumOver, type Zoom } from './columns';
import { FillDialog } from './fill-dialog';
import { areaOf, type Board, brushFor, flightCommands } from './flight-commands';
import { rowSeries } from './flight-edits';
import { FlightRowView } from './flight-row';
import { daysText, placeText } from './flight-words';
import { PatternMenu } from './pattern-menu';
import { oneCell, type Selection } from './selection';
import { type GridShape, SelectionBox } from './selection-box';
import { SelectionChip } from './selection-chip';
import { ActiveCell, Holding } from './selection-words';
import { useColumns, useFlightRows, useHeatScales, useTodayWeek } from './use-calendar';
import { gridKeys } from './use-keys';
import { usePointedSelection } from './use-pointed-selection';
import { type Cell, modeAt, type PointerOptions, usePointer } from './use-pointer';

const SIDE_GAP = 5;

/** Heights of the design for up to eight rows; a little less each for more, so that a usual plan needs no scrolling. */
function shapeOf(sides: readonly string[]): GridShape & { readonly gapBefore: (row: number) => number } {
  const rowHeight = sides.length <= 8 ? 17 : sides.length <= 10 ? 16 : 15;
  const gapBefore = (row: number) => (row > 0 && sides[row] !== sides[row - 1] ? SIDE_GAP : 0);
  const tops: number[] = [];
  let top = 0;
  for (let row = 0; row < sides.length; row++) {
    top += gapBefore(row);
    tops.push(top);
    top += rowHeight;
  }
  return { topOf: (row) => tops[row], rowHeight, height: top, gapBefore };
}

/** The cells of the calendar: channels by weeks, edited by mouse and by keys alike. */
export const FlightGrid = memo(function FlightGrid({ zoom }: { readonly zoom: Zoom }) {
  const store = usePlanStore();
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const { style, scenarioId } = useSettings();
  const { edge, plotWidth, hover, gutter } = useClock();
  const rows = useFlightRows();
  const columns = useColumns(zoom);
  const scales = useHeatScales();
  const today = useTodayWeek();
  const grid = useRef<HTMLDivElement>(null);
  const [stored, select] = usePointedSelection(rows, grid);
  const [focused, setFocused] = useState(false);
  const [mode, setMode] = useState<ReturnType<typeof modeAt> | null>(null);
  const [editing, setEditing] = useState<{ text: string; typed: boolean } | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [filling, setFilling] = useState(false);
  const [brush] = useState<Board['brush']>({});
  const cells = useRef<HTMLDivElement>(null);
  const held = useRef<DOMRect | null>(null);
  const activeId = useId();
  const helpId = useId();

  const shape = useMemo(() => shapeOf(rows.map(({ side }) => side)), [rows]);
  const selection = within(stored ?? oneCell(0, 0), rows.length, weeks);
  const isOn = stored !== null || focused;
  const say = (text: string) => showToast({ text, tone: 'error' });
  const board: Board = { store, scenarioId, style, rows, columns, selection, select, brush, say };
  const area = areaOf(board);
  const commands = flightCommands(board);
  const place = placeText(area.rows, area.span);
  const focusRow = rows[selection.row];
  const focusCell = columns[columnAt(columns, selection.week)];

  const cellAt = (event: { clientX: number; clientY: number }): Cell => {
    // Nothing above the cells moves while they are dragged.
    const box = held.current ?? cells.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const x = event.clientX - box.left;
    const week = Math.min(weeks - 1, Math.max(0, Math.floor((x / plotWidth) * weeks)));
    const y = event.clientY - box.top;
    let row = 0;
    while (row < rows.length - 1 && y >= shape.topOf(row + 1)) row++;
    return { row, column: columnAt(columns, week), x };
  };
  const pointerOptions: PointerOptions = { board, cellAt, edge, setMode, isOn };
  const { cancel, ...pointer } = usePointer(pointerOptions);
  const refocus = () => grid.current?.focus();
  const edit = (first: string | null) => {
    const { plan } = store.getState();
    const series = rowSeries(plan, scenarioOf(plan, scenarioId), focusRow);
    const amount = series[focusCell.from] || brushFor(plan, board, focusRow);
    const text =
      focusRow.what === 'discount'
        ? formatShare(amount, style, 1).replace(/[.,]0/, '')
        : formatFull(amount, style, Number.isInteger(amount) ? 0 : 2);
    setEditing({ text: first ?? text, typed: first !== null });
  };
  const canFill = area.rows.some(({ what }) => what === 'spend');
  const keys = gridKeys({
    board,
    commands,
    quarterColumns: zoom === 'week' ? 13 : zoom === 'month' ? 3 : 1,
    edit,
    openMenu: () => setMenuOpen(true),
    openFill: () => canFill && setFilling(true),
    cancelDrag: cancel,
    letGo: () => hover.free(),
    moved: (week) => hover.hover(week),
  });
  const firstOpen = today ? Math.floor(today.at) : 0;

  return (
    <div className="relative" data-flighting>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={`Flighting, ${rows.length} rows by ${columns.length} ${zoom}s`}
        aria-describedby={helpId}
        aria-rowcount={rows.length}
        aria-colcount={columns.length + 2}
        aria-multiselectable
        aria-activedescendant={activeId}
        className="outline-none"
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          hover.hover(null);
        }}
        {...keys}
      >
        {rows.map((row, index) => (
          <FlightRowView
            key={row.key}
            row={row}
            index={index + 1}
            columns={columns}
            scale={scales[row.what]}
            height={shape.rowHeight}
            gap={shape.gapBefore(index)}
            firstOpen={firstOpen}
            active={index === selection.row ? <ActiveCell id={activeId} board={board} zoom={zoom} /> : null}
          />
        ))}
      </div>
      <p id={helpId} className="sr-only">
        Arrows go to a cell, with Shift they select. Type an amount, or press M for patterns.
      </p>
      <div className="absolute top-0" style={{ left: gutter, width: plotWidth, height: shape.height }}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid does the same by keys */}
        <div
          ref={cells}
          data-own-pointer
          className="absolute inset-0 touch-pan-y select-none"
          {...pointer}
          onPointerDown={(event) => {
            refocus();
            // The browser would move the focus away from the grid after this event.
            event.preventDefault();
            held.current = event.currentTarget.getBoundingClientRect();
            pointer.onPointerDown(event);
          }}
          onPointerUp={() => {
            pointer.onPointerUp();
            held.current = null;
          }}
          onPointerMove={(event) => {
            if (mode === null)
              event.currentTarget.style.cursor = cursorOf(modeAt(pointerOptions, cellAt(event), event));
            pointer.onPointerMove(event);
          }}
          onPointerCancel={cancel}
          onMouseDown={(event) => event.preventDefault()}
          onDoubleClick={commands.selectRun}
          onContextMenu={(event) => {
            event.preventDefault();
            const cell = cellAt(event);
            const { top, bottom, firstColumn, lastColumn } = area.extent;
            const inside =
              cell.row >= top &&
              cell.row <= bottom &&
              cell.column >= firstColumn &&
              cell.column <= lastColumn;
            if (!inside || stored === null) select(oneCell(cell.row, columns[cell.column].from));
            setMenuOpen(true);
          }}
        />
        {plotWidth > 0 && isOn && (
          <>
            <SelectionBox
              extent={area.extent}
              shape={shape}
              focus={focused && mode === null ? { row: selection.row, ...focusCell } : null}
              painting={mode === 'paint'}
            />
            <SelectionChip
              extent={area.extent}
              shape={shape}
              fades={mode === null && !menuOpen && editing === null}
            >
              {editing ? (
                <AmountEditor
                  key={place}
                  place={place}
                  what={area.rows[0].what}
                  style={style}
                  text={editing.text}
                  typed={editing.typed}
                  onDone={(amount) => {
                    setEditing(null);
                    refocus();
                    if (amount?.kind === 'set') commands.set(amount.amount);
                    else if (amount) commands.change(amount.text, amount.of);
                  }}
                />
              ) : (
                <ChipLabel place={place} holding={<Holding board={board} />}>
                  <PatternMenu
                    open={menuOpen}
                    onOpenChange={setMenuOpen}
                    place={place}
                    commands={commands}
                    onFill={canFill ? () => setFilling(true) : null}
                    onEdit={() => edit(null)}
                    refocus={refocus}
                  />
                </ChipLabel>
              )}
            </SelectionChip>
          </>
        )}
      </div>
      {filling && (
        <FillDialog
          place={place}
          {...fillOf(store.getState().plan, board)}
          style={style}
          onFill={commands.fillTotal}
          onClose={() => {
            setFilling(false);
            requestAnimationFrame(refocus);
          }}
        />
      )}
    </div>
  );
});

/** What the dialog that fills a total starts from: the days of the selection, and what it spends now. */
function fillOf(plan: Plan, board: Board): { days: string; total: number } {
  const { rows, span } = areaOf(board);
  const scenario = scenarioOf(plan, board.scenarioId);
  return {
    days: daysText(span, plan.startsOn, board.style),
    total: rows.reduce(
      (sum, row) => sum + (row.what === 'spend' ? sumOver(rowSeries(plan, scenario, row), span) : 0),
      0,
    ),
  };
}

function ChipLabel({
  place,
  holding,
  children,
}: {
  readonly place: string;
  readonly holding: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="flex h-5 items-center gap-1.5 rounded-[4px] bg-action px-2 text-[10.5px] whitespace-nowrap text-on-action">
      <span className="font-label">{place}</span>
      <span className="opacity-80">{holding}</span>
      {children}
    </div>
  );
}

function cursorOf(mode: ReturnType<typeof modeAt>): string {
  if (mode === 'stretch-from' || mode === 'stretch-to') return 'ew-resize';
  if (mode === 'move') return 'grab';
  return mode === 'copy' ? 'copy' : 'cell';
}

/** A plan may have lost rows or weeks since something was selected. */
function within(selection: Selection, rows: number, weeks: number): Selection {
  const row = (index: number) => Math.min(rows - 1, index);
  const week = (index: number) => Math.min(weeks - 1, index);
  return {
    anchorRow: row(selection.anchorRow),
    anchorWeek: week(selection.anchorWeek),
    row: row(selection.row),
    week: week(selection.week),
  };
}
