import { log } from '../../math/elementary';
import { addDays } from '../../model/calendar';
import { minorUnitDigits } from '../../model/currency';
import type { Unit } from '../figure';
import { currencyAffixes, dateFormat, numberFormat } from './number-formats';

/** Whose separators and date order: a BCP 47 tag such as `de-DE`. */
export interface InLocale {
  readonly locale: string;
}
/** A locale and the plan's ISO 4217 currency. */
export interface InCurrency extends InLocale {
  readonly currency: string;
}

const MINUS = '\u2212';
const THIN_SPACE = '\u2009';
const RANGE_DASH = ' \u2013 ';
/** Shown where there is no value. */
export const NO_VALUE = '\u2013';
/** Shown for a week past the horizon. */
export const AFTER_END = 'after end';

type Value = number | null | undefined;
const SUFFIXES = ['', 'k', 'M', 'B', 'T'] as const;

/** People, orders, things in figures: three significant digits from 1,000 (`34,300`), whole from 10, else one decimal. */
export function formatCount(value: Value, { locale }: InLocale): string {
  return signed(value, (size) => {
    const rounded = size >= 1000 ? toThreeDigits(size) : size;
    if (rounded >= 10) return decimals(rounded, locale, 0);
    return rounded >= 1
      ? decimals(rounded, locale, 1)
      : numberFormat(locale, { maximumSignificantDigits: 1 }).format(rounded);
  });
}

/** Full digits, for fields and tables: `34,312`; `digits` is the most decimals to show. */
export function formatFull(value: Value, { locale }: InLocale, digits = 0): string {
  return signed(dropNegativeZero(value, digits), (size) => decimals(size, locale, digits));
}

/** Short form with three significant digits: `3.25k`, `3.90k`, `11.1k`, `5.36M`; under 1,000 as `formatCount`. */
export function formatCompact(value: Value, style: InLocale): string {
  return signed(value, (size) =>
    size < 999.5 ? formatCount(size, style) : shortened(size, style.locale, 3),
  );
}

/** A round value on an axis or a key: `2k`, `500k`, `1.8k`. */
export function formatTick(value: Value, { locale }: InLocale): string {
  return signed(value, (size) => shortened(size, locale, 1));
}

/** An amount with its minor unit, for tables: `€4,823.50`, `¥4,824`. */
export function formatMoney(value: Value, style: InCurrency): string {
  const digits = minorUnitDigits(style.currency);
  return money(dropNegativeZero(value, digits), style, (size) => fixed(size, style.locale, digits));
}

/** An amount in whole units, for fields and totals a week: `€28,506`. */
export function formatMoneyWhole(value: Value, style: InCurrency): string {
  return money(dropNegativeZero(value, 0), style, (size) => decimals(size, style.locale, 0));
}

/** An amount in figures: `€5.36M`, `€210k`, `−€842k`, `€86.5`. */
export function formatMoneyCompact(value: Value, style: InCurrency): string {
  const digits = minorUnitDigits(style.currency);
  return money(dropNegativeZero(value, digits), style, (size) => compactAmount(size, style));
}

/** A round amount on an axis: `€500k`, `−€1M`. */
export function formatMoneyTick(value: Value, style: InCurrency): string {
  return money(value, style, (size) => shortened(size, style.locale, 1));
}

/** A share 0–1 in percent with a thin space: `45 %`; `digits` 1 for awareness: `23.5 %`. */
export function formatShare(value: Value, { locale }: InLocale, digits = 0): string {
  if (isMissing(value)) return NO_VALUE;
  return percent(signed(dropNegativeZero(value * 100, digits), (size) => fixed(size, locale, digits)));
}

/** A difference of two shares in points of a percent, unsigned: `1.1 pts`. */
export function formatPoints(value: Value, { locale }: InLocale): string {
  if (isMissing(value)) return NO_VALUE;
  return `${fixed(Math.abs(value) * 100, locale, 1)} pts`;
}

/** A week counted from 1: `wk 57`; null is past the horizon. */
export function formatWeek(week: Value): string {
  return isMissing(week) ? AFTER_END : `wk ${Math.round(week)}`;
}

/** A day in the locale's order: `5 Jan 2026`, `Jan 5, 2026`. */
export function formatDate(isoDate: string, { locale }: InLocale): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    Date.parse(`${isoDate}T00:00:00Z`),
  );
}

/** First day of a week counted from 1 of a plan that starts on an ISO date. */
export function formatWeekDate(week: number, startsOn: string, style: InLocale): string {
  return formatDate(addDays(startsOn, (week - 1) * 7), style);
}

/** The number of the odds alone: `96`, `<1`, `>99`. */
export function formatOddsNumber(share: Value): string {
  if (isMissing(share)) return NO_VALUE;
  const odds = Math.round(share * 100);
  if (odds < 1) return '<1';
  return odds > 99 ? '>99' : String(odds);
}

/** A share of the draws as odds: `96 in 100`, `<1 in 100`. */
export function formatOdds(share: Value): string {
  return isMissing(share) ? NO_VALUE : `${formatOddsNumber(share)} in 100`;
}

/** A value to `digits` decimals (of the percent, for shares) in its unit: what can be reckoned with. */
export function formatExact(value: Value, unit: Unit, style: InCurrency, digits: number): string {
  if (isMissing(value)) return NO_VALUE;
  if (unit === 'week') return formatWeek(value);
  const size = dropNegativeZero(unit === 'share' ? value * 100 : value, digits);
  const write = (number: number) => decimals(number, style.locale, digits);
  if (unit === 'money') return money(size, style, write);
  return unit === 'share' ? percent(signed(size, write)) : signed(size, write);
}

/** A value of a unit in figures: short and rounded. `digits` are the decimals of a share. */
export function formatFigure(value: Value, unit: Unit, style: InCurrency, digits = 0): string {
  if (unit === 'week') return formatWeek(value);
  if (unit === 'money') return formatMoneyCompact(value, style);
  return unit === 'share' ? formatShare(value, style, digits) : formatCount(value, style);
}

/** A cell of a table: full digits, money with its minor unit, shares with one decimal, small counts too. */
export function formatUnit(value: number | string | null | undefined, unit: Unit, style: InCurrency): string {
  if (typeof value === 'string') return unit === 'date' ? formatDate(value, style) : value;
  if (isMissing(value)) return NO_VALUE;
  if (unit === 'money') return formatMoney(value, style);
  if (unit === 'share') return formatShare(value, style, 1);
  if (unit === 'week') return String(value);
  return formatFull(value, style, Math.abs(value) < 10 ? 1 : 0);
}

/**
 * P10 to P90 in figures, the unit written once where it reads well: `29.1k – 40.6k`, `€4.55M – 6.42M`,
 * `−€272k – €836k`, `21 – 26 %`, `wk 82 – after end`.
 */
export function formatRange(low: Value, high: Value, unit: Unit, style: InCurrency): string {
  if (unit === 'week') return weekRange(low, high);
  if (isMissing(low) || isMissing(high)) return NO_VALUE;
  if (unit === 'money') return moneyRange(low, high, style);
  if (unit !== 'share') return formatCompact(low, style) + RANGE_DASH + formatCompact(high, style);
  const number = (share: number) => formatFull(share * 100, style);
  return percent(number(low) + RANGE_DASH + number(high));
}

function weekRange(low: Value, high: Value): string {
  if (isMissing(low)) return AFTER_END;
  if (!isMissing(high) && Math.round(low) === Math.round(high)) return formatWeek(low);
  return `${formatWeek(low)}${RANGE_DASH}${isMissing(high) ? AFTER_END : Math.round(high)}`;
}

function moneyRange(low: number, high: number, style: InCurrency): string {
  const whole = Math.max(Math.abs(low), Math.abs(high)) >= 10;
  const amount = (value: number) =>
    Math.abs(value) < 999.5 && whole
      ? decimals(Math.abs(value), style.locale, 0)
      : compactAmount(Math.abs(value), style);
  if (low < 0 || high < 0)
    return money(low, style, () => amount(low)) + RANGE_DASH + money(high, style, () => amount(high));
  const { before, after } = currencyAffixes(style.locale, style.currency);
  return before + amount(low) + RANGE_DASH + amount(high) + after;
}

/** Which way a figure moved against another, and by how much in words without a sign. */
export interface Difference {
  readonly direction: 'up' | 'down' | 'same';
  /** `▲`, `▼` or `=`. */
  readonly arrow: string;
  /** `15 %`, `1.1 pts`, `€103k`, `3 wk`; `same` where nothing moved. */
  readonly text: string;
}

/**
 * The difference of a figure to its baseline. `relative` gives percent of the baseline's size; shares are always
 * in points, weeks in weeks; a relative difference to 0 is stated absolutely.
 */
export function formatDifference(
  difference: Value,
  baseline: Value,
  unit: Unit,
  style: InCurrency,
  how: 'relative' | 'absolute' = 'relative',
): Difference {
  if (isMissing(difference)) return { direction: 'same', arrow: '', text: NO_VALUE };
  if (difference === 0) return { direction: 'same', arrow: '=', text: 'same' };
  const relative = how === 'relative' && !isMissing(baseline) && baseline !== 0;
  const size = Math.abs(difference);
  const text =
    relative && unit !== 'share' && unit !== 'week'
      ? relativeText(size / Math.abs(baseline), style)
      : absoluteText(size, unit, style);
  return difference > 0 ? { direction: 'up', arrow: '▲', text } : { direction: 'down', arrow: '▼', text };
}

function relativeText(share: number, style: InCurrency): string {
  return share < 0.005 ? percent('<1') : percent(formatCount(Math.round(share * 100), style));
}

function absoluteText(size: number, unit: Unit, style: InCurrency): string {
  if (unit === 'share') return formatPoints(size, style);
  if (unit === 'week') return `${decimals(size, style.locale, 0)} wk`;
  return unit === 'money' ? formatMoneyCompact(size, style) : formatCompact(size, style);
}

function isMissing(value: Value): value is null | undefined {
  return value === null || value === undefined || !Number.isFinite(value);
}

function signed(value: Value, write: (size: number) => string): string {
  if (isMissing(value)) return NO_VALUE;
  return value < 0 ? MINUS + write(-value) : write(Math.abs(value));
}

/** A negative number that rounds to 0 must not read "−0". */
function dropNegativeZero(value: Value, digits: number): Value {
  if (isMissing(value)) return value;
  return Math.abs(value) * Number(`1e${digits}`) < 0.5 ? Math.abs(value) : value;
}

function money(value: Value, { locale, currency }: InCurrency, write: (size: number) => string): string {
  const { before, after } = currencyAffixes(locale, currency);
  return signed(value, (size) => before + write(size) + after);
}

function compactAmount(size: number, { locale, currency }: InCurrency): string {
  if (size >= 999.5) return shortened(size, locale, 3);
  const wholeDigits = size >= 99.95 ? 3 : size >= 9.995 ? 2 : 1;
  return decimals(size, locale, Math.min(minorUnitDigits(currency), 3 - wholeDigits));
}

/** `size` by thousands, rounded to three digits first so that 999,600 reads 1.00M and not 1,000k. */
function shortened(size: number, locale: string, minimumDigits: 1 | 3): string {
  const rounded = toThreeDigits(size);
  const step =
    rounded < 1 ? 0 : Math.min(SUFFIXES.length - 1, Math.floor(log(rounded) / (3 * Math.LN10) + 1e-9));
  const options = {
    minimumSignificantDigits: minimumDigits,
    maximumSignificantDigits: Math.max(3, minimumDigits),
  };
  return (
    numberFormat(locale, options).format(toThreeDigits(rounded / Number(`1e${3 * step}`))) + SUFFIXES[step]
  );
}

function toThreeDigits(size: number): number {
  return Number(size.toPrecision(3));
}

function decimals(size: number, locale: string, most: number): string {
  return numberFormat(locale, { maximumFractionDigits: most }).format(size);
}

function fixed(size: number, locale: string, digits: number): string {
  return numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(size);
}

function percent(number: string): string {
  return `${number}${THIN_SPACE}%`;
}
