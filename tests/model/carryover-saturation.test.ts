import { describe, expect, test } from 'vitest';
import { type ChannelKindId, channelKind } from '../../lib/model/channels/registry';
import { gainAtSteady, MARKET, pipelineAfter, releasedByWeek, stockByWeek } from '../support/channel-probe';

// Closed forms of eqs. 2–5: what a channel makes of its spend.

describe('carryover (eq. 4)', () => {
  test.each([0.5, 1.5, 12, 40])(
    'half of the stock is gone after a half-life of %d weeks',
    (halfLifeWeeks) => {
      const weeks = 2 * halfLifeWeeks;
      const response = stockByWeek('ads', { halfLifeWeeks, unitCost: 0.01 }, [100, ...Array(weeks).fill(0)]);
      expect(response[weeks] / response[0]).toBeCloseTo(2 ** (-weeks / halfLifeWeeks), 12);
    },
  );

  test('steady spend builds a geometric series', () => {
    const spend = Array<number>(30).fill(50);
    const keep = 2 ** (-1 / 3);
    stockByWeek('ads', { halfLifeWeeks: 3, unitCost: 0.01 }, spend).forEach((stock, week) => {
      expect(stock / ((5000 * (1 - keep ** (week + 1))) / (1 - keep))).toBeCloseTo(1, 12);
    });
  });
});

describe('pipeline (eq. 3)', () => {
  test.each<[ChannelKindId, number]>([
    ['outreach', 2],
    ['seo', 8],
    ['seo', 0.5],
    ['content', 5],
    ['reviews', 104],
  ])('%s: activity arrives after %d weeks on average, and all of it arrives', (kind, leadWeeks) => {
    // The stock adds the outflow up; so short a half-life that it holds one week's outflow only.
    const weeks = 260;
    const arrived = releasedByWeek(kind, leadWeeks, weeks);
    const all = arrived.reduce((sum, part) => sum + part, 0);
    const mean = arrived.reduce((sum, part, week) => sum + week * part, 0) / all;
    const isOver = leadWeeks < 20;
    expect(all).toBeCloseTo(1, isOver ? 9 : 0);
    if (isOver) expect(mean).toBeCloseTo(leadWeeks, 6);
  });

  test('the mean delay is exact also where the plan is too short to see it', () => {
    // Boxes of mean delay L/n each: what is left of the first box after w weeks is (1 − n/(n + L))^(w + 1).
    const { boxes, held } = pipelineAfter('reviews', 104, 10);
    const release = boxes / (boxes + 104);
    expect(held[0]).toBeCloseTo((1 - release) ** 10, 12);
  });

  test('a lead of 0 passes through at once', () => {
    const [first, ...later] = releasedByWeek('seo', 0, 3);
    expect(first).toBe(1);
    for (const part of later) expect(part).toBeCloseTo(0, 12);
  });
});

describe('saturation (eq. 5)', () => {
  test.each<[ChannelKindId]>([
    ['ads'],
    ['promotions'],
    ['outreach'],
    ['email'],
    ['seo'],
    ['content'],
    ['social'],
    ['reviews'],
  ])('%s: steady spend of half-saturation per 1,000 people gives half of the effect', (kind) => {
    const passports = channelKind(kind).parameters;
    const weekly = (passports.halfSaturation.value * MARKET) / 1000;
    expect(gainAtSteady(kind, {}, weekly)).toBeCloseTo(0.5, 9);
  });

  test('dearer units buy less: twice the unit cost needs twice the money', () => {
    const weekly = (21 * MARKET) / 1000;
    expect(gainAtSteady('ads', { unitCost: 0.02 }, 2 * weekly)).toBeCloseTo(0.5, 9);
    expect(gainAtSteady('ads', { unitCost: 0.02 }, weekly)).toBeCloseTo(1 / 3, 9);
  });

  test.each([0.4, 0.7, 1])('with slope %d the effect is concave in steady spend', (slope) => {
    const gains = Array.from({ length: 60 }, (_, i) => gainAtSteady('seo', { slope }, i * 1500));
    for (let i = 1; i < gains.length - 1; i++) {
      expect(gains[i] - gains[i - 1]).toBeGreaterThan(gains[i + 1] - gains[i]);
    }
  });

  test.each([1.2, 2, 5])(
    'with slope %d there is a threshold: the first money brings less than the next',
    (slope) => {
      const inflection = ((slope - 1) / (slope + 1)) ** (1 / slope);
      const gainAt = (share: number) =>
        gainAtSteady('seo', { slope }, (share * inflection * 16 * MARKET) / 1000);
      expect(gainAt(0.4) - gainAt(0.3)).toBeGreaterThan(gainAt(0.2) - gainAt(0.1));
      expect(gainAt(1.6) - gainAt(1.5)).toBeGreaterThan(gainAt(1.9) - gainAt(1.8));
    },
  );

  test('with slope s it is the Hill function', () => {
    for (const share of [0.01, 0.5, 1, 3, 100]) {
      const gain = gainAtSteady('seo', { slope: 1.7 }, (share * 16 * MARKET) / 1000);
      expect(gain).toBeCloseTo(share ** 1.7 / (1 + share ** 1.7), 9);
    }
  });

  test('nothing spent has no effect, also where the slope is below 1', () => {
    expect(gainAtSteady('seo', { slope: 0.2 }, 0)).toBe(0);
  });
});
