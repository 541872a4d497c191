'use client';

import type { ReactNode } from 'react';
import { SavedAt } from '../ui/saved-at';
import { PlanName } from './plan-name';
import { PlanSplit } from './plan-split';
import type { PlanRow } from './rows';

export interface PlanListProps {
  readonly rows: readonly PlanRow[];
  readonly locale: string;
  readonly menu: (row: PlanRow) => ReactNode;
}

/** The plans on a phone: three lines each, the picture beside the numbers. */
export function PlanList({ rows, locale, menu }: PlanListProps) {
  return (
    <ul className="overflow-hidden rounded-md bg-surface ring ring-line sm:hidden">
      {rows.map((row) => (
        <li
          key={row.id}
          className="relative flex flex-col border-b border-line py-2 pr-1 pl-3 last:border-b-0"
        >
          <div className="flex items-center gap-2">
            <PlanName
              row={row}
              className="min-w-0 flex-1 truncate text-15 font-strong outline-offset-0 after:absolute after:inset-0"
            />
            {row.unreadable === null && menu(row)}
          </div>
          <div className="flex items-center gap-3 pr-2">
            <div className="min-w-0 flex-1">
              <p className="text-13">
                <span className="font-strong">{row.newCustomers}</span>{' '}
                <span className="text-ink-3">
                  new customers <span className="whitespace-nowrap">{row.range}</span>
                </span>
              </p>
              <p className="text-ink-2">
                {row.budget} · {row.horizon} · <SavedAt iso={row.savedAt} locale={locale} />
              </p>
            </div>
            <div className="w-24 shrink-0">{row.picture}</div>
          </div>
          <div className="flex items-center pt-1.5 pr-2 pb-1">
            <PlanSplit split={row.split} className="w-28" />
          </div>
        </li>
      ))}
    </ul>
  );
}
