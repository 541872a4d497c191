import { defineChannel } from './define-channel';
import { effect, fatigueHalfSaturation, halfLifeWeeks, halfSaturation, unitCost } from './passports';

/** Mail and messages to an owned list: people who gave their address. */
export const email = defineChannel({
  kind: 'email',
  side: 'push',
  label: 'Email',
  description:
    'Messages to your own list: brings customers back and closes undecided ones; too many drive them away.',
  activityUnit: 'sends',
  parameters: {
    unitCost: unitCost('send', 0.005),
    halfLifeWeeks: halfLifeWeeks({ value: 0.5, low: 0.3, high: 0.9 }),
    halfSaturation: halfSaturation({ value: 2.2, low: 1.5, high: 3.2 }),
    fatigueHalfSaturation: fatigueHalfSaturation({ value: 18, low: 12, high: 27 }),
    conversion: effect('conversion', 0.012),
    winBack: effect('winBack', 0.0041),
    repeat: effect('repeat', 0.18),
    fatigue: effect('fatigue', 0.004),
  },
  response: { pipelineBoxes: 0 },
});
