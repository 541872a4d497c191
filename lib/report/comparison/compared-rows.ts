import type { Comparison } from '../../analysis/comparison/comparison';
import type { Range } from '../../analysis/forecast/forecast';
import type { HeadlineKey } from '../../analysis/forecast/headline';
import { differenceText, type HeadlineDifferenceText } from '../headlines/headline-cells';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatFigure, formatOddsNumber, formatRange } from '../words/numbers';

/** The rows of the table of a comparison, from what decides to what it costs. */
export const COMPARED_ROWS: readonly HeadlineKey[] = [
  'planValue',
  'contribution',
  'newCustomers',
  'loyalAtEnd',
  'awarenessAtEnd',
  'revenue',
  'customerEquity',
  'costPerCustomer',
  'paybackWeek',
  'cashLow',
  'spend',
];

/** A headline of all contenders in words. */
export interface ComparedRow {
  readonly key: HeadlineKey;
  readonly label: string;
  readonly meaning: string;
  readonly cells: readonly ComparedCell[];
  /** Smallest and largest of all ranges, for bars on one scale; null where nothing is drawn, or not to be compared. */
  readonly scale: { readonly low: number; readonly high: number } | null;
}

/** A headline of one contender in words. */
export interface ComparedCell {
  readonly value: string;
  /** `€1.45M – 2.01M`; null until drawn, empty where nothing varies. */
  readonly range: string | null;
  /** What a bar shows; null where an end does not exist. */
  readonly bar: { readonly low: number; readonly high: number; readonly value: number } | null;
  /** To the first contender; null for itself and where money is of another currency. */
  readonly difference: HeadlineDifferenceText | null;
  /** True where the paired P10–P90 of the difference includes 0. */
  readonly isNoise: boolean;
  /** Number of draws of 100 in which it is best: `96`, `<1`; null where there is no best. */
  readonly best: string | null;
  /** True for the likeliest to be best; for none where all are as likely. */
  readonly leads: boolean;
}

/** Writes the table of a comparison. */
export function comparedRows(comparison: Comparison, locale: string): ComparedRow[] {
  return COMPARED_ROWS.map((key) => comparedRow(comparison, key, locale));
}

function comparedRow(comparison: Comparison, key: HeadlineKey, locale: string): ComparedRow {
  const { label, meaning } = HEADLINE_FACTS[key];
  const cells = comparison.contenders.map((_, index) => comparedCell(comparison, key, index, locale));
  const ends = cells.flatMap(({ bar }) => (bar === null ? [] : [bar.low, bar.high, bar.value]));
  const isDrawn = comparison.headlines[key].isComparable && ends.length > 0;
  return {
    key,
    label,
    meaning,
    cells,
    scale: isDrawn ? { low: Math.min(...ends), high: Math.max(...ends) } : null,
  };
}

function comparedCell(comparison: Comparison, key: HeadlineKey, index: number, locale: string): ComparedCell {
  const { unit, digits } = HEADLINE_FACTS[key];
  const { values, ranges, differences, best } = comparison.headlines[key];
  const style = { locale, currency: comparison.contenders[index].plan.currency };
  const range = ranges[index];
  const value = values[index];
  const difference = differences[index];
  const chance = best?.chances[index];
  const hasBar = range !== null && range.p10 !== null && range.p90 !== null && value !== null;
  return {
    value: formatFigure(value, unit, style, digits),
    range: range && (isFixed(range) ? '' : formatRange(range.p10, range.p90, unit, style)),
    bar: hasBar && !isFixed(range) ? { low: range.p10 ?? value, high: range.p90 ?? value, value } : null,
    difference:
      difference?.difference == null
        ? null
        : differenceText(key, locale, comparison.forecasts[0], difference),
    isNoise:
      difference?.odds != null &&
      !difference.clear &&
      difference.difference !== null &&
      difference.difference !== 0,
    best: chance === undefined ? null : formatOddsNumber(chance),
    leads: chance !== undefined && best !== null && isLikeliest(chance, best.chances),
  };
}

/** Whether no draw differs from another. */
function isFixed({ p10, p90 }: Range): boolean {
  return p10 !== null && p10 === p90;
}

function isLikeliest(chance: number, chances: readonly number[]): boolean {
  return chance === Math.max(...chances) && chance > Math.min(...chances);
}
