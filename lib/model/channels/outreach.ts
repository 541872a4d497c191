import { assumed, fittedTo } from '../parameter';
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

const TIRING = assumed(
  'too much contact drives customers away, and only then: felt above several times the half-saturation',
);
const FIT = fittedTo(
  'a modest effect beside its other channels; the elasticity of personal selling (Albers, Mantrala & Sridhar 2010) is met by the reference B2B firm',
);

/** Calls, visits, cold mails, direct mail: a person or a letter goes to a named prospect. */
export const outreach = defineChannel({
  kind: 'outreach',
  side: 'push',
  label: 'Outreach',
  description:
    'Calls, visits and mail to named prospects: opens doors one by one, as fast as your people can.',
  useWhen: 'Use it where buyers are few, known by name and worth a call.',
  activityUnit: 'contacts',
  parameters: {
    unitCost: unitCost('contact', 6),
    leadWeeks: leadWeeks({
      value: 2,
      low: 1.4,
      high: 4,
      source: assumed('two weeks from contact to talk at a consumer brand; B2B plans state more, up to 8'),
    }),
    halfLifeWeeks: halfLifeWeeks({
      value: 1.5,
      low: 1,
      high: 2.2,
      source: assumed('a conversation is followed up within two weeks, or not at all'),
    }),
    halfSaturation: halfSaturation({ value: 21, low: 15, high: 30, source: FIT }),
    capacity: capacity('contacts'),
    fatigueHalfSaturation: fatigueHalfSaturation({ value: 120, low: 80, high: 180, source: TIRING }),
    awareness: effect('awareness', 0.00087, { source: FIT }),
    consideration: effect('consideration', 0.0015, { source: FIT }),
    conversion: effect('conversion', 0.02, { source: FIT }),
    fatigue: effect('fatigue', 0.003, { source: TIRING }),
  },
  response: { pipelineBoxes: 2 },
});
