import type { FigureDefinition } from '../figure';
import { SPLIT_STACK, shareSentence, splitTable } from '../figure-parts/split-figure';

/** Orders by push, pull and organic. */
export const ordersByOrigin: FigureDefinition = {
  id: 'orders-by-origin',
  question: 'Who brings the orders?',
  unit: 'orders a week',
  draw: (forecast, locale) => ({
    answer: `${shareSentence(forecast, 'orders', locale)}.`,
    table: splitTable(forecast, 'orders'),
    mark: SPLIT_STACK,
  }),
};
