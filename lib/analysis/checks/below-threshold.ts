import { pow } from '../../math/elementary';
import { channelViews, defineCheck, flightField, sum } from './define-check';

/** So far below its threshold that the money is lost. */
const LOST = 0.25;

/** A threshold channel that never gets over its threshold. */
export const belowThreshold = defineCheck({
  id: 'below-threshold',
  title: 'Threshold',
  passes: 'Every channel with a threshold gets over it.',
  find: (subject) =>
    channelViews(subject).flatMap(({ channel, gain, spend }) => {
      const slope = channel.parameters.slope ?? 1;
      if (slope <= 1 || sum(spend) === 0) return [];
      // Below the turning point of the curve every further euro does more than the one before it (stylised fact 6).
      const threshold = (slope - 1) / (2 * slope);
      const most = gain.reduce((highest, share) => Math.max(highest, share), 0);
      if (most >= threshold) return [];
      const reached = most / (1 - most) / (threshold / (1 - threshold));
      const times = reached > 0 ? pow(reached, -1 / slope) : Number.POSITIVE_INFINITY;
      return [
        {
          status: most < LOST * threshold ? 'fail' : 'review',
          what: `${channel.name} stays below its threshold: too little to be noticed.`,
          numbers: [
            { label: 'most of its largest effect that it reaches', value: most, unit: 'share' },
            { label: 'threshold', value: threshold, unit: 'share' },
            { label: 'spend', value: sum(spend), unit: 'money' },
          ],
          advice: Number.isFinite(times)
            ? `Spend at least ${times.toFixed(1)} times as much on ${channel.name}, or nothing.`
            : `Start ${channel.name} earlier, so that it works within the horizon, or spend nothing on it.`,
          channelId: channel.id,
          field: flightField(subject.forecast, channel.id, 'spend'),
        },
      ];
    }),
});
