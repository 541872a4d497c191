'use client';

import { correlatedPlan } from '@/lib/analysis/uncertainty/correlated-plan';
import { formatFull } from '@/lib/report/words/numbers';
import { Select } from '../../ui/select';
import { usePlan, usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';

const CHOICES = [
  [0, 'each by itself'],
  [0.3, 'a little together (0.3)'],
  [0.5, 'half together (0.5)'],
  [0.8, 'mostly together (0.8)'],
] as const;

const MEANING =
  'By itself: that one channel works better than we think says nothing of the others. Together: it makes the same likelier for all, and ranges grow wider.';

/** Whether what is believed of one channel holds for the others too: every range of the plan is drawn like that. */
export function CorrelationChoice() {
  const store = usePlanStore();
  const { style } = useSettings();
  const now = usePlan(({ plan }) => plan.correlations?.sameTerm ?? 0);
  // A pair that names a channel would be tied twice.
  const isTied = usePlan(
    ({ plan }) =>
      plan.correlations?.pairs?.some(({ a, b }) => /^channels\./.test(a) || /^channels\./.test(b)) ?? false,
  );
  const isOwn = !CHOICES.some(([value]) => value === now);
  return (
    <span className="ml-auto flex flex-wrap items-center gap-x-2 max-sm:ml-0" title={MEANING}>
      <label htmlFor="correlation" className="text-ink-2">
        Channels’ assumptions are drawn
      </label>
      <Select
        id="correlation"
        boxClassName="w-48"
        value={String(now)}
        disabled={isTied}
        onChange={(event) => {
          const to = Number(event.currentTarget.value);
          const [, words] = CHOICES.find(([value]) => value === to) ?? [to, String(to)];
          store.getState().apply(`draw assumptions ${words}`, (plan) => correlatedPlan(plan, to));
        }}
      >
        {CHOICES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        {isOwn && <option value={now}>together ({formatFull(now, style, 2)})</option>}
      </Select>
    </span>
  );
}
