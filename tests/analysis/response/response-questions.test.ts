import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelGains } from '../../../lib/analysis/attribution/channel-gains';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { answerChannel, withParameters } from '../../../lib/analysis/response/answered-channel';
import { responseCurves } from '../../../lib/analysis/response/response-curves';
import {
  outcomeAt,
  RESPONSE_MULTIPLES,
  type ResponseAnswers,
  responseCurve,
  responsePoints,
} from '../../../lib/analysis/response/response-questions';
import { parsePlan } from '../../../lib/model/plan';
import { refused } from '../../support/refused';
import { samplePlan } from '../../support/sample-plan';

const arbitraryCurve = fc.record({
  floor: fc.double({ min: 0, max: 1e6, noNaN: true }),
  range: fc.double({ min: 1, max: 1e6, noNaN: true }),
  half: fc.double({ min: 0.05, max: 20, noNaN: true }),
  slope: fc.double({ min: 0.3, max: 4.5, noNaN: true }),
});

describe('responseCurve', () => {
  it('finds the curve that gave the answers', () => {
    fc.assert(
      fc.property(arbitraryCurve, (curve) => {
        const found = responseCurve({
          atNone: curve.floor,
          atToday: outcomeAt(curve, 1),
          atHalfMore: outcomeAt(curve, 1.5),
          atUnlimited: curve.floor + curve.range,
        });
        // Where a curve is flat, answers on a large floor lose digits.
        const loss = 1 + curve.floor / curve.range;
        expect(Math.abs(found.slope / curve.slope - 1)).toBeLessThan(1e-4 * loss);
        expect(Math.abs(found.half / curve.half - 1)).toBeLessThan(1e-4 * loss);
        expect(found.range).toBeCloseTo(curve.range, 3);
      }),
    );
  });

  it('gives the answers back, rises all the way and never passes unlimited', () => {
    fc.assert(
      fc.property(arbitraryCurve, (curve) => {
        const outcomes = responsePoints(curve).map(({ outcome }) => outcome);
        expect(outcomes).toEqual(outcomes.toSorted((a, b) => a - b));
        expect(outcomes[0]).toBe(curve.floor);
        expect(outcomes.at(-1)).toBeLessThanOrEqual(curve.floor + curve.range);
      }),
    );
  });

  it('is Little’s arithmetic: half of the gain today, three fifths with half as much again', () => {
    const { half, slope, range } = responseCurve({
      atNone: 100,
      atToday: 200,
      atHalfMore: 220,
      atUnlimited: 300,
    });
    expect(half).toBeCloseTo(1, 12);
    expect(slope).toBeCloseTo(1, 12);
    expect(range).toBe(200);
  });

  it.each<[string, Partial<ResponseAnswers>, string[]]>([
    [
      'numbers that are none',
      { atNone: Number.NaN, atUnlimited: Number.POSITIVE_INFINITY },
      ['atNone', 'atUnlimited'],
    ],
    ['a negative outcome', { atNone: -1 }, ['atNone']],
    ['spend that brings nothing', { atToday: 80 }, ['atToday']],
    ['more that brings less', { atHalfMore: 99 }, ['atHalfMore']],
    ['nothing left to gain', { atUnlimited: 115 }, ['atUnlimited']],
    [
      'everything upside down',
      { atToday: 70, atHalfMore: 60, atUnlimited: 50 },
      ['atToday', 'atHalfMore', 'atUnlimited'],
    ],
    ['half as much again that nearly reaches the end', { atHalfMore: 159.9 }, ['atHalfMore']],
    ['half as much again that changes nothing to speak of', { atHalfMore: 100.01 }, ['atHalfMore']],
  ])('refuses %s, with every reason', (_, changes, fields) => {
    const { code, issues } = refused(() =>
      responseCurve({ atNone: 80, atToday: 100, atHalfMore: 115, atUnlimited: 160, ...changes }),
    );
    expect(code).toBe('invalid-input');
    expect(issues.map(({ field }) => field)).toEqual(fields);
    for (const { message } of issues) expect(message).toMatch(/ is .*; .*must be/);
  });
});

describe('answerChannel', () => {
  const plan = samplePlan();
  const [scenario] = plan.scenarios;
  const total = (changed: typeof plan) => forecastScenario(changed, scenario.id).headline.newCustomers ?? 0;
  const without = (changed: typeof plan, channelId: string) => {
    const flights = scenario.flights.filter((flight) => flight.channelId !== channelId);
    return total({ ...changed, scenarios: [{ ...scenario, flights }] });
  };

  it('makes a plan that loses without the channel what the answers say', () => {
    const answers = { atNone: 70, atToday: 100, atHalfMore: 108, atUnlimited: 150 };
    const { parameters, effectScale } = answerChannel(plan, scenario, 'ads', answers);
    const changed = parsePlan(withParameters(plan, 0, parameters));
    expect(without(changed, 'ads') / total(changed)).toBeCloseTo(0.7, 4);
    expect(effectScale).toBeGreaterThan(0);
  });

  it('answers of the model itself give the model back', () => {
    const steady = { ...plan.channels[1].parameters };
    const half = steady.halfSaturation * (plan.market.size / 1000);
    const gain = (multiple: number) => 1 / (1 + (half / (500 * multiple)) ** steady.slope);
    const lost = 1 - without(plan, 'seo') / total(plan);
    const scale = (100 * lost) / gain(1);
    const { parameters, effectScale } = answerChannel(plan, scenario, 'seo', {
      atNone: 100 * (1 - lost),
      atToday: 100,
      atHalfMore: 100 * (1 - lost) + scale * gain(1.5),
      atUnlimited: 100 * (1 - lost) + scale,
    });
    expect(parameters.halfSaturation).toBeCloseTo(steady.halfSaturation, 3);
    expect(parameters.slope).toBeCloseTo(steady.slope, 4);
    expect(effectScale).toBeCloseTo(1, 3);
  });

  it('half-saturation is spend a week by market: steady spend of that size reaches half of the effect', () => {
    const answers = { atNone: 90, atToday: 100, atHalfMore: 103, atUnlimited: 110 };
    const { parameters, weeklySpend } = answerChannel(plan, scenario, 'ads', answers);
    expect(weeklySpend).toBe(1_500);
    expect(parameters.halfSaturation).toBeCloseTo(15, 9);
    const changed = withParameters(plan, 0, parameters);
    expect(channelGains(changed, scenario)[0].gain[25]).toBeCloseTo(0.5, 3);
  });

  it('says what a kind without a slope gives instead of the third answer', () => {
    const answers = { atNone: 90, atToday: 100, atHalfMore: 106, atUnlimited: 110 };
    const { parameters, halfMoreWithoutSlope } = answerChannel(plan, scenario, 'ads', answers);
    expect(parameters.slope).toBeUndefined();
    expect(halfMoreWithoutSlope).toBeCloseTo(102, 9);
    const little = { atNone: 98, atToday: 100, atHalfMore: 101, atUnlimited: 104 };
    expect(answerChannel(plan, scenario, 'seo', little).halfMoreWithoutSlope).toBeNull();
  });

  it('refuses a channel that is not there, one without spend, and more than a channel can do', () => {
    const answers = { atNone: 90, atToday: 100, atHalfMore: 103, atUnlimited: 110 };
    expect(refused(() => answerChannel(plan, scenario, 'radio', answers)).code).toBe('not-found');
    const idle = { ...scenario, flights: [] };
    expect(refused(() => answerChannel(plan, idle, 'ads', answers)).message).toMatch(/spends nothing/);
    const all = { ...answers, atNone: 0 };
    expect(refused(() => answerChannel(plan, scenario, 'seo', all)).message).toMatch(/however strong/);
  });
});

describe('responseCurves', () => {
  it('pass through the plan itself at 1 and through the plan without the channel at 0', () => {
    const plan = samplePlan();
    const [scenario] = plan.scenarios;
    const total = forecastScenario(plan, scenario.id).headline.newCustomers ?? 0;
    for (const { channelId, customers } of responseCurves(plan, scenario)) {
      expect(customers[RESPONSE_MULTIPLES.indexOf(1)]).toBeCloseTo(total, 6);
      const flights = scenario.flights.filter((flight) => flight.channelId !== channelId);
      const off = forecastScenario({ ...plan, scenarios: [{ ...scenario, flights }] }, scenario.id);
      expect(customers[0]).toBeCloseTo(off.headline.newCustomers ?? 0, 6);
      expect(Array.from(customers)).toEqual(Array.from(customers).toSorted((a, b) => a - b));
    }
  });
});
