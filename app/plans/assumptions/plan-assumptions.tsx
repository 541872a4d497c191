'use client';

import { RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useMemo, useState } from 'react';
import { changedAssumptions, planAssumptions } from '@/lib/analysis/assumptions/assumptions';
import { FilterBar } from '../../assumptions/filter-bar';
import { filterGroups, foundWords, isFiltering, useAssumptionFilter } from '../../assumptions/filter-state';
import { GroupNav } from '../../assumptions/group-nav';
import { NothingFound } from '../../assumptions/nothing-found';
import { ParameterTable } from '../../assumptions/parameter-table';
import { Button } from '../../ui/button';
import { focusWhenThere } from '../../ui/focus-when-there';
import { ConflictDialog } from '../conflict-dialog';
import { PlanProvider, usePlan } from '../plan-context';
import { createPlanStore, type StoredPlan } from '../plan-store';
import { PlannerSettingsContext } from '../planner-settings';
import { PlanPageBar } from '../top/plan-page-bar';
import { useAutosave } from '../use-autosave';
import { BusinessFacts } from './business-facts';
import { ParameterField } from './parameter-field';
import { StatedAssumptions } from './stated-assumptions';
import { useReset } from './use-reset';

export interface PlanAssumptionsProps {
  readonly stored: StoredPlan;
  /** What each parameter was before anybody changed it, by address. */
  readonly starting: Readonly<Record<string, number>>;
  readonly locale: string;
}

/** A plan's assumptions, to change in place; saved as every edit of the plan is. */
export function PlanAssumptions({ stored, starting, locale }: PlanAssumptionsProps) {
  const [store] = useState(() => createPlanStore(stored));
  const { flush } = useAutosave(store);
  const settings = useMemo(
    () => ({
      style: { locale, currency: stored.plan.currency },
      scenarioId: stored.plan.scenarios[0].id,
      setScenario: () => {},
    }),
    [locale, stored],
  );
  return (
    <PlannerSettingsContext value={settings}>
      <PlanProvider store={store}>
        <PlanPageBar planId={stored.id} page="Assumptions" onRetry={flush} />
        <main id="main" className="mx-auto max-w-[1488px] px-6 pt-[18px] pb-8 max-sm:px-4 max-sm:pt-3">
          <AssumptionEditor starting={starting} locale={locale} />
        </main>
        <ConflictDialog />
      </PlanProvider>
    </PlannerSettingsContext>
  );
}

function AssumptionEditor({ starting, locale }: Pick<PlanAssumptionsProps, 'starting' | 'locale'>) {
  const plan = usePlan((state) => state.plan);
  const [filter] = useAssumptionFilter();
  const groups = useMemo(() => planAssumptions(plan, new Map(Object.entries(starting))), [plan, starting]);
  const changed = changedAssumptions(groups);
  const found = filterGroups(groups, filter);
  const count = found.reduce((sum, { assumptions }) => sum + assumptions.length, 0);
  const reset = useReset();
  useEffect(() => {
    const address = decodeURIComponent(window.location.hash.slice(1));
    if (address.includes('.')) focusWhenThere(`[id="${CSS.escape(address)}"] input`);
  }, []);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="flex-1 basis-80">
          <h1 className="text-15 font-strong">What this plan assumes</h1>
          <p className="mt-0.5 max-w-[110ch] text-pretty text-ink-2">
            Type over a value to change it; the forecast follows and the plan is saved. A changed number stays
            as uncertain, in proportion, as it was.{' '}
            <Link href="/assumptions#evidence" className="underline underline-offset-2 hover:text-ink">
              What the defaults reproduce
            </Link>
          </p>
        </div>
        <Button variant="line" disabled={changed.length === 0} onClick={() => reset(changed)}>
          <RotateCcw size={13} aria-hidden />
          Reset all{changed.length > 0 && ` (${changed.length})`}
        </Button>
      </div>
      <FilterBar changed={changed.length} status={isFiltering(filter) ? foundWords(count) : ''} />
      <div className="mt-4 gap-6 lg:flex">
        <GroupNav
          groups={found}
          before={[
            ...(plan.assumptions.length > 0 ? [{ id: 'stated', label: 'In words' }] : []),
            { id: 'business', label: 'The business' },
          ]}
        />
        <div className="min-w-0 flex-1 rounded-md bg-surface px-4 pb-4 ring ring-line max-sm:-mx-4 max-sm:rounded-none">
          {!isFiltering(filter) && (
            <>
              <StatedAssumptions assumptions={plan.assumptions} />
              <BusinessFacts />
            </>
          )}
          {found.map((group) => (
            <ParameterTable
              key={group.id}
              group={group}
              locale={locale}
              parts={{
                value: (assumption) => <ParameterField assumption={assumption} group={group} />,
                action: (assumption) =>
                  assumption.isChanged && (
                    <Button
                      iconOnly
                      aria-label={`Reset ${assumption.passport.label} of ${group.label}`}
                      title="Reset"
                      className="-my-1.5 text-focus"
                      onClick={() => reset([assumption])}
                    >
                      <RotateCcw size={13} aria-hidden />
                    </Button>
                  ),
              }}
            />
          ))}
          {count === 0 && <NothingFound />}
        </div>
      </div>
    </>
  );
}
