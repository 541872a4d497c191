import { eachOutcome, type OutcomeKey } from '../../analysis/attribution/attributed-outcomes';
import type { ChannelAttribution } from '../../analysis/attribution/channel-attribution';
import type { Forecast } from '../../analysis/forecast/forecast';
import { roundMoney, roundParts } from '../../analysis/forecast/money-series';
import { sumMoney } from '../../model/currency';
import { isMoney } from '../words/outcome-columns';
import { total } from './split-figure';

/** An attribution as it is shown: `[part][week]`, without marketing first, then the plan's channels. */
export type ShownParts = Readonly<Record<OutcomeKey, readonly Float64Array[]>>;

/** The parts of every outcome; money in whole minor units that add up to the forecast's weeks. */
export function shownParts(forecast: Forecast, { organic, channels }: ChannelAttribution): ShownParts {
  const { currency } = forecast.plan;
  return eachOutcome((key) => {
    const parts = [organic[key], ...channels.map(({ weekly }) => weekly[key])];
    if (!isMoney(key) || !parts.every((part) => part.every(Number.isFinite))) return parts;
    const whole =
      key === 'revenue' || key === 'contribution'
        ? forecast.series[key]
        : roundMoney(
            parts[0].map((_, week) => parts.reduce((sum, part) => sum + part[week], 0)),
            currency,
          );
    return roundParts(parts, whole, currency);
  });
}

/** What a shown part comes to over the plan: the sum of its weeks; of customer equity the last week. */
export function shownTotal(key: OutcomeKey, part: Float64Array, currency: string): number {
  if (key === 'customerEquity') return part[part.length - 1];
  return isMoney(key) ? sumMoney(part, currency) : total(part);
}
