import { addDays, startOfWeek } from '@/lib/model/calendar';
import { priceLevel } from '@/lib/model/price-level';

/** A kind of channel, as the server lists it. */
export interface KindChoice {
  readonly id: string;
  readonly label: string;
  /** The kind's own, in euros. */
  readonly unitCost: number;
}

/** What has to be known of a business before anything can be forecast. */
export interface EmptyPlanAnswers {
  readonly name: string;
  readonly currency: string;
  readonly marketSize: number;
  readonly price: number;
  /** 0–1. */
  readonly margin: number;
}

/** A plan document with one channel of every kind and no spend, for two years from the next Monday. */
export function emptyPlanDocument(answers: EmptyPlanAnswers, kinds: readonly KindChoice[], today: string) {
  return {
    name: answers.name,
    currency: answers.currency,
    startsOn: startOfWeek(addDays(today, 7), 'monday'),
    weekStartsOn: 'monday',
    horizonWeeks: 104,
    market: { size: answers.marketSize },
    economics: { price: answers.price, margin: answers.margin },
    // Half-saturations are money at the kind's own unit cost (eq. 5): a plan's currency stands in its unit costs alone.
    channels: kinds.map(({ id, label, unitCost }) => ({
      id,
      kind: id,
      name: label,
      parameters: { unitCost: unitCost * priceLevel(answers.currency) },
    })),
    scenarios: [{ id: 'baseline', name: 'Baseline', flights: [] }],
    origin: { from: 'blank', name: 'Empty plan' },
  };
}
