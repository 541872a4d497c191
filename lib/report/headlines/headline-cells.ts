import type { HeadlineDifference } from '../../analysis/forecast/comparison';
import type { Forecast } from '../../analysis/forecast/forecast';
import type { HeadlineKey } from '../../analysis/forecast/headline';
import {
  type Difference,
  formatDifference,
  formatFigure,
  formatOddsNumber,
  formatRange,
} from '../words/numbers';
import { HEADLINE_FACTS } from './headline-facts';

/** A cell of the figure row: which headline, and the series that draws its trend, `[week]`. */
export interface HeadlineCell {
  readonly key: HeadlineKey;
  readonly trend: (forecast: Forecast) => Float64Array;
}

/** The figure row from left to right; its first four lead on a phone with contribution and payback. */
export const HEADLINE_CELLS: readonly HeadlineCell[] = [
  { key: 'newCustomers', trend: ({ series }) => series.newCustomers },
  { key: 'loyalAtEnd', trend: ({ series }) => series.loyal },
  { key: 'awarenessAtEnd', trend: ({ series }) => series.awareness },
  { key: 'revenue', trend: ({ series }) => series.revenue },
  { key: 'contribution', trend: ({ series }) => series.contributionToDate },
  {
    key: 'customerEquity',
    trend: ({ series }) => series.active.map((active, week) => active + series.loyal[week]),
  },
  { key: 'costPerCustomer', trend: costPerCustomerToDate },
  { key: 'paybackWeek', trend: ({ series }) => series.contributionToDate },
];

/** The four headlines a phone shows first. */
export const PHONE_HEADLINES: readonly HeadlineKey[] = [
  'newCustomers',
  'loyalAtEnd',
  'contribution',
  'paybackWeek',
];

/** A headline in words: what a figure cell shows. */
export interface HeadlineText {
  readonly label: string;
  /** `34,300`, `€210k`, `wk 98`, `after end`. */
  readonly value: string;
  /** `29.1k – 40.6k`; null until the range is drawn. */
  readonly range: string | null;
  readonly difference: HeadlineDifferenceText | null;
}

/** The difference to another scenario in words. */
export interface HeadlineDifferenceText extends Difference {
  /** `vs Push-led` where the difference is clear, `in 79 of 100` where it is not. */
  readonly against: string;
  /** How it is coloured: unclear is grey. */
  readonly tone: 'better' | 'worse' | 'unclear';
}

/** Writes a headline of a forecast, and its difference to a baseline where one is given. */
export function headlineText(
  forecast: Forecast,
  key: HeadlineKey,
  locale: string,
  baseline?: { readonly forecast: Forecast; readonly difference: HeadlineDifference },
): HeadlineText {
  const { label, unit, digits } = HEADLINE_FACTS[key];
  const style = { locale, currency: forecast.plan.currency };
  const range = forecast.ensemble?.ranges[key];
  return {
    label,
    value: formatFigure(forecast.headline[key], unit, style, digits),
    range: range ? formatRange(range.p10, range.p90, unit, style) : null,
    difference: baseline ? differenceText(key, locale, baseline.forecast, baseline.difference) : null,
  };
}

/** Writes the difference of a headline to that of a baseline. */
export function differenceText(
  key: HeadlineKey,
  locale: string,
  baseline: Pick<Forecast, 'plan' | 'headline' | 'scenario'>,
  { difference, odds, clear, better }: HeadlineDifference,
): HeadlineDifferenceText {
  const { unit, difference: how } = HEADLINE_FACTS[key];
  const style = { locale, currency: baseline.plan.currency };
  const words = formatDifference(difference, baseline.headline[key], unit, style, how);
  const isClear = odds === null || clear || difference === 0;
  const against = isClear ? `vs ${baseline.scenario.name}` : `in ${formatOddsNumber(odds)} of 100`;
  const tone = !isClear || better === null ? 'unclear' : better ? 'better' : 'worse';
  return { ...words, against, tone };
}

/** Spend to date by new customers to date, `[week]`; 0 before the first customer. */
function costPerCustomerToDate({ series, weeks }: Forecast): Float64Array {
  const costs = new Float64Array(weeks);
  let spend = 0;
  let customers = 0;
  for (let week = 0; week < weeks; week++) {
    spend += series.spend[week];
    customers += series.newCustomers[week];
    costs[week] = customers > 0 ? spend / customers : 0;
  }
  return costs;
}
