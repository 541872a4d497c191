// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold 6,000 weeks as paths; roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell
'use client';

import type { Plan } from '@/lib/model/plan';
import { useClock } from '../../ui/charts/clock';
import { usePlan } from '../plan-context';
import { blackoutSeries, scenarioOf } from '../spend';
import { columnAt, type Span, type Zoom } from './columns';
import { areaOf, type Board } from './flight-commands';
import { rowSeries } from './flight-edits';
import type { FlightRow } from './flight-rows';
import { columnText, placeText, weeksHolding } from './flight-words';

// What is said of the amounts under the selection stands here, apart from the grid: the grid itself shows none, and an
// edit somewhere else must not draw it again.

/** What weeks of rows hold in a plan, in words. */
function holds(plan: Plan, { scenarioId, style }: Board, rows: readonly FlightRow[], span: Span): string {
  const scenario = scenarioOf(plan, scenarioId);
  return weeksHolding(
    rows,
    rows.map((row) => rowSeries(plan, scenario, row)),
    rows.map((row) => blackoutSeries(plan, scenario, row.channelId)),
    span,
    style,
  );
}

/** What the selected weeks hold. */
export function Holding({ board }: { readonly board: Board }) {
  const { rows, span } = areaOf(board);
  return usePlan(({ plan }) => holds(plan, board, rows, span));
}

export interface ActiveCellProps {
  readonly id: string;
  readonly board: Board;
  readonly zoom: Zoom;
}

/** The cell that the keyboard is on, as a screen reader hears it. */
export function ActiveCell({ id, board, zoom }: ActiveCellProps) {
  const { edge } = useClock();
  const { rows, columns, selection, style } = board;
  const area = areaOf(board);
  const row = rows[selection.row];
  const at = columnAt(columns, selection.week);
  const cell = columns[at];
  const isOne = area.rows.length === 1 && area.extent.firstColumn === area.extent.lastColumn;
  const label = usePlan(({ plan }) => {
    const own = `${row.name}, ${columnText(cell, zoom, style)}, ${holds(plan, board, [row], cell)}`;
    if (isOne) return own;
    return `${own}; selected ${placeText(area.rows, area.span)}, ${holds(plan, board, area.rows, area.span)}`;
  });
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={at + 2}
      aria-selected
      aria-label={label}
      className="pointer-events-none absolute inset-y-0 w-1"
      style={{ left: edge(cell.from) }}
    />
  );
}
