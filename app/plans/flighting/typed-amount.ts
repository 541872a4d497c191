import type { Plan } from '@/lib/model/plan';
import { type AmountContext, parseAmount } from '../../ui/parse-amount';
import { readCell } from './block-text';
import { type FlightRow, grainOf } from './flight-rows';

/** What a typed text does to the weeks that are selected, or why it does nothing. */
export type TypedAmount =
  | { readonly kind: 'set'; readonly amount: number }
  | { readonly kind: 'change'; readonly text: string; readonly of: (now: number) => number }
  | { readonly reason: string };

/** Reads `5k`, `6,640`, `20 %` for discounts; `+10%` and `-500` change every week from what it has. */
export function readTyped(
  text: string,
  what: FlightRow['what'],
  { currency, locale }: Pick<Plan, 'currency'> & Pick<AmountContext, 'locale'>,
): TypedAmount {
  const grain = grainOf(what, currency);
  const bare = text.trim();
  if (what === 'discount' || !/^[+\-−–]/.test(bare)) {
    if (bare === '') return { reason: 'Empty.' };
    const cell = readCell(bare, { what, grain, locale });
    return 'reason' in cell ? cell : { kind: 'set', amount: cell.value };
  }
  const context = { locale, digits: grain.digits, max: grain.max, relativeAmounts: true };
  const probe = parseAmount(bare, { ...context, current: grain.max / 4 });
  const isEdge = 'reason' in probe && (probe.reason === 'Below zero.' || probe.reason === 'Too large.');
  if ('reason' in probe && !isEdge) return probe;
  const of = (now: number) => {
    const parsed = parseAmount(bare, { ...context, current: now });
    // Less than nothing is nothing.
    return 'value' in parsed ? parsed.value : parsed.reason === 'Below zero.' ? 0 : now;
  };
  return { kind: 'change', text: bare, of };
}
