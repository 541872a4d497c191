import type { FigureDefinition } from '../figure';
import { SPLIT_STACK, shareSentence, splitTable } from '../figure-parts/split-figure';

/** Revenue by push, pull and organic. */
export const revenueByOrigin: FigureDefinition = {
  id: 'revenue-by-origin',
  question: 'Who brings the revenue?',
  unit: 'revenue a week',
  draw: (forecast, locale) => ({
    answer: `${shareSentence(forecast, 'revenue', locale)}.`,
    table: splitTable(forecast, 'revenue'),
    mark: SPLIT_STACK,
  }),
};
