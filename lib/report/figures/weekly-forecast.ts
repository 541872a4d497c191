import { ORIGINS } from '../../analysis/attribution/attribution';
import { type Forecast, SPLIT_KEYS, type SplitKey } from '../../analysis/forecast/forecast';
import type { Column, FigureDefinition } from '../figure';
import {
  bandColumns,
  bandedColumns,
  ORIGIN_LABELS,
  SERIES_COLUMNS,
  seriesColumn,
  weekColumns,
} from '../words/columns';

/** Series of the table, stages first. */
export const WEEKLY_KEYS = [
  'unaware',
  'aware',
  'considering',
  'active',
  'loyal',
  'lapsed',
  'newCustomers',
  'orders',
  'revenue',
  'grossProfit',
  'contribution',
  'contributionToDate',
  'spend',
  'awareness',
  'loyalty',
] as const;

/** Everything the forecast knows a week: what exports write. Ranges stand in it once they are drawn. */
export const weeklyForecast: FigureDefinition = {
  id: 'weekly-forecast',
  question: 'What happens week by week?',
  unit: 'per week',
  draw: (forecast) => ({
    answer: `${forecast.weeks} weeks of ${forecast.scenario.name}, one row each.`,
    table: {
      rows: forecast.weeks,
      columns: [
        ...weekColumns(forecast),
        ...WEEKLY_KEYS.map((key) => seriesColumn(forecast, key)),
        ...SPLIT_KEYS.flatMap((key) => originColumns(forecast, key)),
        ...rangeColumns(forecast),
      ],
    },
    mark: { type: 'table' },
  }),
};

/** Key of an origin's part of an outcome, such as `ordersPull`. */
export function originKey(key: SplitKey, origin: (typeof ORIGINS)[number]): string {
  return `${key}${ORIGIN_LABELS[origin]}`;
}

function originColumns({ splits }: Forecast, key: SplitKey): Column[] {
  return ORIGINS.map((origin) => ({
    key: originKey(key, origin),
    label: `${SERIES_COLUMNS[key].label}: ${ORIGIN_LABELS[origin].toLowerCase()}`,
    unit: SERIES_COLUMNS[key].unit,
    origin,
    values: splits[key][origin],
  }));
}

function rangeColumns(forecast: Forecast): Column[] {
  const { ensemble } = forecast;
  if (ensemble === null) return [];
  const ofSeries = WEEKLY_KEYS.filter((key) => key !== 'spend').flatMap((key) =>
    bandedColumns(forecast, key).slice(1),
  );
  const ofOrigins = SPLIT_KEYS.flatMap((key) =>
    originColumns(forecast, key).flatMap((column, i) =>
      bandColumns(forecast, column, ensemble.splitBands[key][ORIGINS[i]]),
    ),
  );
  return [...ofSeries, ...ofOrigins];
}
