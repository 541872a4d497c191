import { addDays, startOfWeek } from '@/lib/model/calendar';

/** A kind of channel, as the server lists it. */
export interface KindChoice {
  readonly id: string;
  readonly label: string;
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
    channels: kinds.map(({ id, label }) => ({ id, kind: id, name: label })),
    scenarios: [{ id: 'baseline', name: 'Baseline', flights: [] }],
    origin: { from: 'blank', name: 'Empty plan' },
  };
}
