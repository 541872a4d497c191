import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneTotals, OUTCOMES, outcomesOf } from '../../../lib/analysis/attribution/attributed-outcomes';
import { splitBySide, splitVariants } from '../../../lib/analysis/attribution/attribution';
import {
  type ChannelAttribution,
  channelAttribution,
} from '../../../lib/analysis/attribution/channel-attribution';
import {
  everyone,
  offOutside,
  playersOf,
  shapleyWeights,
} from '../../../lib/analysis/attribution/coalitions';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { runAnalysis } from '../../../lib/analysis/parallel/define-analysis';
import { parameterDraws } from '../../../lib/analysis/uncertainty/draw-parameters';
import { compile } from '../../../lib/model/compile';
import type { Plan } from '../../../lib/model/plan';
import { simulate } from '../../../lib/model/simulate';
import { TEMPLATES, templatePlan } from '../../../lib/model/templates/registry';
import { arbitraryPlan, PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../../support/arbitrary-plan';
import { manyChannels } from '../../support/many-channels';
import { samplePlan } from '../../support/sample-plan';

const attribute = (plan: Plan, draws = 0): ChannelAttribution =>
  runAnalysis(channelAttribution, { plan, scenarioId: plan.scenarios[0].id, draws, seed: 7 });

/** Shapley totals `[player][outcome]` by simulating every set of channels in one batch. */
function exactTotals(plan: Plan, overrides?: ReadonlyMap<string, Float64Array>): number[][] {
  const [scenario] = plan.scenarios;
  const players = playersOf(plan, scenario);
  const sets = Array.from({ length: everyone(players.length) + 1 }, (_, set) => set);
  const lanes = sets.length;
  const each =
    overrides && new Map([...overrides].map(([at, [value]]) => [at, new Float64Array(lanes).fill(value)]));
  const offFrom = offOutside(plan, players, sets);
  const batch = compile(plan, scenario, { lanes, offFrom, overrides: each });
  const run = simulate(batch);
  const totals = laneTotals(outcomesOf(plan, batch, run), run.weeks, lanes);
  return shapleyWeights(players.length, sets).map((weights) =>
    OUTCOMES.map((_, o) =>
      weights.reduce((sum, weight, set) => sum + weight * totals[set * OUTCOMES.length + o], 0),
    ),
  );
}

/** Lifetime values are not finite where nobody ever leaves and nothing is discounted. */
function isComparable({ channels, totals }: ChannelAttribution, key: (typeof OUTCOMES)[number]): boolean {
  return [totals, ...channels.map((channel) => channel.totals)].every((one) => Number.isFinite(one[key]));
}

/** How far the channels are from adding up to what marketing brings, and against what. */
function gap({ channels, organicTotals, totals }: ChannelAttribution, key: (typeof OUTCOMES)[number]) {
  const sum = channels.reduce((all, channel) => all + channel.totals[key], 0);
  const difference = totals[key] - organicTotals[key];
  const size = Math.max(Math.abs(difference), ...channels.map((channel) => Math.abs(channel.totals[key])));
  // A difference of two large numbers is known to their last bits only.
  return { gap: Math.abs(sum - difference), allowed: 1e-9 * size + 1e-13 * Math.abs(totals[key]) };
}

describe('channelAttribution', () => {
  it(
    'adds up to the difference from the run without marketing, for any plan and every outcome',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ maxChannels: 6 }), (plan) => {
          const attribution = attribute(plan);
          for (const key of OUTCOMES) {
            if (!isComparable(attribution, key)) continue;
            const { gap: rest, allowed } = gap(attribution, key);
            expect(rest).toBeLessThanOrEqual(allowed);
          }
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    PROPERTY_TIMEOUT,
  );

  it.each(TEMPLATES.map(({ id }) => id))('adds up in every week of %s to 1e-9, and to the forecast', (id) => {
    const plan = templatePlan(id, '2026-01-05');
    const attribution = attribute(plan);
    const { series, headline } = forecastScenario(plan, plan.scenarios[0].id);
    for (const key of OUTCOMES) {
      const { gap: rest } = gap(attribution, key);
      expect(rest).toBeLessThanOrEqual(
        1e-9 * Math.abs(attribution.totals[key] - attribution.organicTotals[key]),
      );
    }
    for (let week = 0; week < attribution.weeks; week++) {
      const customers = attribution.channels.reduce(
        (sum, { weekly }) => sum + weekly.newCustomers[week],
        attribution.organic.newCustomers[week],
      );
      expect(Math.abs(customers - series.newCustomers[week])).toBeLessThanOrEqual(1e-9 * customers);
    }
    expect(attribution.totals.contribution).toBeCloseTo(headline.contribution ?? Number.NaN, -1);
    expect(attribution.totals.customerEquity).toBeCloseTo(headline.customerEquity ?? Number.NaN, 1);
  });

  it(
    'gives equal channels equal values',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ maxChannels: 4 }), (plan) => {
          const [first] = plan.channels;
          const twin = { ...first, id: 'twin' };
          const [scenario] = plan.scenarios;
          const flight = scenario.flights.find(({ channelId }) => channelId === first.id);
          const memory = plan.carryIn.channels.find(({ channelId }) => channelId === first.id);
          const twins = {
            ...plan,
            channels: [...plan.channels, twin],
            scenarios: [
              {
                ...scenario,
                flights: [...scenario.flights, ...(flight ? [{ ...flight, channelId: 'twin' }] : [])],
              },
            ],
            carryIn: {
              ...plan.carryIn,
              channels: [...plan.carryIn.channels, ...(memory ? [{ ...memory, channelId: 'twin' }] : [])],
            },
          };
          const attribution = attribute(twins);
          const { channels, totals } = attribution;
          for (const key of OUTCOMES) {
            if (!isComparable(attribution, key)) continue;
            const [one, other] = [channels[0].totals[key], channels[channels.length - 1].totals[key]];
            const largest = Math.max(...channels.map((channel) => Math.abs(channel.totals[key])));
            expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * largest + 1e-12 * Math.abs(totals[key]));
          }
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    PROPERTY_TIMEOUT,
  );

  it('gives a channel that spends nothing nothing, and one without effect its spend as a loss', () => {
    const sample = samplePlan();
    const idle = { awareness: 0, consideration: 0, repeat: 0 };
    const plan = samplePlan({
      channels: [
        ...sample.channels,
        { id: 'idle', kind: 'ads', name: 'Idle', parameters: idle },
        { id: 'unused', kind: 'ads', name: 'Unused', parameters: {} },
      ],
      scenarios: [
        {
          ...sample.scenarios[0],
          flights: [...sample.scenarios[0].flights, { channelId: 'idle', spend: Array(26).fill(100) }],
        },
      ],
    });
    const { channels } = attribute(plan);
    const [, , dummy, unused] = channels;
    for (const key of OUTCOMES) expect(unused.totals[key]).toBe(0);
    expect(Math.abs(dummy.totals.newCustomers)).toBeLessThan(1e-9);
    expect(Math.abs(dummy.totals.revenue)).toBeLessThan(1e-6);
    expect(dummy.totals.contribution).toBeCloseTo(-2600, 6);
  });

  it(
    'is additive: contribution is what its orders earn less its own spend',
    () => {
      fc.assert(
        fc.property(
          arbitraryPlan({ maxChannels: 5, withoutDiscount: true, plausiblePeople: true }),
          (plan) => {
            const { channels, totals } = attribute(plan);
            const { price, margin } = plan.economics;
            const spend = plan.channels.map(({ id }) =>
              (plan.scenarios[0].flights.find(({ channelId }) => channelId === id)?.spend ?? [])
                .slice(0, plan.horizonWeeks)
                .reduce((sum, amount) => sum + amount, 0),
            );
            const all = spend.reduce((sum, amount) => sum + amount, 0);
            const scale = totals.revenue + all;
            for (const [at, channel] of channels.entries()) {
              expect(Math.abs(channel.totals.revenue - price * channel.totals.orders)).toBeLessThanOrEqual(
                1e-9 * scale,
              );
              const earned = margin * price * channel.totals.orders - spend[at];
              expect(Math.abs(channel.totals.contribution - earned)).toBeLessThanOrEqual(1e-9 * scale);
            }
          },
        ),
        { numRuns: PROPERTY_RUNS },
      );
    },
    PROPERTY_TIMEOUT,
  );

  it('of one push and one pull channel is the split by side', () => {
    const plan = samplePlan();
    const { channels, organic, weeks } = attribute(plan);
    const run = simulate(compile(plan, plan.scenarios[0], splitVariants(plan)));
    const split = splitBySide(run.series.newCustomers, weeks);
    for (let week = 0; week < weeks; week++) {
      expect(channels[0].weekly.newCustomers[week]).toBeCloseTo(split.push[week], 10);
      expect(channels[1].weekly.newCustomers[week]).toBeCloseTo(split.pull[week], 10);
      expect(organic.newCustomers[week]).toBe(split.organic[week]);
    }
  });

  it('of a plan that spends nothing is all organic', () => {
    const plan = samplePlan({ scenarios: [{ id: 'off', name: 'Off', flights: [] }] });
    const attribution = attribute(plan, 20);
    expect(attribution.totals).toEqual(attribution.organicTotals);
    for (const { totals, bands } of attribution.channels) {
      expect(totals.newCustomers).toBe(0);
      expect(bands).toBeNull();
    }
  });

  it('above ten channels is within a few of its stated standard errors of the exact values', () => {
    const plan = manyChannels(11);
    const { channels, orders } = attribute(plan);
    expect(orders).toBeGreaterThan(0);
    const truth = exactTotals(plan);
    let squares = 0;
    for (const [player, { totals, errors }] of channels.entries()) {
      for (const [o, key] of OUTCOMES.entries()) {
        expect(errors[key]).toBeGreaterThan(0);
        const z = (totals[key] - truth[player][o]) / errors[key];
        expect(Math.abs(z)).toBeLessThan(4.5);
        squares += z * z;
      }
    }
    // Errors that are stated too small or too large would show here.
    const meanSquare = squares / (channels.length * OUTCOMES.length);
    expect(meanSquare).toBeGreaterThan(0.2);
    expect(meanSquare).toBeLessThan(2.5);
    for (const key of OUTCOMES) {
      const { gap: rest, allowed } = gap(attribute(plan), key);
      expect(rest).toBeLessThanOrEqual(allowed);
    }
  });
});

describe('bands of an attribution', () => {
  it('of few channels are the exact values of each draw', () => {
    const plan = samplePlan();
    const { channels } = attribute(plan, 1);
    const truth = exactTotals(plan, parameterDraws(plan, 7)(0, 1));
    for (const [player, { bands }] of channels.entries()) {
      for (const [o, key] of OUTCOMES.entries()) {
        expect(bands?.[key].p50).toBeCloseTo(truth[player][o], 6);
        expect(bands?.[key].orderError).toBe(0);
      }
    }
  });

  it('of many channels, from sampled orders, are the values of a draw to a part of what orders alone would give', () => {
    const plan = manyChannels(8);
    const { channels } = attribute(plan, 1);
    const truth = exactTotals(plan, parameterDraws(plan, 7)(0, 1));
    for (const [player, { bands }] of channels.entries()) {
      for (const [o, key] of OUTCOMES.entries()) {
        const size = Math.max(...truth.map((values) => Math.abs(values[o])));
        expect(Math.abs((bands?.[key].p50 ?? Number.NaN) - truth[player][o])).toBeLessThan(0.02 * size);
      }
    }
  });

  it('state an error from sampled orders that is small beside the band', () => {
    const { channels } = attribute(manyChannels(8), 80);
    for (const { bands } of channels) {
      const { p10, p90, p10Error, p90Error, orderError } = bands!.newCustomers;
      expect(orderError).toBeGreaterThan(0);
      expect(orderError).toBeLessThan(0.1 * (p90 - p10));
      for (const error of [p10Error, p90Error]) {
        expect(error).toBeGreaterThan(0);
        expect(error).toBeLessThan(0.5 * (p90 - p10));
      }
    }
  });

  it('leave the stated values as they are, and add up in a draw', () => {
    const plan = manyChannels(7);
    const [bare, drawn] = [attribute(plan), attribute(plan, 1)];
    expect(drawn.channels.map(({ totals }) => totals)).toEqual(bare.channels.map(({ totals }) => totals));
    const sum = drawn.channels.reduce((all, { bands }) => all + bands!.orders.p50, 0);
    const truth = exactTotals(plan, parameterDraws(plan, 7)(0, 1)).reduce(
      (all, values) => all + values[1],
      0,
    );
    expect(sum).toBeCloseTo(truth, 6);
  });
});
