import { assumed, type Parameter, parameter } from '../parameter';
import type { Effect } from './define-channel';

// The terms that every kind states in the same unit and within the same limits. A kind gives the value and its
// range; it may give a source of its own.

type Stated = Pick<Parameter, 'value' | 'low' | 'high' | 'source'> &
  Partial<Pick<Parameter, 'grade' | 'date'>>;

/** Money for one unit of activity (eq. 2); the value is the kind's reference unit cost of eq. 5. */
export function unitCost(unit: string, value: number): Parameter {
  return parameter({
    label: 'Unit cost',
    description: `Money for one ${unit}, in the plan’s currency; the default is in euros. Dearer units buy less.`,
    unit: `money per ${unit}`,
    value,
    min: value / 1000,
    max: value * 100_000,
    source: assumed('a round price of the trade; put in your own, it changes what money buys'),
  });
}

/** Mean delay of the pipeline (eq. 3). */
export function leadWeeks(stated: Stated): Parameter {
  return parameter({
    label: 'Lead time',
    description: 'Weeks between spending and its first effect, on average.',
    unit: 'weeks',
    min: 0,
    max: 104,
    ...stated,
  });
}

/** Half-life of the stock (eq. 4). */
export function halfLifeWeeks(stated: Stated): Parameter {
  return parameter({
    label: 'Carryover half-life',
    description: 'Weeks after which half of what was built is gone.',
    unit: 'weeks',
    min: 0.05,
    max: 520,
    ...stated,
  });
}

/** Steady spend that gives half of the largest effect (eq. 5). */
export function halfSaturation(stated: Stated): Parameter {
  return parameter({
    label: 'Half-saturation',
    description:
      'Steady spend that reaches half of the largest effect, at the reference unit cost, which is in euros.',
    unit: 'money per 1,000 people a week',
    min: 1e-6,
    max: 1e9,
    ...stated,
  });
}

/** Exponent s of the saturation (eq. 5): above 1 there is a threshold. */
export function slope(stated: Stated): Parameter {
  return parameter({
    label: 'Slope',
    description: 'Above 1, little happens until a threshold of spend is passed.',
    unit: 'exponent',
    min: 0.2,
    max: 5,
    ...stated,
  });
}

/** Activity that can be done in a week; the rest queues. 0 means no limit. */
export function capacity(unit: string): Parameter {
  return parameter({
    label: 'Capacity',
    description: `Most ${unit} that can be done in a week; what is above waits for the next week. 0 means no limit.`,
    unit: `${unit} a week`,
    value: 0,
    min: 0,
    max: 1e12,
    source: assumed('no limit until you state the one of your team'),
  });
}

/** Accumulated activity per 1,000 people at which the effect is halved by repetition. 0 means no wear-out. */
export function wearOutHalf(unit: string, stated: Stated): Parameter {
  return parameter({
    label: 'Wear-out',
    description: `Recent ${unit} per 1,000 people at which repetition halves the effect. 0 means no wear-out.`,
    unit: `${unit} per 1,000 people`,
    min: 0,
    max: 1e12,
    ...stated,
  });
}

/** Half-saturation of the fatigue that the same stock brings, above that of its effect. */
export function fatigueHalfSaturation(stated: Stated): Parameter {
  return parameter({
    label: 'Fatigue half-saturation',
    description: 'Steady spend at which half of the largest fatigue is reached.',
    unit: 'money per 1,000 people a week',
    min: 1e-6,
    max: 1e9,
    ...stated,
  });
}

/** Activity that comes without spend (eq. 2): per order, per customer a week, or per published piece. */
export function earned(from: 'order' | 'customer' | 'piece', unit: string, stated: Stated): Parameter {
  return parameter({
    label: `Earned per ${from}`,
    description: `${unit[0].toUpperCase()}${unit.slice(1)} that come without spend, per ${from}.`,
    unit: `${unit} per ${from}`,
    min: 0,
    max: 1e6,
    ...stated,
  });
}

const EFFECT_WORDS: Readonly<
  Record<Effect, readonly [label: string, description: string, unit: string, max: number]>
> = {
  awareness: ['Effect on awareness', 'Unaware people who become aware', 'hazard a week', 2],
  consideration: ['Effect on consideration', 'Aware people who start considering', 'hazard a week', 2],
  conversion: ['Effect on conversion', 'Considering people who order', 'hazard a week', 2],
  loyalty: ['Effect on loyalty', 'Active customers who become loyal', 'hazard a week', 2],
  winBack: ['Effect on win-back', 'Lapsed customers who consider again', 'hazard a week', 2],
  repeat: ['Effect on order frequency', 'Added share of the orders of customers', 'share', 10],
  trust: ['Effect on trust', 'Change of conversion at five stars', 'factor', 10],
  fatigue: ['Fatigue', 'Customers who leave because of too much contact', 'hazard a week', 2],
};

/** The largest effect on an arrow, at full saturation (g = 1). 0.7 to 1.4 times it is our belief unless stated. */
export function effect(
  on: Effect,
  value: number,
  stated: Partial<Stated> & Pick<Stated, 'source'>,
): Parameter {
  const [label, description, unit, max] = EFFECT_WORDS[on];
  return parameter({
    label,
    description: `${description}, at full saturation.`,
    unit,
    value,
    low: value * 0.7,
    high: value * 1.4,
    min: 0,
    max,
    ...stated,
  });
}
