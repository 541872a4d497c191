import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOALS, leadTiming, verdictOf } from '../../../lib/analysis/comparison/verdict';
import { BETTER } from '../../../lib/analysis/forecast/headline';
import { chosenOf, compared, contestedPlan, spendOf } from '../../support/compared';
import { samplePlan } from '../../support/sample-plan';

const plan = contestedPlan();
const keyOf = (comparison: ReturnType<typeof compared>, index: number) => comparison.contenders[index].key;

describe('the verdict', () => {
  const orders = [
    ['push', 'mix', 'pull'],
    ['pull', 'push', 'mix'],
    ['mix', 'pull', 'push'],
  ].map((ids) => compared(chosenOf(plan, ids)));

  it.each(GOALS)('by %s is the same in any order, and its leader the likeliest to be best', (goal) => {
    const said = orders.map((comparison) => {
      const verdict = verdictOf(comparison, goal);
      if (!('leader' in verdict)) return { kind: verdict.kind };
      const { leader, rival, near, ...rest } = { near: [], ...verdict };
      const { best } = comparison.headlines[goal];
      expect(best?.chances[leader]).toBe(Math.max(...(best?.chances ?? [])));
      return {
        ...rest,
        leader: keyOf(comparison, leader),
        rival: keyOf(comparison, rival),
        near: near.map((index) => keyOf(comparison, index)).sort(),
      };
    });
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });

  it('is close exactly where the paired P10–P90 to another includes 0', () => {
    for (const goal of GOALS) {
      const comparison = orders[0];
      const verdict = verdictOf(comparison, goal);
      if (verdict.kind !== 'clear' && verdict.kind !== 'close') continue;
      const { p10, p90 } = verdict.range ?? {};
      const spansZero = (p10 ?? -1) <= 0 && (p90 ?? 1) >= 0;
      if (spansZero) expect(verdict.near).toContain(verdict.rival);
      if (verdict.kind === 'clear') expect([spansZero, verdict.chance > 0.5]).toEqual([false, true]);
      const better = (verdict.difference ?? 0) * (BETTER[goal] === 'lower' ? -1 : 1);
      if (verdict.kind === 'clear') expect(better).toBeGreaterThanOrEqual(0);
    }
  });

  it('of a scenario and its repetition is that they are alike, never that one wins', () => {
    const comparison = compared(chosenOf(plan, ['push', 'again']));
    for (const goal of GOALS) expect(verdictOf(comparison, goal)).toEqual({ kind: 'alike', goal });
    const beside = verdictOf(compared(chosenOf(plan, ['push', 'again', 'mix'])), 'newCustomers');
    expect(['clear', 'close']).toContain(beside.kind);
  });

  it('of one alone, of money in two currencies, and before the draws says so', () => {
    expect(verdictOf(compared(chosenOf(plan, ['mix'])), 'planValue').kind).toBe('alone');
    const dollars = samplePlan({ currency: 'USD' });
    const mixed = compared([...chosenOf(plan, ['mix']), { key: 'q.x', plan: dollars }]);
    expect(verdictOf(mixed, 'contribution').kind).toBe('not-compared');
    expect(verdictOf(mixed, 'paybackWeek').kind).not.toBe('not-compared');
    const stated = compared(chosenOf(plan, ['push', 'mix']), 0);
    const verdict = verdictOf(stated, 'newCustomers');
    expect(verdict).toMatchObject({ kind: 'stated', range: null });
    if (verdict.kind !== 'stated') throw new Error('not stated');
    const [push, mix] = stated.headlines.newCustomers.values.map(Number);
    expect(verdict.difference).toBe(Math.abs(push - mix));
  });

  it('prefers more of the same at the same cost in every draw', () => {
    const free = contestedPlan({
      scenarios: [
        { id: 'less', name: 'Less', flights: spendOf(500, 500) },
        { id: 'more', name: 'More', flights: spendOf(3_000, 3_000) },
      ],
    });
    const comparison = compared(chosenOf(free, ['less', 'more']), 400);
    expect(verdictOf(comparison, 'newCustomers')).toMatchObject({
      kind: 'clear',
      leader: 1,
      chance: 1,
      near: [],
    });
  });
});

describe('when the leader leads', () => {
  it.each([
    ['nowhere, without a difference', [0, 0, 0], null],
    ['always', [1, 2, 3], { kind: 'always' }],
    ['from the first week in which they differ', [0, 0, 3], { kind: 'always' }],
    ['after a rival who led from the start', [-1, -2, 3, 4], { kind: 'until', week: 2, fromStart: true }],
    ['after the lead changed hands', [5, -2, 3, 4], { kind: 'until', week: 2, fromStart: false }],
    ['not yet', [1, 2, -3], { kind: 'not-yet' }],
    ['always, but for less than a trace', [-0.001, 2, 3], { kind: 'always' }],
  ])('%s', (_, difference, expected) => {
    expect(leadTiming(Float64Array.from(difference))).toEqual(expected);
  });

  it('leaves no week behind the one it names in which the rival is ahead', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 }), (values) => {
        const timing = leadTiming(Float64Array.from(values));
        if (timing?.kind === 'until') {
          expect(values.slice(timing.week).every((value) => value >= 0)).toBe(true);
          expect(values[timing.week - 1]).toBeLessThan(0);
        } else if (timing?.kind === 'always') expect(values.every((value) => value >= 0)).toBe(true);
      }),
    );
  });
});
