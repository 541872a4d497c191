import { describe, expect, test } from 'vitest';
import { type ChannelKindId, channelKind } from '../../lib/model/channels/registry';
import { compile } from '../../lib/model/compile';
import type { StageKey } from '../../lib/model/series';
import { simulate } from '../../lib/model/simulate';
import { type Stir, stillPlan } from '../support/still-plan';

// Table 2 of MODEL.md: which arrow an effect presses on, at an effect of 0.4 and half saturation.
const N = 1_000_000;
const EFFECT = 0.4;
const GAIN = 0.5;

/** The first week of a plan in which one channel presses with one effect and with nothing else. */
function firstWeek(
  kind: ChannelKindId,
  effect: string,
  stir: Stir,
  more: Readonly<Record<string, number>> = {},
) {
  const passports = channelKind(kind).parameters;
  const none = Object.keys(passports).filter((term) => EFFECTS.includes(term) || term.startsWith('earned'));
  const parameters = {
    ...Object.fromEntries(none.map((term) => [term, 0])),
    ...(passports.wearOutHalf ? { wearOutHalf: 0 } : {}),
    ...(passports.slope ? { slope: 1 } : {}),
    [effect]: EFFECT,
    ...more,
  };
  const term = effect === 'fatigue' ? 'fatigueHalfSaturation' : 'halfSaturation';
  const half = more[term] ?? passports[term]?.value ?? 0;
  const keep = 2 ** (-1 / passports.halfLifeWeeks.value);
  // After a week's decay the stock is K of eq. 5, so that g is one half.
  const stock = ((half / passports.unitCost.value) * (N / 1000)) / (1 - keep) / keep;
  const plan = stillPlan({ ...stir, channel: { kind, parameters, stock } });
  return simulate(compile(plan, plan.scenarios[0])).series;
}

const EFFECTS = [
  'awareness',
  'consideration',
  'conversion',
  'loyalty',
  'winBack',
  'repeat',
  'trust',
  'fatigue',
];

describe('an effect', () => {
  test.each<[string, ChannelKindId, StageKey, StageKey]>([
    ['awareness', 'ads', 'unaware', 'aware'],
    ['consideration', 'content', 'aware', 'considering'],
    ['conversion', 'email', 'considering', 'active'],
    ['loyalty', 'reviews', 'active', 'loyal'],
    ['winBack', 'email', 'lapsed', 'considering'],
    ['fatigue', 'email', 'active', 'lapsed'],
    ['fatigue', 'outreach', 'loyal', 'lapsed'],
  ])('on %s (%s) moves people from %s to %s by effect times g', (effect, kind, from, to) => {
    const stages = from === 'unaware' ? {} : { [from]: N };
    const series = firstWeek(kind, effect, { stages, dynamics: {} });
    // The longest cooling and forgetting half-lives still let a few go.
    expect(series[to][0] / (N * (1 - Math.exp(-EFFECT * GAIN)))).toBeCloseTo(1, 3);
  });

  test('adds to the base hazard and to other channels', () => {
    const series = firstWeek('ads', 'awareness', { dynamics: { baseAwareness: 0.3 } });
    expect(series.aware[0]).toBeCloseTo(N * (1 - Math.exp(-0.3 - EFFECT * GAIN)), 3);
  });

  test('on order frequency multiplies the orders of customers, active and loyal alike', () => {
    const dynamics = { ordersPerActive: 0.1, ordersPerLoyal: 0.2 };
    const series = firstWeek('ads', 'repeat', { stages: { active: 1e5, loyal: 1e5 }, dynamics });
    expect(series.orders[0]).toBeCloseTo(3e4 * (1 + EFFECT * GAIN), 5);
  });

  test.each([
    [5, 1 + EFFECT * GAIN],
    [4, 1 + (EFFECT * GAIN) / 2],
    [3, 1],
    [2, 1 - (EFFECT * GAIN) / 2],
  ])('on trust at a rating of %d multiplies conversion by %d', (rating, factor) => {
    const stir = { stages: { considering: N }, dynamics: { baseConversion: 0.1 } };
    const { newCustomers } = firstWeek('reviews', 'trust', stir, { rating });
    expect(newCustomers[0] / (N * (1 - Math.exp(-0.1 * factor)))).toBeCloseTo(1, 3);
  });
});
