'use client';

import { ArrowDownUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '../ui/menu';
import { SavedAt } from '../ui/saved-at';
import { type PlanOrder, usePlanOrder } from './gallery-state';
import { PlanList } from './plan-list';
import { PlanMenu } from './plan-menu';
import { PlanName } from './plan-name';
import { PlanSplit } from './plan-split';
import { RenameDialog } from './rename-dialog';
import type { PlanRow } from './rows';
import { usePlanActions } from './use-plan-actions';

const orderNames: Readonly<Record<PlanOrder, string>> = {
  saved: 'Last saved',
  name: 'Name',
  budget: 'Budget',
};

const compare: Readonly<Record<PlanOrder, (a: PlanRow, b: PlanRow, locale: string) => number>> = {
  saved: (a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt),
  // The locale is the request's, so that server and browser agree.
  name: (a, b, locale) => a.name.localeCompare(b.name, locale),
  budget: (a, b) => b.budgetAmount - a.budgetAmount,
};

export interface PlanTableProps {
  readonly plans: readonly PlanRow[];
  readonly locale: string;
}

/** The stored plans: a table, or a list on a phone. */
export function PlanTable({ plans, locale }: PlanTableProps) {
  const [order, setOrder] = usePlanOrder();
  const [renaming, setRenaming] = useState<PlanRow | null>(null);
  const { hidden, act, rename } = usePlanActions();
  const rows = plans.filter(({ id }) => !hidden.has(id)).sort((a, b) => compare[order](a, b, locale));

  const menu = (row: PlanRow) => (
    <PlanMenu
      name={row.name}
      onOpen={() => act.open(row)}
      onRename={() => setRenaming(row)}
      onDuplicate={() => act.duplicate(row)}
      onDownload={() => act.download(row)}
      onDelete={() => act.remove(row)}
    />
  );

  return (
    <section aria-labelledby="your-plans">
      <div className="mb-2 flex min-h-7 items-center gap-2.5">
        <h1 id="your-plans" className="text-15 tracking-[-.01em]">
          Your plans
        </h1>
        <span className="text-ink-3">{rows.length === 1 ? '1 plan' : `${rows.length} plans`}</span>
        <span className="flex-1" />
        <Menu>
          <MenuTrigger asChild>
            <Button aria-label={`Sorted by ${orderNames[order].toLowerCase()}`}>
              <ArrowDownUp size={13} aria-hidden />
              {orderNames[order]}
            </Button>
          </MenuTrigger>
          <MenuContent className="min-w-36">
            <MenuRadioGroup value={order} onValueChange={(value) => setOrder(value as PlanOrder)}>
              {Object.entries(orderNames).map(([id, label]) => (
                <MenuRadioItem key={id} value={id}>
                  {label}
                </MenuRadioItem>
              ))}
            </MenuRadioGroup>
          </MenuContent>
        </Menu>
      </div>
      <div className="overflow-x-auto rounded-md bg-surface ring ring-line max-sm:hidden">
        <table className="w-full border-separate border-spacing-0 whitespace-nowrap">
          <thead className="text-left text-11 text-ink-3 *:*:h-7 *:*:border-b *:*:border-line *:*:px-3 *:*:font-label">
            <tr>
              <th>Name</th>
              <th className="max-xl:hidden">Scenarios</th>
              <th className="text-right max-md:hidden">Horizon</th>
              <th className="text-right">Budget</th>
              <th className="xl:w-[210px]">Push / pull</th>
              <th className="w-[176px] max-lg:hidden">New customers a week</th>
              <th className="text-right">New customers</th>
              <th className="text-right max-xl:hidden">P10 – P90</th>
              <th className="max-md:hidden">Saved</th>
              <th className="max-xl:hidden">By</th>
              <th>
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody className="*:*:h-[38px] *:*:border-b *:*:border-line *:*:px-3 *:last:*:border-b-0">
            {rows.map((row) => (
              <tr key={row.id} className="moves relative hover:bg-hover has-[a:focus-visible]:bg-hover">
                <td className="max-w-40 xl:max-w-64">
                  <PlanName
                    row={row}
                    className="block truncate font-strong outline-offset-0 after:absolute after:inset-0"
                  />
                </td>
                <td className="text-ink-2 max-xl:hidden">{row.scenarios}</td>
                <td className="text-right text-ink-2 max-md:hidden">{row.horizon}</td>
                <td className="text-right">{row.budget}</td>
                <td>
                  <PlanSplit split={row.split} className="w-20 xl:w-28" />
                </td>
                <td className="max-lg:hidden">
                  <div className="w-[152px]">{row.picture}</div>
                </td>
                <td className="text-right font-strong">{row.newCustomers}</td>
                <td className="text-right text-ink-3 max-xl:hidden">{row.range}</td>
                <td className="text-ink-2 max-md:hidden">
                  <SavedAt iso={row.savedAt} locale={locale} className="inline-block min-w-26" />
                </td>
                <td className="max-w-32 truncate text-ink-2 max-xl:hidden">{row.savedBy}</td>
                <td className="w-10 text-right">{row.unreadable === null && menu(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PlanList rows={rows} locale={locale} menu={menu} />
      {renaming !== null && (
        <RenameDialog
          name={renaming.name}
          onRename={(name) => rename(renaming, name)}
          onClose={() => setRenaming(null)}
        />
      )}
    </section>
  );
}
