import type { FadingEffect } from '../../analysis/attribution/fading-effect';
import type { ChannelDetail } from '../../analysis/response/channel-detail';
import { formatShare, formatWeek, type InLocale } from './numbers';

/** What a response curve says, in a sentence: how far from full, by what the next spend brings against the average so far. */
export function responseSentence(detail: ChannelDetail, style: InLocale): string {
  const { weekly, points, here, slope } = detail;
  const brought = points[here].customers.value ?? 0;
  if (weekly === 0)
    return slope > 0
      ? 'Nothing is spent yet: the curve shows a steady spend.'
      : 'Spend here would bring nobody.';
  if (!(slope > 0)) return 'Past full: more spend brings fewer customers, not more.';
  if (!(brought > 0)) return 'Its spend has brought nobody by the end of the plan.';
  const ratio = slope / (brought / weekly);
  if (ratio > 1.02) return 'Still below its threshold: more would do better than in proportion.';
  if (ratio > 0.85) return 'Far from full: the next spend still brings almost as much as the last.';
  const share = formatShare(ratio, style);
  if (ratio > 0.5) return `Filling up: the next spend brings ${share} of what the average so far does.`;
  return `Close to full: the next spend brings only ${share} of what the average so far does.`;
}

/** How long one week of a channel lasts, in a sentence. */
export function fadingSentence({ peakWeek, halfWeek }: FadingEffect, weeks: number): string {
  const start =
    peakWeek === 1
      ? 'At once'
      : peakWeek <= 4
        ? `Strongest in week ${peakWeek}`
        : `Slow to start: strongest in week ${peakWeek}`;
  if (halfWeek === null) return `${start}, more than half of that still left in week ${weeks}.`;
  return `${start}, half of that left in ${formatWeek(halfWeek).replace('wk', 'week')}.`;
}
