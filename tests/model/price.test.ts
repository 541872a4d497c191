import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/model/compile';
import { simulate } from '../../lib/model/simulate';
import { type Stir, stillPlan } from '../support/still-plan';

// 10,000 orders a week of 100,000 active customers who do not move.
const BASE = 10_000;

function ordersOf(dynamics: Stir['dynamics'], discount: readonly number[], weeks = 60): number[] {
  const plan = stillPlan({
    weeks,
    stages: { active: 100_000 },
    dynamics: { ordersPerActive: 0.1, priceElasticity: 3.63, ...dynamics },
    discount,
  });
  return [...simulate(compile(plan, plan.scenarios[0])).series.orders];
}

describe('price response (eqs. 13 and 14)', () => {
  test.each([
    [0.2, 2.247932918970459], // 0.8 ^ −3.63: constant elasticity, not ×1.73
    [0.1, 0.9 ** -3.63],
    [0.9, 0.1 ** -3.63],
    [0, 1],
  ])('a first cut of %d gives ×%d', (depth, lift) => {
    expect(ordersOf({ erosion: 0.83 }, [depth])[0] / BASE).toBeCloseTo(lift, 9);
  });

  test('without discount and memory it is exactly 1', () => {
    expect(ordersOf({ erosion: 0.83 }, [])).toEqual(Array(60).fill(BASE));
  });

  test('people learn to wait: the same cut week after week', () => {
    const [erosion, memory, depth] = [0.83, 0.93, 0.2];
    ordersOf({ erosion, priceMemory: memory }, Array(60).fill(depth)).forEach((orders, week) => {
      const expected = depth * (1 - memory ** week);
      const felt = Math.max(0, depth - erosion * expected);
      const wanted = (1 - felt) ** -3.63 * (1 - 0.5 * erosion * expected);
      expect(orders / BASE).toBeCloseTo(wanted, 9);
    });
  });

  test('after it ends, what they came to expect lowers orders at the list price until they forget', () => {
    const memory = 0.93;
    const orders = ordersOf({ erosion: 1, priceMemory: memory }, Array(30).fill(0.2));
    const expected = 0.2 * (1 - memory ** 30);
    expect(orders[30] / BASE).toBeCloseTo(1 - 0.5 * expected, 9);
    expect(orders[40] / BASE).toBeCloseTo(1 - 0.5 * expected * memory ** 10, 9);
  });

  test('without erosion every cut works like the first', () => {
    for (const orders of ordersOf({}, Array(60).fill(0.2))) {
      expect(orders / BASE).toBeCloseTo(2.247932918970459, 9);
    }
  });
});

describe('pantry (eq. 15)', () => {
  const bump = BASE * (0.8 ** -3.63 - 1);

  test('the dip afterwards is what was pulled forward, used up over pantryWeeks', () => {
    const orders = ordersOf({ pantryWeeks: 4, pullForward: 0.2 }, [0.2]);
    expect(orders[0] - BASE).toBeCloseTo(bump, 6);
    orders.slice(1).forEach((value, week) => {
      expect(BASE - value).toBeCloseTo((0.2 * bump * 0.75 ** week) / 4, 6);
    });
    const missing = orders.slice(1).reduce((sum, value) => sum + BASE - value, 0);
    expect(missing / (0.2 * bump)).toBeCloseTo(1, 6);
  });

  test('of one week is empty after one week', () => {
    const orders = ordersOf({ pantryWeeks: 1, pullForward: 0.5, ordersPerActive: 0.1 }, [0.1]);
    expect(BASE - orders[1]).toBeCloseTo(0.5 * BASE * (0.9 ** -3.63 - 1), 6);
    expect(orders[2]).toBeCloseTo(BASE, 6);
  });

  test('never makes orders negative', () => {
    const orders = ordersOf({ pantryWeeks: 1, pullForward: 1, priceElasticity: 10 }, [0.9, 0, 0]);
    expect(orders[1]).toBe(0);
    expect(Math.min(...orders)).toBeGreaterThanOrEqual(0);
  });
});
