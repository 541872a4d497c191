import type { Band, Forecast, ForecastKey } from '../../analysis/forecast/forecast';
import { weekStarts } from '../../model/calendar';
import { fromMinorUnits, toMinorUnits } from '../../model/currency';
import type { Origin } from '../../model/side';
import type { Column, Unit } from '../figure';

/** What a series of a forecast is called in tables, and its unit. */
export const SERIES_COLUMNS: Readonly<Record<ForecastKey, { readonly label: string; readonly unit: Unit }>> =
  {
    unaware: { label: 'Unaware', unit: 'people' },
    aware: { label: 'Aware', unit: 'people' },
    considering: { label: 'Considering', unit: 'people' },
    active: { label: 'Active', unit: 'people' },
    loyal: { label: 'Loyal', unit: 'people' },
    lapsed: { label: 'Lapsed', unit: 'people' },
    newCustomers: { label: 'New customers', unit: 'people' },
    orders: { label: 'Orders', unit: 'orders' },
    revenue: { label: 'Revenue', unit: 'money' },
    grossProfit: { label: 'Gross profit', unit: 'money' },
    spend: { label: 'Spend', unit: 'money' },
    contribution: { label: 'Contribution', unit: 'money' },
    contributionToDate: { label: 'Contribution to date', unit: 'money' },
    awareness: { label: 'Awareness', unit: 'share' },
    loyalty: { label: 'Loyalty', unit: 'share' },
  };

/** What the three origins are called. */
export const ORIGIN_LABELS: Readonly<Record<Origin, string>> = {
  push: 'Push',
  pull: 'Pull',
  organic: 'Organic',
};

const PERCENTILES = [
  { key: 'p10', suffix: 'P10' },
  { key: 'p50', suffix: 'P50' },
  { key: 'p90', suffix: 'P90' },
] as const;

/** The first two columns of every weekly table: week counted from 1, and its first day. */
export function weekColumns({ plan, weeks }: Forecast): Column[] {
  return [
    {
      key: 'week',
      label: 'Week',
      unit: 'week',
      values: Array.from({ length: weeks }, (_, week) => week + 1),
    },
    { key: 'startsOn', label: 'Starts on', unit: 'date', values: weekStarts(plan.startsOn, weeks) },
  ];
}

/** A series of the forecast as a column. */
export function seriesColumn({ series }: Forecast, key: ForecastKey): Column {
  return { key, ...SERIES_COLUMNS[key], values: series[key] };
}

/** P10, P50 and P90 of a column, as columns `<key>P10` …; empty where no range is drawn. */
export function bandColumns(forecast: Forecast, of: Column, band: Band | undefined): Column[] {
  const { key, label, unit, origin } = of;
  const side = origin === undefined ? {} : { origin };
  return PERCENTILES.map((percentile) => ({
    key: key + percentile.suffix,
    label: `${label} ${percentile.suffix}`,
    unit,
    ...side,
    values: band ? roundedByUnit(band[percentile.key], unit, forecast.plan.currency) : empty(forecast.weeks),
  }));
}

/** A series and its band, as columns. */
export function bandedColumns(forecast: Forecast, key: ForecastKey): Column[] {
  const column = seriesColumn(forecast, key);
  return [column, ...bandColumns(forecast, column, forecast.ensemble?.bands[key])];
}

/** Money in whole minor units; anything else as it is. */
function roundedByUnit(values: Float64Array, unit: Unit, currency: string): Float64Array {
  if (unit !== 'money') return values;
  return values.map((amount) => fromMinorUnits(toMinorUnits(amount, currency), currency));
}

/** `rows` times no value. */
export function empty(rows: number): null[] {
  return Array<null>(rows).fill(null);
}
