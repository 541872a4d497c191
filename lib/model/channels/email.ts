import { assumed, fittedTo } from '../parameter';
import { defineChannel } from './define-channel';
import { effect, fatigueHalfSaturation, halfLifeWeeks, halfSaturation, unitCost } from './passports';

const TIRING = assumed(
  'too much contact drives customers away, and only then: felt above several times the half-saturation',
);
const FIT = fittedTo('a long elasticity of 0.03–0.12: our assumption, no good meta-analysis was found');

/** Mail and messages to an owned list: people who gave their address. */
export const email = defineChannel({
  kind: 'email',
  side: 'push',
  label: 'Email',
  description:
    'Messages to your own list: brings customers back and closes undecided ones; too many drive them away.',
  useWhen: 'Use it once you have a list of customers or leads of your own.',
  activityUnit: 'sends',
  parameters: {
    unitCost: unitCost('send', 0.005),
    halfLifeWeeks: halfLifeWeeks({
      value: 0.5,
      low: 0.3,
      high: 0.9,
      source: assumed('a message is read on the day or not at all'),
    }),
    halfSaturation: halfSaturation({ value: 2.2, low: 1.5, high: 3.2, source: FIT }),
    fatigueHalfSaturation: fatigueHalfSaturation({ value: 18, low: 12, high: 27, source: TIRING }),
    conversion: effect('conversion', 0.012, { source: FIT }),
    winBack: effect('winBack', 0.0041, { source: FIT }),
    repeat: effect('repeat', 0.18, { source: FIT }),
    fatigue: effect('fatigue', 0.004, { source: TIRING }),
  },
  response: { pipelineBoxes: 0 },
});
