'use client';

import type { Plan } from '@/lib/model/plan';
import { STAGES } from '@/lib/model/series';
import { formatFull, formatShare, type InCurrency } from '@/lib/report/words/numbers';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import { parseAmount } from '../../ui/parse-amount';
import { usePlan, usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';

/** A number of the business itself: no belief with a range, but what the plan states. */
interface Fact {
  /** Path in the plan document. */
  readonly field: 'market.size' | 'economics.price' | 'economics.margin' | 'economics.fixedCost';
  readonly label: string;
  readonly description: string;
  readonly isShare?: boolean;
  readonly read: (plan: Plan) => number;
  readonly write: (plan: Plan, value: number) => Plan;
  /** Why a value cannot be; undefined where it can. */
  readonly refuse: (value: number, plan: Plan, style: InCurrency) => string | undefined;
}

const FACTS: readonly Fact[] = [
  {
    field: 'market.size',
    label: 'Market size',
    description: 'People, households or companies who could buy, those who already do among them',
    read: ({ market }) => market.size,
    write: (plan, size) => ({ ...plan, market: { ...plan.market, size } }),
    refuse: (size, { market }, style) => {
      const people = STAGES.reduce((sum, stage) => sum + (stage === 'unaware' ? 0 : market.stages[stage]), 0);
      return size >= Math.max(1, people)
        ? undefined
        : `At least ${formatFull(Math.max(1, people), style)}: so many know you at the start.`;
    },
  },
  {
    field: 'economics.price',
    label: 'Price of an order',
    description: 'List price, discounts not taken off',
    read: ({ economics }) => economics.price,
    write: (plan, price) => ({ ...plan, economics: { ...plan.economics, price } }),
    refuse: (price) => (price > 0 ? undefined : 'More than 0.'),
  },
  {
    field: 'economics.margin',
    label: 'Margin',
    description: 'Gross profit of an order as a share of its list price',
    isShare: true,
    read: ({ economics }) => economics.margin,
    write: (plan, margin) => ({ ...plan, economics: { ...plan.economics, margin } }),
    refuse: (margin) => (margin <= 1 ? undefined : 'At most 100 %.'),
  },
  {
    field: 'economics.fixedCost',
    label: 'Fixed cost a week',
    description: 'Taken off for operating profit',
    read: ({ economics }) => economics.fixedCost,
    write: (plan, fixedCost) => ({ ...plan, economics: { ...plan.economics, fixedCost } }),
    refuse: () => undefined,
  },
];

/** What the plan states of the business itself, to change in place. */
export function BusinessFacts() {
  return (
    <section id="business" aria-labelledby="business-title" className="scroll-mt-4 pt-4">
      <h2 id="business-title" className="text-13 font-strong">
        The business
      </h2>
      <ul className="mt-1">
        {FACTS.map((fact) => (
          <FactRow key={fact.field} fact={fact} />
        ))}
      </ul>
    </section>
  );
}

function FactRow({ fact }: { readonly fact: Fact }) {
  const { field, label, description, isShare = false, read, write, refuse } = fact;
  const store = usePlanStore();
  const { style } = useSettings();
  const value = usePlan(({ plan }) => read(plan));
  const format = (now: number) => (isShare ? formatShare(now, style, 1) : formatFull(now, style, 2));
  const draft = useAmountDraft({
    value,
    format,
    parse: isShare
      ? (text, context) => {
          const parsed = parseAmount(text.replace('%', ''), { ...context, current: context.current * 100 });
          return 'reason' in parsed ? parsed : { value: parsed.value / 100 };
        }
      : parseAmount,
    locale: style.locale,
    digits: isShare ? 4 : 2,
    max: 1e10,
    onCommit: (typed) => {
      const reason = refuse(typed, store.getState().plan, style);
      if (reason !== undefined) return reason;
      store.getState().apply(`${label.toLowerCase()} to ${format(typed)}`, (plan) => write(plan, typed));
      return undefined;
    },
  });
  return (
    <li
      id={field}
      className="grid min-h-10 scroll-mt-4 grid-cols-[minmax(0,1fr)_132px] items-center gap-x-3 border-b border-line py-1 target:bg-selected sm:grid-cols-[24%_132px_1fr]"
    >
      <span>
        <span className="block font-label">{label}</span>
        <span className="block text-11 text-ink-2 sm:hidden">{description}</span>
      </span>
      <MoneyField draft={draft} label={label} className="max-sm:h-11" />
      <span className="text-11 text-ink-2 max-sm:col-span-2">
        {draft.reason === null ? (
          <span className="max-sm:hidden">{description}</span>
        ) : (
          <AmountReason draft={draft} inForce={format(value)} example={isShare ? '40%' : '1.2m'} />
        )}
      </span>
    </li>
  );
}
