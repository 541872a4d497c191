// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold 6,000 weeks as paths; roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell
'use client';

import { memo, type ReactNode, useMemo } from 'react';
import {
  formatMoneyCompact,
  formatMoneyWhole,
  formatShare,
  type InCurrency,
} from '@/lib/report/words/numbers';
import { useClock, useHoverWeek } from '../../ui/charts/clock';
import { KindIcon } from '../../ui/kind-icon';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { scenarioOf } from '../spend';
import { type Column, columnAt, sumOver } from './columns';
import type { FlightRow } from './flight-rows';
import type { HeatScale } from './heat-scale';
import { RowCells } from './row-cells';

export interface FlightRowViewProps {
  readonly row: FlightRow;
  /** 1-based, below the head row. */
  readonly index: number;
  readonly columns: readonly Column[];
  readonly scale: HeatScale;
  readonly height: number;
  /** Space above: a new side begins. */
  readonly gap: number;
  readonly firstOpen: number;
  /** The active cell; null where the focus is in another row. */
  readonly active: ReactNode;
}

/** The amounts and the silent weeks of a row: the same arrays while its flight does not change. */
export function useRowSeries(row: FlightRow): { series: readonly number[]; silent: readonly boolean[] } {
  const { scenarioId } = useSettings();
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const flight = usePlan(({ plan }) =>
    scenarioOf(plan, scenarioId).flights.find(({ channelId }) => channelId === row.channelId),
  );
  const amounts = row.what === 'spend' ? flight?.spend : flight?.discount;
  const blackout = flight?.blackoutWeeks;
  const series = useMemo(
    () => Array.from({ length: weeks }, (_, week) => amounts?.[week] ?? 0),
    [amounts, weeks],
  );
  const silent = useMemo(() => {
    const within = new Set(blackout);
    return Array.from({ length: weeks }, (_, week) => within.has(week));
  }, [blackout, weeks]);
  return { series, silent };
}

/** A channel's row: name, cells, total. */
export const FlightRowView = memo(function FlightRowView(props: FlightRowViewProps) {
  const { row, index, columns, scale, height, gap, firstOpen, active } = props;
  const { plotWidth, style } = useClock();
  const { series, silent } = useRowSeries(row);
  const muted = usePlan((state) => state.muted.has(row.channelId));
  const isDiscount = row.what === 'discount';
  return (
    <div
      role="row"
      aria-rowindex={index}
      className="grid grid-cols-[172px_1fr_116px] text-11 text-ink-2"
      style={{ height, marginTop: gap }}
    >
      <div
        role="rowheader"
        className="flex min-w-0 items-center gap-1.5 pr-3"
        style={{ lineHeight: `${height}px` }}
      >
        {isDiscount ? (
          <span className="ml-[5px] h-full w-px shrink-0 bg-line-strong" aria-hidden />
        ) : (
          <KindIcon kind={row.kind} size={12} className="shrink-0" />
        )}
        <span className="truncate" title={row.name}>
          {isDiscount ? <span className="pl-[5px] text-ink-3">{'discount'}</span> : row.name}
          {isDiscount && <span className="sr-only"> of {row.name.replace(/ discount$/, '')}</span>}
        </span>
      </div>
      <div role="presentation" className="relative" data-cells={row.key}>
        {plotWidth > 0 && (
          <RowCells
            series={series}
            silent={silent}
            columns={columns}
            width={plotWidth}
            height={height}
            side={row.side}
            scale={scale}
            muted={muted}
            firstOpen={firstOpen}
          />
        )}
        {active}
      </div>
      <RowEnds series={series} row={row} columns={columns} style={style} />
    </div>
  );
});

/** The total, or what the week under the line holds. */
function RowEnds({
  series,
  row,
  columns,
  style,
}: {
  readonly series: readonly number[];
  readonly row: FlightRow;
  readonly columns: readonly Column[];
  readonly style: InCurrency;
}) {
  const week = useHoverWeek();
  const text =
    week === null
      ? totalText(series, row, style)
      : heldText(series, row, columns[columnAt(columns, week)], style);
  return (
    <div
      role="gridcell"
      aria-colindex={columns.length + 2}
      className={`flex items-center pl-2 ${week === null ? '' : 'justify-end'}`}
    >
      {text}
    </div>
  );
}

function totalText(series: readonly number[], row: FlightRow, style: InCurrency): string {
  if (row.what === 'spend') return formatMoneyCompact(sumOver(series, whole(series)), style);
  const weeks = series.filter((depth) => depth > 0).length;
  return weeks === 0 ? 'none' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
}

function heldText(series: readonly number[], row: FlightRow, column: Column, style: InCurrency): string {
  if (row.what === 'discount') {
    const deepest = Math.max(...series.slice(column.from, column.to + 1));
    return deepest > 0 ? formatShare(deepest, style) : '–';
  }
  const sum = sumOver(series, column);
  return sum > 0 ? formatMoneyWhole(sum, style) : '–';
}

function whole(series: readonly number[]) {
  return { from: 0, to: series.length - 1 };
}
