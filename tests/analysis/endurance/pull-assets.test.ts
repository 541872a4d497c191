import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullAssets } from '../../../lib/analysis/endurance/pull-assets';
import { runAnalysis } from '../../../lib/analysis/parallel/define-analysis';
import { channelKind } from '../../../lib/model/channels/registry';
import { compile } from '../../../lib/model/compile';
import type { Plan } from '../../../lib/model/plan';
import { simulate } from '../../../lib/model/simulate';
import { templatePlan } from '../../../lib/model/templates/registry';
import { arbitraryPlan, PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../../support/arbitrary-plan';
import { samplePlan } from '../../support/sample-plan';

const ask = (plan: Plan, draws = 0) =>
  runAnalysis(pullAssets, { plan, scenarioId: plan.scenarios[0].id, draws, seed: 7 });

describe('pullAssets', () => {
  it(
    'balances: opening and built less decayed is closing to 1e-9, and closing is the engine’s, for any plan',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ maxChannels: 5 }), (plan) => {
          const { end } = simulate(compile(plan, plan.scenarios[0]));
          for (const { channelId, opening, built, decayed, closing, stock } of ask(plan).channels) {
            const size = Math.max(opening, built, decayed, closing);
            expect(Math.abs(opening + built - decayed - closing)).toBeLessThanOrEqual(1e-9 * size);
            const channel = plan.channels.findIndex(({ id }) => id === channelId);
            expect(closing).toBe(end.channels[channel].stock[0]);
            expect(stock[plan.horizonWeeks - 1]).toBe(closing);
            expect(Math.min(built, decayed)).toBeGreaterThanOrEqual(-1e-9 * size);
          }
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    PROPERTY_TIMEOUT,
  );

  it('of steady spend without lead is the closed form of carryover', () => {
    const weeks = 26;
    const [spend, unitCost, halfLifeWeeks] = [500, 100, 8];
    const plan = samplePlan({
      channels: [
        {
          id: 'seo',
          kind: 'seo',
          name: 'SEO',
          parameters: { unitCost, halfLifeWeeks, leadWeeks: 0, earnedPerPiece: 0 },
        },
      ],
      scenarios: [
        {
          id: 'baseline',
          name: 'Baseline',
          flights: [{ channelId: 'seo', spend: Array(weeks).fill(spend) }],
        },
      ],
    });
    const [asset] = ask(plan).channels;
    const keep = 2 ** (-1 / halfLifeWeeks);
    expect(asset.built).toBeCloseTo((weeks * spend) / unitCost, 8);
    expect(asset.closing).toBeCloseTo(((spend / unitCost) * (1 - keep ** weeks)) / (1 - keep), 8);
    expect(asset.onItsWay).toBe(0);
    expect(asset.unit).toBe(channelKind('seo').activityUnit);
  });

  it('is worth nothing where nothing was built, and something where it was', () => {
    const idle = samplePlan({ scenarios: [{ id: 'off', name: 'Off', flights: [] }] });
    const [none] = ask(idle, 5).channels;
    expect(none.closingValue).toEqual({ value: 0, range: { p10: 0, p50: 0, p90: 0 } });
    const [seo] = ask(samplePlan(), 40).channels;
    expect(seo.openingValue.value).toBe(0);
    expect(seo.closingValue.value).toBeGreaterThan(0);
    expect(seo.closingValue.range!.p10!).toBeGreaterThan(0);
  });

  it('names the pull channels only; a plan without any has none', () => {
    const plan = templatePlan('full-funnel', '2026-01-05');
    const sides = ask(plan).channels.map(
      ({ channelId }) => channelKind(plan.channels.find(({ id }) => id === channelId)!.kind).side,
    );
    expect(new Set(sides)).toEqual(new Set(['pull']));
    const pushOnly = samplePlan({
      channels: samplePlan().channels.slice(0, 1),
      scenarios: [
        { id: 'baseline', name: 'Baseline', flights: [{ channelId: 'ads', spend: Array(26).fill(9) }] },
      ],
    });
    expect(ask(pushOnly, 5)).toMatchObject({ channels: [], closingValue: { value: 0 } });
  });
});
