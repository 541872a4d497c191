import type { FigureDefinition } from '../figure';
import { bandedColumns, weekColumns } from '../words/columns';
import { formatShare } from '../words/numbers';

/** Share of the market that knows us. */
export const awareness: FigureDefinition = {
  id: 'awareness',
  question: 'How many know us?',
  unit: 'share of the market',
  draw: (forecast, locale) => ({
    answer: `${formatShare(forecast.headline.awarenessAtEnd, { locale }, 1)} aware by the end.`,
    table: {
      rows: forecast.weeks,
      columns: [...weekColumns(forecast), ...bandedColumns(forecast, 'awareness')],
    },
    mark: { type: 'band', line: 'awareness', low: 'awarenessP10', high: 'awarenessP90' },
  }),
};
