'use client';

import clsx from 'clsx';
import type { CSSProperties } from 'react';
import type { ComparedRow } from '@/lib/report/comparison/compared-rows';
import { AddContender } from './add-contender';
import { useCompare } from './compare-context';
import { CellDifference, CellNoise, CellOdds } from './compared-cell';
import { ComparedRange } from './compared-range';
import { ContenderMenu, ContenderName, ContenderSplits } from './contender-name';

/** The columns that table and charts share: the question, and one for each scenario. */
export function columnsOf(count: number): CSSProperties {
  return { gridTemplateColumns: `172px repeat(${count}, minmax(0, 1fr))` };
}

/** Every headline of every scenario: value, P10–P90, difference to the first, chance of being best. */
export function HeadlineTable() {
  const { view, goal } = useCompare();
  const { contenders, rows, draws } = view;
  const verdict = view.verdicts[goal];
  // Where it is too close to call, no column stands out.
  const leader = verdict === undefined || verdict.kind === 'close' ? null : verdict.leader;
  return (
    <table className="w-full table-fixed max-sm:hidden">
      <caption className="sr-only">
        Headline figures with P10–P90, difference to {contenders[0].label}, and chance of being best
      </caption>
      <colgroup>
        <col className="w-[172px]" />
        {contenders.map(({ key }) => (
          <col key={key} />
        ))}
      </colgroup>
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className="py-2 pr-3 text-left align-bottom font-text">
            <span className="sr-only">Figure</span>
            <span className="flex items-center gap-1 print:hidden">
              <AddContender word="Add" />
              <span className="text-11 text-ink-3">{contenders.length} of 4</span>
            </span>
          </th>
          {contenders.map((contender, index) => (
            <th
              key={contender.key}
              scope="col"
              className={clsx('px-3 py-2 text-left align-top', index === leader && 'bg-canvas')}
            >
              <span className="flex items-start justify-between gap-2">
                <ContenderName index={index} />
                <ContenderMenu index={index} />
              </span>
              <span className="@container mt-1 block pl-[18px]">
                <ContenderSplits contender={contender} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <HeadlineRow key={row.key} row={row} isGoal={row.key === goal} leader={leader} drawn={draws > 0} />
        ))}
      </tbody>
    </table>
  );
}

interface HeadlineRowProps {
  readonly row: ComparedRow;
  readonly isGoal: boolean;
  readonly leader: number | null;
  readonly drawn: boolean;
}

function HeadlineRow({ row, isGoal, leader, drawn }: HeadlineRowProps) {
  return (
    <tr className={clsx('border-b border-line', isGoal && 'h-[46px]')}>
      <th
        scope="row"
        title={row.meaning}
        className={clsx('pr-3 text-left', isGoal ? 'font-strong' : 'font-text text-ink-2')}
      >
        {row.label}
        {isGoal && <span className="block text-11 font-text text-ink-3">decides</span>}
      </th>
      {row.cells.map((cell, index) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is that of its scenario's place
          key={index}
          className={clsx('px-3 py-[3px] align-top', index === leader && 'bg-canvas')}
        >
          <div className="@container">
            <div className="grid grid-cols-[1fr_auto] items-center text-12 gap-x-2 @min-[250px]:grid-cols-[minmax(64px,1fr)_96px_66px]">
              <span className={clsx('font-strong whitespace-nowrap', isGoal && 'text-15')}>{cell.value}</span>
              <span className="hidden @min-[250px]:block">
                <ComparedRange row={row} index={index} isStale={false} />
              </span>
              <span className="text-right">
                <CellOdds cell={cell} />
              </span>
              {/* Where room is short they follow each other on one line. */}
              <span className="col-span-2 flex flex-wrap gap-x-2 text-11 @min-[250px]:contents">
                <span>
                  <CellDifference cell={cell} />
                </span>
                <span className="min-h-[14px] whitespace-nowrap text-ink-3">
                  {cell.range ?? (drawn ? '' : <PendingRange />)}
                </span>
                <span className="whitespace-nowrap text-ink-3 @min-[250px]:text-right">
                  <CellNoise cell={cell} />
                </span>
              </span>
            </div>
          </div>
        </td>
      ))}
    </tr>
  );
}

/** Stands in for a range that is not drawn yet. */
export function PendingRange() {
  return (
    <span className="inline-block h-1.5 w-16 rounded-full bg-line">
      <span className="sr-only">range to come</span>
    </span>
  );
}
