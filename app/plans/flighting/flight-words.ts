import { addDays } from '@/lib/model/calendar';
import {
  formatDate,
  formatFull,
  formatMoneyCompact,
  formatMoneyWhole,
  formatShare,
  type InCurrency,
} from '@/lib/report/words/numbers';
import { type Column, type Span, sumOver } from './columns';
import type { FlightRow } from './flight-rows';

/** `wk 61–64`, `wk 61`. */
export function weeksText({ from, to }: Span): string {
  return from === to ? `wk ${from + 1}` : `wk ${from + 1}–${to + 1}`;
}

/** `Ads wk 61–64`; `3 rows wk 61–64`. */
export function placeText(rows: readonly FlightRow[], span: Span): string {
  return `${rows.length === 1 ? rows[0].name : `${rows.length} rows`} ${weeksText(span)}`;
}

/** An amount of a row in full, without its currency: `6,640`; a discount `20 %`. */
export function amountText(amount: number, what: FlightRow['what'], style: InCurrency): string {
  if (what === 'discount')
    return formatShare(amount, style, amount * 100 === Math.round(amount * 100) ? 0 : 1);
  return formatFull(amount, style, Number.isInteger(amount) ? 0 : 2);
}

/** `blackout` where all weeks are silent, else as {@link holdingText}. */
export function weeksHolding(
  rows: readonly FlightRow[],
  series: readonly (readonly number[])[],
  silent: readonly (readonly boolean[])[],
  span: Span,
  style: InCurrency,
): string {
  const all = silent.every((own) => own.slice(span.from, span.to + 1).every(Boolean));
  return all ? 'blackout' : holdingText(rows, series, span, style);
}

/** What weeks of rows hold: `€6,640 a week`, where they differ `€1,900 – 6,640 a week`, and the sum of several weeks. */
export function holdingText(
  rows: readonly FlightRow[],
  series: readonly (readonly number[])[],
  span: Span,
  style: InCurrency,
): string {
  const { what } = rows[0];
  const alike = rows.every((row) => row.what === what);
  if (!alike) return 'spend and discounts';
  const amounts = series.flatMap((own) => own.slice(span.from, span.to + 1));
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  if (high === 0) return 'nothing';
  if (what === 'discount') {
    const depth = (amount: number) => amountText(amount, 'discount', style);
    return low === high ? `${depth(high)} off` : `${depth(low)} – ${depth(high)} off`;
  }
  const weekly =
    formatMoneyWhole(low, style) === formatMoneyWhole(high, style)
      ? `${formatMoneyWhole(high, style)} a week`
      : `${formatMoneyWhole(low, style)} – ${formatFull(high, style)} a week`;
  if (amounts.length === 1) return weekly;
  const total = series.reduce((sum, own) => sum + sumOver(own, span), 0);
  return `${weekly}, ${formatMoneyCompact(total, style)} in all`;
}

/** `wk 76`, `Mar 2027`, `Q1 2027`. */
export function columnText(column: Column, zoom: 'week' | 'month' | 'quarter', style: InCurrency): string {
  if (zoom === 'week') return weeksText(column);
  if (zoom === 'quarter') return `Q${Math.ceil(column.month / 3)} ${column.year}`;
  const day = `${column.year}-${String(column.month).padStart(2, '0')}-15`;
  return new Intl.DateTimeFormat(style.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

/** First to last day: `1 Mar 2027 – 28 Mar 2027`. */
export function daysText({ from, to }: Span, startsOn: string, style: InCurrency): string {
  return `${formatDate(addDays(startsOn, from * 7), style)} – ${formatDate(addDays(startsOn, to * 7 + 6), style)}`;
}
