import type { FigureDefinition } from '../figure';
import { bandedColumns, weekColumns } from '../words/columns';
import { formatCount } from '../words/numbers';
import { trendAtEnd } from '../words/trend';

const TRENDS = { rising: 'still rising', falling: 'falling at the end', steady: 'level at the end' } as const;

/** Loyal customers, and their share of all customers in the table. */
export const loyalty: FigureDefinition = {
  id: 'loyalty',
  question: 'How many stay?',
  unit: 'loyal customers',
  draw: (forecast, locale) => ({
    answer: `${formatCount(forecast.headline.loyalAtEnd, { locale })}, ${TRENDS[trendAtEnd(forecast.series.loyal)]}.`,
    table: {
      rows: forecast.weeks,
      columns: [
        ...weekColumns(forecast),
        ...bandedColumns(forecast, 'loyal'),
        ...bandedColumns(forecast, 'loyalty'),
      ],
    },
    mark: { type: 'band', line: 'loyal', low: 'loyalP10', high: 'loyalP90' },
  }),
};
