'use client';

import clsx from 'clsx';
import { ScenarioMark } from '../scenario-mark';
import { AddContender } from './add-contender';
import { useCompare } from './compare-context';
import { CellDifference, CellNoise, CellOdds } from './compared-cell';
import { ContenderMenu, ContenderName, ContenderSplits } from './contender-name';
import { PendingRange } from './headline-table';

/** The same on a phone: the scenarios once, then figure by figure, a line each. */
export function PhoneHeadlines() {
  const { view, goal } = useCompare();
  const { contenders, rows, draws } = view;
  return (
    <div className="sm:hidden">
      <ul className="border-b border-line">
        {contenders.map((contender, index) => (
          <li
            key={contender.key}
            className="flex items-center gap-2 border-t border-line py-2 first:border-t-0"
          >
            <div className="min-w-0 flex-1">
              <ContenderName index={index} />
              <div className="@container mt-1 pl-[18px]">
                <ContenderSplits contender={contender} />
              </div>
            </div>
            <ContenderMenu index={index} />
          </li>
        ))}
        {contenders.length < 4 && (
          <li className="border-t border-line py-1">
            <AddContender word="Add a scenario" />
          </li>
        )}
      </ul>
      {rows.map((row) => (
        <section key={row.key} aria-label={row.label} className="border-b border-line py-2">
          <h2 className={clsx('text-12', row.key === goal ? 'font-strong' : 'font-label text-ink-2')}>
            {row.label}
            {row.key === goal && <span className="text-11 font-text text-ink-3"> decides</span>}
          </h2>
          <ul>
            {row.cells.map((cell, index) => (
              <li
                key={contenders[index]?.key}
                className="grid grid-cols-[10px_1fr_auto] items-baseline gap-x-2 py-1"
              >
                <span className="self-center">
                  <ScenarioMark index={index} />
                  <span className="sr-only">{contenders[index]?.label}: </span>
                </span>
                <span className="min-w-0">
                  <b className="text-15">{cell.value}</b>{' '}
                  <span className="text-11">
                    <CellDifference cell={cell} />{' '}
                    <span className="text-ink-3">
                      <CellNoise cell={cell} />
                    </span>
                  </span>
                  <span className="block text-11 text-ink-3">
                    {cell.range ?? (draws > 0 ? '' : <PendingRange />)}
                  </span>
                </span>
                <CellOdds cell={cell} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
