import { STAGES } from '../../model/series';
import type { FigureDefinition } from '../figure';
import { bandedColumns, weekColumns } from '../words/columns';
import { trendAtEnd } from '../words/trend';

const ANSWERS = {
  rising: 'Loyal is still rising.',
  falling: 'Loyal is falling at the end.',
  steady: 'Loyal has levelled off.',
} as const;

/** People per stage; the unaware, nearly all of the market, stand in the table only. */
export const funnelStages: FigureDefinition = {
  id: 'funnel-stages',
  question: 'Where are people in the funnel?',
  unit: 'people, a scale per lane',
  draw: (forecast) => ({
    answer: ANSWERS[trendAtEnd(forecast.series.loyal)],
    table: {
      rows: forecast.weeks,
      columns: [...weekColumns(forecast), ...STAGES.flatMap((stage) => bandedColumns(forecast, stage))],
    },
    mark: { type: 'lanes', columns: STAGES.filter((stage) => stage !== 'unaware') },
  }),
};
