import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameRefusal, renamePlan, setPullShare, setTotalBudget, setWeeklySpend } from '../../app/plans/edits';
import { budgetOf, channelTotal, scenarioOf, spendSeries, weeklySpend } from '../../app/plans/spend';
import { toMinorUnits } from '../../lib/model/currency';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { withoutChannels } from '../../lib/model/without-channels';
import { samplePlan } from '../support/sample-plan';

const WEEKS = 26;

/** Two push and two pull channels; spend of each channel per week. */
function planWith(spends: Record<string, number[]>, currency = 'EUR'): Plan {
  const channels = [
    { id: 'ads', kind: 'ads', name: 'Ads' },
    { id: 'email', kind: 'email', name: 'Email' },
    { id: 'seo', kind: 'seo', name: 'SEO' },
    { id: 'social', kind: 'social', name: 'Social' },
  ];
  const flights = Object.entries(spends).map(([channelId, spend]) => ({ channelId, spend }));
  return parsePlan({
    ...samplePlan(),
    currency,
    channels,
    scenarios: [
      { id: 'baseline', name: 'Baseline', flights },
      { id: 'other', name: 'Other', flights },
    ],
  });
}
const every = (amount: number) => Array<number>(WEEKS).fill(amount);
const ramp = Array.from({ length: WEEKS }, (_, week) => week * 10);
const baseline = (plan: Plan) => scenarioOf(plan, 'baseline');
const total = (plan: Plan) => budgetOf(plan, baseline(plan)).total;

describe('setWeeklySpend', () => {
  it('sets the mean week to the minor unit and keeps the shape of the flighting', () => {
    const plan = setWeeklySpend(planWith({ ads: ramp }), 'baseline', 'ads', 333.33);
    expect(channelTotal(plan, baseline(plan), 'ads')).toBe(8666.58);
    const spend = spendSeries(plan, baseline(plan), 'ads');
    expect(spend[0]).toBe(0);
    expect(spend[20] / spend[10]).toBeCloseTo(2, 3);
    for (const week of spend) expect(Number((week * 100).toFixed(6)) % 1).toBe(0);
  });

  it('spends whole yen where the currency has no minor unit', () => {
    const plan = setWeeklySpend(planWith({ ads: every(1000) }, 'JPY'), 'baseline', 'ads', 333.4);
    const spend = spendSeries(plan, baseline(plan), 'ads');
    expect(spend.every(Number.isInteger)).toBe(true);
    expect(spend.reduce((a, b) => a + b)).toBe(8668);
  });

  it('spreads evenly a channel that spends nothing, or by the shape it is given', () => {
    const plan = planWith({ ads: every(0) });
    const even = setWeeklySpend(plan, 'baseline', 'ads', 100);
    expect(spendSeries(even, baseline(even), 'ads')).toEqual(every(100));
    const shaped = setWeeklySpend(plan, 'baseline', 'ads', 100, ramp);
    expect(spendSeries(shaped, baseline(shaped), 'ads')[0]).toBe(0);
  });

  it('gives a flight to a channel that had none, and leaves other scenarios as they were', () => {
    const before = planWith({ ads: every(10) });
    const after = setWeeklySpend(before, 'baseline', 'seo', 50);
    expect(weeklySpend(after, baseline(after), 'seo')).toBe(50);
    expect(after.scenarios[1]).toBe(before.scenarios[1]);
  });

  it('leaves a plan that still parses, for any amount', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (weekly) => {
        const plan = setWeeklySpend(planWith({ ads: ramp, seo: every(5) }), 'baseline', 'ads', weekly);
        expect(() => parsePlan(plan)).not.toThrow();
      }),
    );
  });
});

describe('setTotalBudget', () => {
  it('rescales every channel by its share, to the minor unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 9999 }), (cents, odd) => {
        const before = planWith({ ads: every(odd / 100), email: ramp, seo: every(7), social: every(0) });
        const after = setTotalBudget(before, 'baseline', cents / 100);
        expect(toMinorUnits(total(after), 'EUR')).toBe(cents);
        const share = channelTotal(before, baseline(before), 'email') / total(before);
        expect(channelTotal(after, baseline(after), 'email')).toBeCloseTo((share * cents) / 100, 1);
        expect(() => parsePlan(after)).not.toThrow();
      }),
    );
  });

  it('leaves locked channels alone and shares the rest', () => {
    const before = planWith({ ads: every(100), seo: every(100) });
    const after = setTotalBudget(before, 'baseline', 200 * WEEKS * 2, new Set(['ads']));
    expect(weeklySpend(after, baseline(after), 'ads')).toBe(100);
    expect(weeklySpend(after, baseline(after), 'seo')).toBe(300);
  });

  it('refuses a total that locked channels alone exceed', () => {
    const plan = planWith({ ads: every(100), seo: every(100) });
    expect(() => setTotalBudget(plan, 'baseline', 99 * WEEKS, new Set(['ads']))).toThrow(RangeError);
  });
});

describe('setPullShare', () => {
  it('moves a fifth to pull, spread equally, when pull spends nothing', () => {
    const before = planWith({ ads: every(300), email: every(100) });
    const after = setPullShare(before, 'baseline', 0.2);
    expect(total(after)).toBe(total(before));
    expect(budgetOf(after, baseline(after)).pullShare).toBeCloseTo(0.2, 6);
    expect(weeklySpend(after, baseline(after), 'seo')).toBe(40);
    expect(weeklySpend(after, baseline(after), 'social')).toBe(40);
    expect(weeklySpend(after, baseline(after), 'ads')).toBe(240);
  });

  it('keeps the total to the minor unit for any share', () => {
    const before = planWith({ ads: ramp, email: every(33.33), seo: every(0.01) });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const after = setPullShare(before, 'baseline', share);
        expect(total(after)).toBe(total(before));
        expect(() => parsePlan(after)).not.toThrow();
      }),
    );
  });

  it('refuses when a side has no channel that is free to take the money', () => {
    const plan = planWith({ ads: every(100) });
    expect(() => setPullShare(plan, 'baseline', 0.2, new Set(['seo', 'social']))).toThrow(RangeError);
  });
});

describe('renamePlan', () => {
  it('trims, and ignores a blank or unchanged name', () => {
    const plan = samplePlan();
    expect(renamePlan(plan, '  Spring ').name).toBe('Spring');
    expect(renamePlan(plan, '   ')).toBe(plan);
    expect(renamePlan(plan, plan.name)).toBe(plan);
  });

  it('is refused in words where the name is too long, instead of cut', () => {
    expect(nameRefusal(` ${'x'.repeat(120)} `)).toBeNull();
    expect(nameRefusal('x'.repeat(128))).toBe('A name has at most 120 characters; this one is 8 over.');
  });
});

describe('withoutChannels', () => {
  it('takes spend and discount of the channel out of one scenario only', () => {
    const plan = planWith({ ads: every(10), seo: every(10) });
    const without = withoutChannels(plan, 'baseline', new Set(['ads']));
    expect(channelTotal(without, baseline(without), 'ads')).toBe(0);
    expect(channelTotal(without, baseline(without), 'seo')).toBe(10 * WEEKS);
    expect(without.scenarios[1]).toBe(plan.scenarios[1]);
    expect(withoutChannels(plan, 'baseline', new Set())).toBe(plan);
  });
});
