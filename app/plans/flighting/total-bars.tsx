'use client';

import { memo, useMemo } from 'react';
import type { Side } from '@/lib/model/side';
import { formatMoneyCompact, formatMoneyWhole } from '@/lib/report/words/numbers';
import { useClock, useHoverWeek } from '../../ui/charts/clock';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { budgetOf, scenarioOf, sideOf } from '../spend';
import { type Column, columnAt, sumOver } from './columns';

const HEIGHT = 20;

/** What all channels spend, a bar a column: pull below, push above; and the sum of all or of the week under the line. */
export const TotalBars = memo(function TotalBars({ columns }: { readonly columns: readonly Column[] }) {
  const { plotWidth } = useClock();
  const sides = useSideTotals();
  const paths = useMemo(() => barPaths(sides, columns, plotWidth), [sides, columns, plotWidth]);
  return (
    <div className="mt-1 grid grid-cols-[172px_1fr_116px] text-11 leading-5">
      <span className="text-ink-2">All channels</span>
      <svg width={plotWidth} height={HEIGHT} className="block" aria-hidden="true" opacity=".75">
        <path d={paths.pull} fill="var(--pull)" />
        <path d={paths.push} fill="var(--push)" />
      </svg>
      <TotalEnds sides={sides} columns={columns} />
    </div>
  );
});

type SideTotals = Readonly<Record<Side, readonly number[]>>;

function useSideTotals(): SideTotals {
  const { scenarioId } = useSettings();
  const scenario = usePlan(({ plan }) => scenarioOf(plan, scenarioId));
  const channels = usePlan(({ plan }) => plan.channels);
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  return useMemo(() => {
    const totals = { push: Array<number>(weeks).fill(0), pull: Array<number>(weeks).fill(0) };
    for (const { channelId, spend } of scenario.flights) {
      const channel = channels.find(({ id }) => id === channelId);
      if (!channel) continue;
      const own = totals[sideOf(channel)];
      for (let week = 0; week < weeks; week++) own[week] += spend[week] ?? 0;
    }
    return totals;
  }, [scenario, channels, weeks]);
}

function TotalEnds({ sides, columns }: { readonly sides: SideTotals; readonly columns: readonly Column[] }) {
  const week = useHoverWeek();
  const { style } = useClock();
  const { scenarioId } = useSettings();
  const total = usePlan(({ plan }) => budgetOf(plan, scenarioOf(plan, scenarioId)).total);
  const column = week === null ? null : columns[columnAt(columns, week)];
  const text = column
    ? formatMoneyWhole(sumOver(sides.push, column) + sumOver(sides.pull, column), style)
    : formatMoneyCompact(total, style);
  return <b className={`pl-2 text-ink ${column ? 'text-right' : ''}`}>{text}</b>;
}

function barPaths(sides: SideTotals, columns: readonly Column[], width: number) {
  const week = width / Math.max(1, sides.push.length);
  const means = columns.map((column) => {
    const weeks = column.to - column.from + 1;
    return { push: sumOver(sides.push, column) / weeks, pull: sumOver(sides.pull, column) / weeks };
  });
  const most = Math.max(1e-9, ...means.map(({ push, pull }) => push + pull));
  const paths = { push: '', pull: '' };
  for (const [index, { push, pull }] of means.entries()) {
    const { from, to } = columns[index];
    const x = (from * week + 0.4).toFixed(2);
    const w = Math.max(0.5, (to - from + 1) * week - 0.8).toFixed(2);
    const low = (pull / most) * HEIGHT;
    const high = (push / most) * HEIGHT;
    if (low > 0) paths.pull += `M${x} ${HEIGHT}h${w}v${-low}h-${w}z`;
    if (high > 0) paths.push += `M${x} ${HEIGHT - low}h${w}v${-high}h-${w}z`;
  }
  return paths;
}
