import { ORIGINS } from '../../analysis/attribution/attribution';
import type { Forecast, SplitKey } from '../../analysis/forecast/forecast';
import type { Column, Figure, Mark } from '../figure';
import {
  bandColumns,
  empty,
  ORIGIN_LABELS,
  SERIES_COLUMNS,
  seriesColumn,
  weekColumns,
} from '../words/columns';
import { formatShare } from '../words/numbers';

/** What each origin brought of an outcome: columns `push`, `pull`, `organic`, the total, and the parts' bands. */
export function splitTable(forecast: Forecast, key: SplitKey): Figure['table'] {
  const parts = partColumns(forecast, key);
  const bands = forecast.ensemble?.splitBands[key];
  const columns = [
    ...weekColumns(forecast),
    ...parts,
    seriesColumn(forecast, key),
    ...parts.flatMap((part, i) => bandColumns(forecast, part, bands?.[ORIGINS[i]])),
  ];
  return { rows: forecast.weeks, columns };
}

function partColumns({ splits }: Forecast, key: SplitKey): Column[] {
  return ORIGINS.map((origin) => ({
    key: origin,
    label: ORIGIN_LABELS[origin],
    unit: SERIES_COLUMNS[key].unit,
    origin,
    values: splits[key][origin],
  }));
}

/** Smoothed pull share as a column; empty in weeks in which neither side brings anything. */
export function pullShareColumn({ pullShare, weeks }: Forecast): Column {
  const values: (number | null)[] = empty(weeks);
  for (let week = 0; week < weeks; week++) if (!Number.isNaN(pullShare[week])) values[week] = pullShare[week];
  return { key: 'pullShare', label: 'Pull share, smoothed', unit: 'share', origin: 'pull', values };
}

/** The steady part below, the bursts on top. */
export const SPLIT_STACK: Extract<Mark, { type: 'stack' }> = {
  type: 'stack',
  columns: ['organic', 'pull', 'push'],
};

/** `Push 33 %, pull 32 %, organic 35 %`; says so where there is nothing to share. */
export function shareSentence(forecast: Forecast, key: SplitKey, locale: string): string {
  const totals = ORIGINS.map((origin) => total(forecast.splits[key][origin]));
  const all = total(forecast.series[key]);
  if (!(all > 0)) return `No ${SERIES_COLUMNS[key].label.toLowerCase()}`;
  const [push, pull, organic] = totals.map((part) => formatShare(part / all, { locale }));
  return `Push ${push}, pull ${pull}, organic ${organic}`;
}

/** The sum of a series over the weeks. */
export function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
