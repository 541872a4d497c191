import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  everyone,
  joiningLanes,
  orderCoalitions,
  orderPair,
  playersOf,
  shapleyWeights,
} from '../../../lib/analysis/attribution/coalitions';
import { samplePlan } from '../../support/sample-plan';

const all = (players: number) => Array.from({ length: everyone(players) + 1 }, (_, set) => set);
const valuesOf = (players: number, worth: (set: number) => number) =>
  shapleyWeights(players, all(players)).map((weights) =>
    weights.reduce((sum, weight, set) => sum + weight * worth(set), 0),
  );
const has = (set: number, player: number) => (set & (1 << player)) !== 0;
const size = (set: number) => set.toString(2).replaceAll('0', '').length;

describe('shapleyWeights', () => {
  it.each([
    {
      game: 'gloves: one left, two right',
      worth: (set: number) => (has(set, 0) && (has(set, 1) || has(set, 2)) ? 1 : 0),
      values: [2 / 3, 1 / 6, 1 / 6],
    },
    { game: 'each for itself', worth: (set: number) => size(set), values: [1, 1, 1] },
    { game: 'squares: all joint gains shared', worth: (set: number) => size(set) ** 2, values: [3, 3, 3] },
    { game: 'only all three together', worth: (set: number) => (set === 7 ? 6 : 0), values: [2, 2, 2] },
    { game: 'one carries all', worth: (set: number) => (has(set, 1) ? 5 : 0), values: [0, 5, 0] },
  ])('solves the game of $game', ({ worth, values }) => {
    for (const [player, value] of valuesOf(3, worth).entries()) expect(value).toBeCloseTo(values[player], 12);
  });

  it('is efficient, and linear in the game, for any game of one to ten players', () => {
    const game = fc.integer({ min: 1, max: 10 }).chain((players) =>
      fc.record({
        players: fc.constant(players),
        one: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(game, ({ players, one }) => {
        const worth = (set: number) => one[set % 8] * size(set);
        const other = (set: number) => one[(set >> 2) % 8];
        const first = valuesOf(players, worth);
        const second = valuesOf(players, other);
        const both = valuesOf(players, (set) => worth(set) + 3 * other(set));
        const total = first.reduce((sum, value) => sum + value, 0);
        expect(Math.abs(total - (worth(everyone(players)) - worth(0)))).toBeLessThan(1e-11);
        for (const [player, value] of both.entries())
          expect(Math.abs(value - first[player] - 3 * second[player])).toBeLessThan(1e-11);
      }),
      { numRuns: 40 },
    );
  });
});

describe('orders', () => {
  it('name every player once, and the second is the first backwards', () => {
    for (let number = 0; number < 20; number++) {
      const [forwards, backwards] = orderPair(12, 7, 'test', number);
      expect([...forwards].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
      expect([...backwards].reverse()).toEqual(forwards);
    }
  });

  it('join one player at a time, from nobody to everyone', () => {
    const orders = orderPair(5, 7, 'test', 3);
    const coalitions = orderCoalitions(5, orders);
    for (const [number, order] of orders.entries()) {
      for (const { player, before, after } of joiningLanes(order, number)) {
        expect(coalitions[after]).toBe(coalitions[before] | (1 << player));
        expect(coalitions[after]).not.toBe(coalitions[before]);
      }
    }
  });

  it('put every player at every place about equally often', () => {
    const places = Array.from({ length: 4 }, () => new Float64Array(4));
    for (let number = 0; number < 2000; number++) {
      for (const [place, player] of orderPair(4, 7, 'test', number)[0].entries()) places[player][place]++;
    }
    for (const counts of places) for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(100);
  });
});

describe('playersOf', () => {
  it('are the channels that spend within the plan', () => {
    const plan = samplePlan();
    const [ads] = plan.scenarios[0].flights;
    expect(playersOf(plan, plan.scenarios[0])).toEqual([0, 1]);
    expect(playersOf(plan, { ...plan.scenarios[0], flights: [ads] })).toEqual([0]);
    const late = [...Array<number>(26).fill(0), 5];
    expect(playersOf(plan, { ...plan.scenarios[0], flights: [{ ...ads, spend: late }] })).toEqual([]);
  });
});
