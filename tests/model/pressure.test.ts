import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/model/compile';
import { simulate } from '../../lib/model/simulate';
import { activityByWeek, afterWeeks, gainAtSteady, MARKET, onePlan, planOf } from '../support/channel-probe';

describe('wear-out', () => {
  test('halves the effect where recent activity reaches its half', () => {
    const plain = gainAtSteady('ads', { wearOutHalf: 0 }, 21_000);
    const worn = 2_100_000 / (1 - 2 ** (-1 / 12)) / (MARKET / 1000);
    expect(gainAtSteady('ads', { wearOutHalf: worn }, 21_000)).toBeCloseTo(plain / 2, 6);
  });

  test('of 0 is none', () => {
    expect(gainAtSteady('ads', { wearOutHalf: 0 }, 21_000)).toBeCloseTo(0.5, 9);
  });
});

describe('capacity', () => {
  const weeks = 40;
  const spend = Array.from({ length: weeks }, (_, week) => (week < 10 ? 600 : 0));

  test('does no more a week than it can, and loses nothing: the queue is worked off', () => {
    const done = activityByWeek({ capacity: 25 }, spend);
    expect(Math.max(...done)).toBe(25);
    expect(done.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1000, 9);
    expect(done.slice(0, 40)).toEqual(Array(40).fill(25));
  });

  test('of 0 is no limit', () => {
    expect(activityByWeek({ capacity: 0 }, spend)).toEqual(spend.map((money) => money / 6));
  });

  test('a queue carried in is worked off at once where nothing limits it', () => {
    const carryIn = { channels: [{ channelId: 'one', queue: 7 }] };
    expect(activityByWeek({ capacity: 0 }, [0, 0, 0, 0], carryIn)).toEqual([7, 0, 0, 0]);
    expect(activityByWeek({ capacity: 5 }, [0, 0, 0, 0], carryIn)).toEqual([5, 2, 0, 0]);
  });
});

describe('earned activity (eq. 2)', () => {
  test('reviews come from orders, followers from customers, pages from published pieces', () => {
    const plan = planOf(
      [
        { id: 'reviews', kind: 'reviews', parameters: { earnedPerOrder: 0.1 } },
        { id: 'social', kind: 'social', parameters: { earnedPerCustomer: 0.01 } },
        { id: 'seo', kind: 'seo', parameters: { earnedPerPiece: 0.5 } },
        { id: 'content', kind: 'content', parameters: {} },
        { id: 'podcast', kind: 'content', parameters: {} },
      ],
      { content: [0, 0, 0, 0] },
      {
        orders: 40,
        channels: [
          { channelId: 'content', activity: 6 },
          { channelId: 'podcast', activity: 4 },
        ],
      },
      { active: 300, loyal: 200 },
    );
    const { state } = afterWeeks(plan, 1);
    const [reviews, social, seo] = state.channels.map((channel) => channel.activity[0]);
    expect(reviews).toBeCloseTo(4, 12);
    expect(social).toBeCloseTo(5, 12);
    expect(seo).toBeCloseTo(5, 12);
  });
});

describe('trust', () => {
  const trustAt = (rating: number) => {
    const plan = planOf(
      [{ id: 'one', kind: 'reviews', parameters: { rating, trust: 2, earnedPerOrder: 0 } }],
      {},
      {
        channels: [{ channelId: 'one', stock: 1e15 }],
      },
    );
    return afterWeeks(plan, 1).pressure.trust[0];
  };

  test('lifts conversion above a rating of 3, lowers it below, never by more than four fifths', () => {
    expect(trustAt(3)).toBe(1);
    expect(trustAt(4)).toBeCloseTo(2, 6);
    expect(trustAt(5)).toBeCloseTo(3, 6);
    expect(trustAt(2.5)).toBeCloseTo(0.5, 6);
    expect(trustAt(1)).toBeCloseTo(0.2, 6);
  });
});

test('fatigue is a Hill of the same stock with its own half-saturation', () => {
  const plan = planOf(
    [
      {
        id: 'one',
        kind: 'email',
        parameters: { fatigue: 0.4, fatigueHalfSaturation: 18, halfLifeWeeks: 0.5 },
      },
    ],
    { one: Array(60).fill(18_000) },
  );
  expect(afterWeeks(plan, 60).pressure.fatigue[0]).toBeCloseTo(0.2, 9);
});

test('of two offers in a week the deeper one counts; they do not add up', () => {
  const plan = planOf(
    [
      { id: 'one', kind: 'promotions', parameters: {} },
      { id: 'two', kind: 'promotions', parameters: {} },
    ],
    {},
    {},
    {},
    { one: [0.1, 0.3, 0, 0], two: [0.2, 0.1, 0, 0] },
  );
  const felt = [1, 2, 3].map((weeks) => afterWeeks(plan, weeks).pressure.discount[0]);
  expect(felt).toEqual([0.2, 0.3, 0]);
});

test('the weekly spend is reported as it was paid', () => {
  const plan = onePlan('ads', {}, [1, 2, 3, 4]);
  expect([...simulate(compile(plan, plan.scenarios[0])).series.spend]).toEqual([1, 2, 3, 4]);
});
