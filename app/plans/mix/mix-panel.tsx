'use client';

import { Equal, Lock, LockOpen, PanelLeftClose, Pin } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { addDays } from '@/lib/model/calendar';
import { minorUnitDigits } from '@/lib/model/currency';
import type { Plan } from '@/lib/model/plan';
import {
  formatDate,
  formatDifference,
  formatFull,
  formatMoneyCompact,
  formatMoneyWhole,
} from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import { setTotalBudget } from '../edits';
import { usePlan, usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { budgetOf, scenarioOf } from '../spend';
import { stepLabel } from '../step-labels';
import { AddChannel } from './add-channel';
import { BudgetSplit } from './budget-split';
import { lastShape } from './last-shape';
import { RowToggle } from './row-toggle';
import { SideGroup } from './side-group';
import { nextSliderEnd, sliderMax } from './slider-scale';

/** The mix: budget, split, and every channel's spend. `onClose` where it lies over a rail. */
export function MixPanel({ onClose }: { readonly onClose?: () => void }) {
  const { style, scenarioId } = useSettings();
  const plan = usePlan((state) => state.plan);
  const settled = usePlan(({ plan: now, dragFrom }) => dragFrom ?? now);
  const budget = useMemo(() => budgetOf(plan, scenarioOf(plan, scenarioId)), [plan, scenarioId]);
  const max = useSliderMax(settled);
  const { horizonWeeks, startsOn } = plan;
  const baseline = plan.scenarios[0];
  const isBaseline = baseline.id === scenarioId;
  return (
    <div className="flex min-h-full flex-col">
      <div className="shrink-0 px-4 py-2.5">
        <div className="flex items-baseline justify-between gap-2">
          <h2 className="text-13 font-strong max-sm:sr-only">Mix</h2>
          <span className="text-11 text-ink-3 max-sm:hidden">
            {horizonWeeks} weeks · {formatDate(startsOn, style)} –{' '}
            {formatDate(addDays(startsOn, horizonWeeks * 7 - 1), style)}
          </span>
          {onClose && (
            <Button
              iconOnly
              aria-label="Close the mix"
              onClick={onClose}
              className="-mr-2 self-center max-sm:hidden xl:hidden"
            >
              <PanelLeftClose size={14} aria-hidden />
            </Button>
          )}
        </div>
        <TotalBudget total={budget.total} weekly={budget.total / horizonWeeks} />
        <BudgetSplit budget={budget} />
      </div>
      <SideGroup side="push" budget={budget} weeks={horizonWeeks} max={max} />
      <SideGroup side="pull" budget={budget} weeks={horizonWeeks} max={max} />
      <div className="sticky bottom-0 z-10 flex h-9 shrink-0 items-center justify-between gap-3 border-t border-line bg-surface px-4 max-sm:h-12">
        <AddChannel />
        {!isBaseline && (
          <span className="flex min-w-0 items-center gap-1.5 text-11 text-ink-2">
            <span aria-hidden className="h-2 w-[1.5px] shrink-0 bg-scen-a" />
            <span className="truncate">{baseline.name}</span>
          </span>
        )}
      </div>
    </div>
  );
}

/** The typed total, and how it stands against the baseline's. */
function TotalBudget({ total, weekly }: { readonly total: number; readonly weekly: number }) {
  const store = usePlanStore();
  const { style, scenarioId } = useSettings();
  const draft = useAmountDraft({
    value: total,
    format: (value) => formatMoneyCompact(value, style),
    formatForEdit: (value) => formatFull(value, style, minorUnitDigits(style.currency)),
    locale: style.locale,
    digits: minorUnitDigits(style.currency),
    onCommit: (value) => {
      try {
        const state = store.getState();
        const shape = lastShape(state, scenarioId);
        state.apply(stepLabel.budget(value, style), (plan) =>
          setTotalBudget(plan, scenarioId, value, state.locked, shape),
        );
        return undefined;
      } catch (error) {
        if (error instanceof RangeError) return 'Locked channels cost more than that.';
        throw error;
      }
    },
  });
  return (
    <>
      <div className="mt-0.5 flex items-center gap-2">
        <MoneyField
          draft={draft}
          label="Total budget"
          fitted
          className="-ml-1.5 h-7! max-w-[200px] border-transparent! px-1.5! text-left! text-18! font-strong! tracking-[-.01em] hover:border-line-strong! focus:border-line-input! max-sm:h-11! max-sm:max-w-[224px] max-sm:text-22!"
        />
        <span className="min-w-0 truncate text-ink-2">
          {weekly < 1e6 ? formatMoneyWhole(weekly, style) : formatMoneyCompact(weekly, style)} a week
        </span>
        <HoldTotal />
        <span className="flex-1" />
        <AgainstBaseline total={total} />
      </div>
      <AmountReason draft={draft} inForce={formatFull(total, style)} />
    </>
  );
}

/** Holds the total while one channel moves. */
const HoldTotal = memo(function HoldTotal() {
  const store = usePlanStore();
  const held = usePlan((state) => state.held);
  return (
    <RowToggle
      on={held}
      label="Hold the total: when one channel moves, the others give way by their shares"
      onToggle={() => store.getState().toggleHeld()}
      className="group/channel -ml-1"
    >
      {held ? <Lock size={13} aria-hidden /> : <LockOpen size={13} aria-hidden />}
    </RowToggle>
  );
});

function AgainstBaseline({ total }: { readonly total: number }) {
  const { style, scenarioId } = useSettings();
  const baseline = usePlan(({ plan }) => plan.scenarios[0]);
  const baselineTotal = usePlan(({ plan }) => budgetOf(plan, plan.scenarios[0]).total);
  const chip =
    'inline-flex h-[18px] shrink-0 items-center gap-1 rounded-xs bg-organic-tint px-1.5 text-11 font-label text-organic-ink';
  if (baseline.id === scenarioId) {
    return (
      <span className={chip} title="The scenario that the others are compared with">
        <Pin size={10} aria-hidden /> baseline
      </span>
    );
  }
  const { arrow, text } = formatDifference(total - baselineTotal, baselineTotal, 'money', style, 'absolute');
  return (
    <span className={chip} title={`Budget against ${baseline.name}`}>
      {arrow === '=' ? <Equal size={10} aria-hidden /> : arrow} {arrow === '=' ? 'baseline' : text}
    </span>
  );
}

/** The end of the sliders: of the settled plan, so it stands still under a hand. */
function useSliderMax(plan: Plan): number {
  const [end, setEnd] = useState(() => sliderMax(plan));
  const next = nextSliderEnd(end, sliderMax(plan));
  if (next !== end) setEnd(next);
  return next;
}
