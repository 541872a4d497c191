import { defineChannel } from './define-channel';
import {
  capacity,
  effect,
  fatigueHalfSaturation,
  halfLifeWeeks,
  halfSaturation,
  leadWeeks,
  unitCost,
} from './passports';

/** Calls, visits, cold mails, direct mail: a person or a letter goes to a named prospect. */
export const outreach = defineChannel({
  kind: 'outreach',
  side: 'push',
  label: 'Outreach',
  description:
    'Calls, visits and mail to named prospects: opens doors one by one, as fast as your people can.',
  activityUnit: 'contacts',
  parameters: {
    unitCost: unitCost('contact', 6),
    leadWeeks: leadWeeks({ value: 2, low: 1.4, high: 4 }),
    halfLifeWeeks: halfLifeWeeks({ value: 1.5, low: 1, high: 2.2 }),
    halfSaturation: halfSaturation({ value: 21, low: 15, high: 30 }),
    capacity: capacity('contacts'),
    fatigueHalfSaturation: fatigueHalfSaturation({ value: 120, low: 80, high: 180 }),
    awareness: effect('awareness', 0.00087),
    consideration: effect('consideration', 0.0015),
    conversion: effect('conversion', 0.02),
    fatigue: effect('fatigue', 0.003),
  },
  response: { pipelineBoxes: 2 },
});
