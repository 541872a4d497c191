import { pow } from '../../math/elementary';
import { channelViews, defineCheck, flightField, sum } from './define-check';

/** At 80 % of the largest effect a channel with slope 1 spends four times its half-saturation … */
const HIGH = 0.8;
/** … and at 95 % nineteen times: the last euros bring next to nothing. */
const EXTREME = 0.95;
/** What a channel can be cut back to and keep most of its effect. */
const SENSIBLE = 0.7;

/** Spend far above saturation. */
export const saturation = defineCheck({
  id: 'saturation',
  title: 'Saturation',
  passes: 'No channel spends far above its saturation.',
  find: (subject) =>
    channelViews(subject).flatMap(({ channel, gain, spend }) => {
      const budget = sum(spend);
      if (budget === 0) return [];
      const reached = sum(gain.map((share, week) => share * spend[week])) / budget;
      if (reached < HIGH) return [];
      const slope = channel.parameters.slope ?? 1;
      // Of steady spend x, g is x^s / (x^s + K^s): the odds of g go with x^s.
      const cut = 1 - pow(SENSIBLE / (1 - SENSIBLE) / (reached / (1 - reached)), 1 / slope);
      return [
        {
          status: reached >= EXTREME ? 'fail' : 'review',
          what: `${channel.name} spends far above its saturation.`,
          numbers: [
            { label: 'share of its largest effect', value: reached, unit: 'share' },
            { label: 'more effect from 1 % more spend', value: 0.01 * slope * (1 - reached), unit: 'share' },
            { label: 'spend', value: budget, unit: 'money' },
          ],
          advice: `Cut ${channel.name} by about ${Math.round(100 * cut)} %: it keeps some 70 % of its largest effect, and the money does more elsewhere.`,
          channelId: channel.id,
          field: flightField(subject.forecast, channel.id, 'spend'),
        },
      ];
    }),
});
