'use client';

import { useState } from 'react';
import { formatMoneyCompact, formatShare } from '@/lib/report/words/numbers';
import { SideIcon } from '../../ui/kind-icon';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import type { AmountContext, ParsedAmount } from '../../ui/parse-amount';
import { parseAmount } from '../../ui/parse-amount';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { Slider } from '../../ui/slider';
import { SplitBar } from '../../ui/split-bar';
import { setPullShare } from '../edits';
import { usePlan, usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { type Budget, budgetOf, scenarioOf, sideOf } from '../spend';
import { stepLabel } from '../step-labels';

const CHOICES = [0.2, 0.35, 0.5, 0.65, 0.8];

/** The bar of push and pull; opens what moves money between the sides, a fifth to pull in two clicks. */
export function BudgetSplit({ budget }: { readonly budget: Budget }) {
  const { style } = useSettings();
  const push = formatShare(budget.pullShare === null ? null : 1 - budget.pullShare, style);
  const pull = formatShare(budget.pullShare, style);
  return (
    <Popover>
      <PopoverTrigger
        className="moves -mx-1 mt-1 flex h-5 w-[calc(100%+8px)] items-center rounded-xs px-1 hover:bg-hover data-[state=open]:bg-hover max-sm:h-11"
        aria-label={`Push ${push}, pull ${pull} of the budget. Change the shares`}
      >
        <SplitBar
          pushShare={budget.pullShare === null ? null : 1 - budget.pullShare}
          className="h-1.5 w-full"
        />
      </PopoverTrigger>
      <PopoverContent align="start" className="w-[300px]!" aria-label="Shares of push and pull">
        <SplitEditor budget={budget} />
      </PopoverContent>
    </Popover>
  );
}

function SplitEditor({ budget }: { readonly budget: Budget }) {
  const store = usePlanStore();
  const { style, scenarioId } = useSettings();
  const channels = usePlan(({ plan }) => plan.channels);
  const locked = usePlan((state) => state.locked);
  const [refused, setRefused] = useState<string | null>(null);
  const share = budget.pullShare ?? 0;
  const oneSided = !channels.some((c) => sideOf(c) === 'push') || !channels.some((c) => sideOf(c) === 'pull');

  const shareNow = () => {
    const { plan } = store.getState();
    return budgetOf(plan, scenarioOf(plan, scenarioId)).pullShare ?? 0;
  };
  /** Runs an edit that locked channels may refuse; says so instead of failing. */
  const tryTo = (run: () => void): string | undefined => {
    try {
      run();
      setRefused(null);
      return undefined;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const words = 'Locked channels stand in the way.';
      setRefused(words);
      return words;
    }
  };
  const apply = (to: number) =>
    tryTo(() =>
      store
        .getState()
        .apply(stepLabel.pullShare(to, style), (plan) => setPullShare(plan, scenarioId, to, locked)),
    );
  const draft = useAmountDraft({
    value: share,
    format: (value) => formatShare(value, style),
    parse: parseShare,
    locale: style.locale,
    digits: 4,
    onCommit: apply,
  });

  if (budget.total <= 0) {
    return (
      <p className="text-ink-2">Nothing is spent yet. Set a weekly spend, then move it between the sides.</p>
    );
  }
  if (oneSided) {
    return (
      <p className="text-ink-2">This plan has channels of one side only; there is nothing to share out.</p>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center justify-between">
        <span className="inline-flex items-center gap-1.5 font-label text-push-ink">
          <SideIcon side="push" /> Push {formatShare(1 - share, style)}
          <span className="font-text text-ink-3">{formatMoneyCompact(budget.push, style)}</span>
        </span>
        <span className="inline-flex items-center gap-1.5 font-label text-pull-ink">
          <span className="font-text text-ink-3">{formatMoneyCompact(budget.pull, style)}</span>
          <SideIcon side="pull" /> Pull
          <MoneyField draft={draft} label="Pull, share of the budget" className="ml-1 w-[58px]" />
        </span>
      </div>
      <Slider
        label="Pull, share of the budget"
        scale="linear"
        value={share}
        max={1}
        color="var(--pull)"
        valueText={`pull ${formatShare(share, style)}`}
        onMove={(to) =>
          tryTo(() =>
            store
              .getState()
              .drag((plan) => setPullShare(plan, scenarioId, Math.round(to * 100) / 100, locked)),
          )
        }
        onSettle={() => store.getState().settle(stepLabel.pullShare(shareNow(), style), 'pull-share')}
      />
      <div className="flex gap-1">
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            onClick={() => apply(choice)}
            aria-label={`Give pull ${formatShare(choice, style)}`}
            className="moves h-7 flex-1 rounded-xs text-11 font-label text-ink-2 inset-ring inset-ring-line-strong hover:bg-hover hover:text-ink max-sm:h-11"
          >
            {formatShare(choice, style)}
          </button>
        ))}
      </div>
      <AmountReason draft={draft} inForce={formatShare(share, style)} example="20 or 35%" />
      {refused && draft.reason === null && (
        <p role="alert" className="text-11 text-negative">
          {refused} Unlock one, or choose a share between.
        </p>
      )}
      <p className="text-11 text-ink-3">
        The total stays. Channels of a side keep their proportions; a side without spend is shared out
        equally.
      </p>
    </div>
  );
}

/** `20`, `20%` and `+5` are points of a hundred. */
function parseShare(text: string, context: AmountContext): ParsedAmount {
  const parsed = parseAmount(text.replace('%', ''), {
    ...context,
    current: context.current * 100,
    digits: 2,
  });
  if ('reason' in parsed) return parsed;
  return parsed.value > 100 ? { reason: 'More than 100 %.' } : { value: parsed.value / 100 };
}
