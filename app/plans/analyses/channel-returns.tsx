'use client';

import clsx from 'clsx';
import type { Figure, Unit } from '@/lib/report/figure';
import { columnOf } from '@/lib/report/figure-cells';
import {
  formatCount,
  formatExact,
  formatMoneyCompact,
  formatRange,
  type InCurrency,
} from '@/lib/report/words/numbers';
import { PlainRow } from '../../ui/charts/plain-row';
import { useSettings } from '../planner-settings';
import { answerText } from '../rows/answer-text';
import { TableButton } from '../rows/figure-table';
import { AnalysisNote } from './analysis-note';
import { rangedCell, useChannelLook } from './channel-look';
import { RangeCell } from './range-cell';
import { useAnalysis } from './use-analysis';

interface Measure {
  readonly figure: 'channel-returns' | 'channel-carry-over';
  readonly key: string;
  readonly label: string;
  /** What the head means, for the pointer. */
  readonly title: string;
  /** A factor, written `2.4×`. */
  readonly isFactor?: boolean;
  /** Width of its column where that is not an equal share. */
  readonly width?: string;
}

const MEASURES: readonly Measure[] = [
  {
    figure: 'channel-returns',
    key: 'costPerCustomer',
    label: 'Incremental CAC',
    title: 'Spend for each customer that would not have come without the channel',
  },
  {
    figure: 'channel-returns',
    key: 'returnOnSpend',
    label: 'Incremental ROAS',
    title: 'Revenue within the plan that the channel adds, by its spend',
    isFactor: true,
  },
  {
    figure: 'channel-returns',
    key: 'marginalReturn',
    label: 'Marginal ROAS',
    title: 'Revenue within the plan that one per cent more spend adds, by that spend',
    isFactor: true,
  },
  {
    figure: 'channel-carry-over',
    key: 'beforeCustomers',
    label: 'From before',
    width: 'w-[128px]',
    title: 'Customers that what was built before the plan still brings within it',
  },
  {
    figure: 'channel-carry-over',
    key: 'afterCustomers',
    label: 'After the plan',
    title: 'Customers that come in the 156 weeks after it, with all spend off',
  },
  {
    figure: 'channel-carry-over',
    key: 'afterValue',
    label: 'Value after the plan',
    width: 'w-[150px]',
    title: 'Discounted contribution of the 156 weeks after the plan, with all spend off',
  },
];

/** What each channel costs, returns, and carries in and out, a row a channel. */
export function ChannelReturns() {
  const { style } = useSettings();
  const analysis = useAnalysis('returns', { figures: ['channel-returns', 'channel-carry-over'] });
  const { iconOfName, colorOfName } = useChannelLook();
  const [returns, carried] = ['channel-returns', 'channel-carry-over'].map((id) =>
    analysis.figures?.find((figure) => figure.id === id),
  );
  if (!returns || !carried)
    return (
      <div className="border-t border-line py-2">
        <AnalysisNote analysis={analysis} what="what each channel costs and returns" className="min-h-56" />
      </div>
    );
  const names = columnOf(returns, 'channel').values;
  // Channels that spend nothing and have nothing from before stand in the table only.
  const rows = Array.from({ length: returns.table.rows }, (_, row) => row).filter(
    (row) =>
      rangedCell(returns, 'costPerCustomer', row).value !== null ||
      (rangedCell(carried, 'beforeCustomers', row).value ?? 0) !== 0 ||
      (rangedCell(carried, 'afterCustomers', row).value ?? 0) !== 0,
  );
  const figures: Readonly<Record<Measure['figure'], Figure>> = {
    'channel-returns': returns,
    'channel-carry-over': carried,
  };
  const scales = MEASURES.map(({ figure, key }) => scaleOf(figures[figure], key));
  return (
    <PlainRow
      question={returns.question}
      answer={answerText(returns.answer)}
      unit={`${returns.unit}. ${carried.answer}`}
      stale={analysis.stale}
      updating={analysis.wearsOldRanges}
      actions={
        <>
          <TableButton figure={returns} />
          <TableButton figure={carried} />
        </>
      }
    >
      <AnalysisNote analysis={analysis} what="what each channel costs and returns" />
      <table className="w-full table-fixed border-separate border-spacing-0 max-sm:block">
        <caption className="sr-only">{returns.question}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            <th className="w-[112px] pb-1 text-left text-11 font-text text-ink-3">
              <span className="sr-only">Channel</span>
            </th>
            {MEASURES.map(({ key, label, title, width }) => (
              <th
                key={key}
                scope="col"
                title={title}
                className={clsx('truncate pb-1 pl-2 text-left text-11 font-label text-ink-2', width)}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => {
            const name = String(names[row]);
            return (
              <tr
                key={name}
                className="hover:bg-hover/60 max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:border-t max-sm:border-line max-sm:py-2 max-sm:first:border-t-0"
              >
                <th
                  scope="row"
                  className="border-line text-left font-text text-ink-2 max-sm:col-span-2 max-sm:pb-1 max-sm:text-13 max-sm:font-label sm:border-t"
                >
                  <span className="flex min-w-0 items-center gap-1.5">
                    {iconOfName(name)}
                    <span className="truncate" title={name}>
                      {name}
                    </span>
                  </span>
                </th>
                {MEASURES.map((measure, index) => {
                  const cell = rangedCell(figures[measure.figure], measure.key, row);
                  return (
                    <td key={measure.key} className="border-line py-[3px] pl-2 max-sm:pl-0 sm:border-t">
                      <span className="text-11 text-ink-3 sm:hidden">{measure.label}</span>
                      <RangeCell
                        {...cell}
                        scale={scales[index]}
                        color={colorOfName(name)}
                        rangeStale={analysis.wearsOldRanges}
                        text={textOf(cell.value, cell.unit, measure, style)}
                        range={
                          cell.low === null || cell.low === cell.high
                            ? null
                            : rangeText(cell.low, cell.high, cell.unit, measure, style)
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </PlainRow>
  );
}

/** Zero to the largest value or P90; a P90 that dwarfs the values is cut off. */
function scaleOf(figure: Figure, key: string): readonly [number, number] {
  const cells = Array.from({ length: figure.table.rows }, (_, row) => rangedCell(figure, key, row));
  const values = cells.flatMap(({ value }) => value ?? []);
  const highs = cells.flatMap(({ high }) => high ?? []);
  const lows = cells.flatMap(({ low, value }) => low ?? value ?? []);
  const most = Math.max(0, ...values);
  return [Math.min(0, ...lows), Math.max(most, Math.min(most * 2, Math.max(0, ...highs))) || 1];
}

function textOf(value: number | null, unit: Unit, { isFactor }: Measure, style: InCurrency): string {
  if (value === null) return '–';
  if (isFactor) return `${formatExact(value, 'count', style, value < 10 ? 2 : value < 100 ? 1 : 0)}×`;
  return unit === 'money' ? formatMoneyCompact(value, style) : formatCount(value, style);
}

function rangeText(
  low: number | null,
  high: number | null,
  unit: Unit,
  { isFactor }: Measure,
  style: InCurrency,
): string {
  if (!isFactor) return formatRange(low, high, unit, style);
  const short = (value: number | null) => formatExact(value, 'count', style, (value ?? 0) < 10 ? 1 : 0);
  return `${short(low)} – ${short(high)}`;
}
