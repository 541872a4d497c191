'use client';

import clsx from 'clsx';
import { Brush } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { quarterTicks } from '@/lib/report/drawing/calendar-ticks';
import { formatMoneyCompact } from '@/lib/report/words/numbers';
import { useElementSize } from '../../../ui/element-size';
import { KindIcon } from '../../../ui/kind-icon';
import { showToast } from '../../../ui/toast';
import { usePlan, usePlanStore } from '../../plan-context';
import { useSettings } from '../../planner-settings';
import { scenarioOf } from '../../spend';
import { columnAt, sumOver } from '../columns';
import type { Board } from '../flight-commands';
import { rowSeries } from '../flight-edits';
import { useRowSeries } from '../flight-row';
import type { FlightRow } from '../flight-rows';
import { RowCells } from '../row-cells';
import { block, oneCell, type Selection } from '../selection';
import { runAt } from '../series-edits';
import { useColumns, useFlightRows, useHeatScales, useTodayWeek, useZoom } from '../use-calendar';
import { usePointer } from '../use-pointer';
import { ZoomControl } from '../zoom-control';
import { FlightSheet } from './flight-sheet';

const ROW = 44;
const GRID = 'grid grid-cols-[104px_1fr_58px] items-center';

/** The calendar under the thumb: by month, a tap on a row opens its weeks; with Paint on, a finger paints. */
export function PhoneFlighting() {
  const [zoom] = useZoom('month');
  const store = usePlanStore();
  const { style, scenarioId } = useSettings();
  const rows = useFlightRows();
  const columns = useColumns(zoom);
  const weekColumns = useColumns('week');
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const startsOn = usePlan(({ plan }) => plan.startsOn);
  const [opened, setOpened] = useState<Selection | null>(null);
  const [, setPainted] = useState<Selection>(oneCell(0, 0));
  const [painting, setPainting] = useState(false);
  const [brush] = useState<Board['brush']>({});
  const plot = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(plot);
  const say = (text: string) => showToast({ text, tone: 'error' });
  const shared = { store, scenarioId, style, rows, brush, say };

  const pointer = usePointer({
    board: { ...shared, columns, selection: oneCell(0, 0), select: setPainted },
    cellAt: ({ clientX, clientY }) => {
      const box = body.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const x = clientX - (plot.current?.getBoundingClientRect().left ?? 0);
      const week = Math.min(weeks - 1, Math.max(0, Math.floor((x / Math.max(1, width)) * weeks)));
      const tops = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const below = tops.findIndex((row) => clientY < row.getBoundingClientRect().bottom);
      return {
        row: below < 0 ? (clientY < box.top ? 0 : rows.length - 1) : below,
        column: columnAt(columns, week),
        x,
      };
    },
    edge: (week) => (week * width) / weeks,
    setMode: () => {},
    isOn: false,
  });
  const open = (index: number) => {
    const { plan } = store.getState();
    const series = rowSeries(plan, scenarioOf(plan, scenarioId), rows[index]);
    const first = Math.max(
      0,
      series.findIndex((amount) => amount > 0),
    );
    const run = runAt(series, first);
    setOpened(block(index, index, { from: run.from, to: Math.min(run.to, run.from + 12) }));
  };

  return (
    <section aria-label="Flighting" className="flex min-h-0 flex-1 flex-col bg-surface sm:hidden">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="flex items-center justify-between px-4 py-2.5">
          <ZoomControl fallback="month" />
          <button
            type="button"
            aria-pressed={painting}
            onClick={() => setPainting(!painting)}
            className={clsx(
              'inline-flex h-11 items-center gap-1.5 rounded-sm px-3 text-13 font-label inset-ring',
              painting ? 'bg-action text-on-action inset-ring-action' : 'text-ink-2 inset-ring-line-strong',
            )}
          >
            <Brush size={14} aria-hidden />
            Paint
          </button>
        </div>
        <div className={clsx(GRID, 'px-4 text-11')}>
          <span />
          <div ref={plot}>
            <PhoneAxis startsOn={startsOn} weeks={weeks} width={width} />
          </div>
          <span className="text-right text-ink-3">Total</span>
        </div>
        <div ref={body} className="relative">
          {rows.map((row, index) => (
            <PhoneRow
              key={row.key}
              row={row}
              index={index}
              columns={columns}
              width={width}
              opened={opened?.row === index}
              begins={index > 0 && rows[index - 1].side !== row.side}
              onOpen={() => open(index)}
            />
          ))}
          {painting && (
            <div
              data-own-pointer
              className="absolute inset-y-0 touch-none"
              style={{ left: 16 + 104, width }}
              onPointerDown={pointer.onPointerDown}
              onPointerMove={pointer.onPointerMove}
              onPointerUp={pointer.onPointerUp}
              onPointerCancel={pointer.cancel}
            />
          )}
        </div>
        <p className="px-4 py-3 text-12 text-ink-3">
          {painting
            ? 'Start on a cell and draw: the others take its amount. Undo is at the top.'
            : 'Tap a channel to change its weeks.'}
        </p>
      </div>
      {opened && (
        <FlightSheet
          key={rows[opened.row]?.key}
          board={{ ...shared, columns: weekColumns, selection: opened, select: setOpened }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

interface PhoneRowProps {
  readonly row: FlightRow;
  readonly index: number;
  readonly columns: ReturnType<typeof useColumns>;
  readonly width: number;
  readonly opened: boolean;
  /** The first row of the pull side. */
  readonly begins: boolean;
  readonly onOpen: () => void;
}

function PhoneRow({ row, index, columns, width, opened, begins, onOpen }: PhoneRowProps) {
  const { style } = useSettings();
  const scales = useHeatScales();
  const today = useTodayWeek();
  const { series, silent } = useRowSeries(row);
  const muted = usePlan((state) => state.muted.has(row.channelId));
  const weeks = series.length;
  const spent = sumOver(series, { from: 0, to: weeks - 1 });
  const total =
    row.what === 'spend'
      ? formatMoneyCompact(spent, style)
      : `${series.filter((depth) => depth > 0).length} wk`;
  return (
    <button
      type="button"
      data-row={row.key}
      aria-expanded={opened}
      onClick={onOpen}
      className={clsx(
        GRID,
        'w-full px-4 text-left outline-offset-[-3px]',
        opened && 'bg-selected',
        begins && 'mt-2',
      )}
      style={{ height: ROW }}
      data-index={index}
    >
      <span className="flex min-w-0 items-center gap-1.5 pr-2 text-13">
        {row.what === 'spend' && <KindIcon kind={row.kind} size={14} className="shrink-0" />}
        <span className={clsx('truncate', row.what === 'discount' && 'pl-5 text-12 text-ink-3')}>
          {row.what === 'discount' && <span className="sr-only">{row.name.replace(/ discount$/, '')} </span>}
          {row.what === 'discount' ? 'discount' : row.name}
        </span>
      </span>
      <span className="relative block">
        {width > 0 && (
          <RowCells
            series={series}
            silent={silent}
            columns={columns}
            width={width}
            height={30}
            side={row.side}
            scale={scales[row.what]}
            muted={muted}
            firstOpen={today ? Math.floor(today.at) : 0}
          />
        )}
        {today && (
          <span
            className="absolute -inset-y-[7px] w-[1.5px] bg-focus"
            style={{ left: (today.at * width) / weeks }}
          />
        )}
      </span>
      <span className="text-right text-ink-2">
        {total}
        <span className="sr-only">. Change its weeks</span>
      </span>
    </button>
  );
}

const LETTERS = ['J', 'A', 'J', 'O'] as const;

/** Years in bold, the quarters between them by their first month's letter. */
function PhoneAxis({ startsOn, weeks, width }: { startsOn: string; weeks: number; width: number }) {
  const ticks = useMemo(() => quarterTicks(startsOn, weeks), [startsOn, weeks]);
  let free = 0;
  return (
    <svg className="block h-4 w-full overflow-visible" aria-hidden="true">
      {ticks.map(({ week, quarter, year, yearBegins }, index) => {
        const x = (week * width) / weeks;
        const room = yearBegins ? 32 : 12;
        const next = ticks[index + 1];
        // A year that is nearly over gives its place to the next.
        const crowded = next?.yearBegins && ((next.week - week) * width) / weeks < room;
        if (crowded || x < free || x + room > width + 8) return null;
        free = x + room;
        return (
          <text
            key={week}
            x={x}
            y={12}
            style={yearBegins ? { fontWeight: 620, fill: 'var(--text-2)' } : undefined}
          >
            {yearBegins ? year : LETTERS[quarter - 1]}
          </text>
        );
      })}
    </svg>
  );
}
