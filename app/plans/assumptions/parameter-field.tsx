'use client';

import type { Assumption, AssumptionGroup } from '@/lib/analysis/assumptions/assumptions';
import { withParameter } from '@/lib/analysis/assumptions/plan-parameters';
import { formatLimits, formatParameter } from '@/lib/report/words/assumption-words';
import { numberFormat } from '@/lib/report/words/number-formats';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';

export interface ParameterFieldProps {
  readonly assumption: Assumption;
  readonly group: AssumptionGroup;
}

/** A parameter's value to type over; what its passport does not allow is refused with the limits, and the old value stays. */
export function ParameterField({ assumption, group }: ParameterFieldProps) {
  const { passport, value, address, startingValue } = assumption;
  const store = usePlanStore();
  const { style } = useSettings();
  const draft = useAmountDraft({
    value,
    locale: style.locale,
    // Hazards are small: nothing that a person types may be rounded away.
    digits: 12,
    max: Number.MAX_VALUE,
    format: (now) => formatParameter(now, style),
    formatForEdit: (now) =>
      numberFormat(style.locale, { maximumSignificantDigits: 15, useGrouping: false }).format(now),
    onCommit: (typed) => {
      if (typed < passport.min || typed > passport.max)
        return `${passport.label} must be ${formatLimits(passport, style)}.`;
      const label = `${group.label}: ${passport.label.toLowerCase()} to ${formatParameter(typed, style)}`;
      store.getState().apply(label, (plan) => withParameter(plan, address, typed));
      return undefined;
    },
  });
  return (
    <span className="relative flex flex-col items-end">
      <MoneyField
        draft={draft}
        label={`${passport.label} of ${group.label}, ${passport.unit}`}
        className={`max-sm:h-9 max-sm:w-24 ${assumption.isChanged && draft.reason === null ? 'border-focus' : ''}`}
      />
      {draft.reason !== null && (
        // The column is too narrow for the reason: it lies over what is below until the value is right.
        <span className="absolute top-full right-0 z-10 mt-1 w-56 rounded-sm bg-raised px-2 py-1.5 text-left shadow-md ring ring-line">
          <AmountReason
            draft={draft}
            inForce={formatParameter(value, style)}
            example={formatParameter(startingValue, style)}
          />
        </span>
      )}
    </span>
  );
}
