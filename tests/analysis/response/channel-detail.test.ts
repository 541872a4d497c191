import { describe, expect, it } from 'vitest';
import { fadingEffect, fadingWeeks } from '../../../lib/analysis/attribution/fading-effect';
import { marginalCustomers } from '../../../lib/analysis/attribution/marginal';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { channelDetailSteps, halfSaturationWeekly } from '../../../lib/analysis/response/channel-detail';
import type { Channel, Plan } from '../../../lib/model/plan';
import { templatePlan } from '../../../lib/model/templates/registry';
import { fadingSentence, responseSentence } from '../../../lib/report/words/channel-words';
import { samplePlan } from '../../support/sample-plan';

const plan = templatePlan('full-funnel', '2026-01-05');
const STYLE = { locale: 'en-US' };
const detailOf = (channelId: string, draws = 0, of: Plan = plan) => {
  const steps = [
    ...channelDetailSteps({ plan: of, scenarioId: of.scenarios[0].id, channelId, draws, seed: 7 }),
  ];
  return steps[steps.length - 1];
};
const channelOf = (id: string) => plan.channels.find((channel) => channel.id === id) as Channel;

describe('a channel in detail', () => {
  it('brings what the forecast loses without it, and rises from nothing', () => {
    const { points, here, inside } = detailOf('seo');
    const scenario = plan.scenarios[0];
    const flights = scenario.flights.filter(({ channelId }) => channelId !== 'seo');
    const without = forecastScenario({ ...plan, scenarios: [{ ...scenario, flights }] }, scenario.id);
    const all = forecastScenario(plan, scenario.id).headline.newCustomers ?? 0;
    expect(inside.value).toBeCloseTo(all - (without.headline.newCustomers ?? 0), 6);
    expect(points[0].customers.value).toBe(0);
    expect(points[here].customers.value).toBe(inside.value);
    for (let at = 1; at < points.length; at++) {
      expect(points[at].weekly).toBeGreaterThan(points[at - 1].weekly);
      expect(points[at].customers.value ?? 0).toBeGreaterThan(points[at - 1].customers.value ?? 0);
    }
  });

  it('has the slope that the mix panel names', () => {
    const { slope } = detailOf('video');
    const step = 1000;
    const marginal = marginalCustomers(plan, plan.scenarios[0], step).find(
      ({ channelId }) => channelId === 'video',
    );
    // The panel counts money over the horizon, the slope money a week.
    expect((slope * step) / plan.horizonWeeks).toBeCloseTo(marginal?.customers ?? 0, 6);
  });

  it('gives the line first and paired draws after it, the same for the same seed', () => {
    const question = { plan, scenarioId: 'both', channelId: 'email', draws: 20, seed: 7 };
    const steps = [...channelDetailSteps(question)];
    expect(steps.map(({ draws }) => draws)).toEqual([0, 10, 20]);
    expect(steps[0].inside.range).toBeNull();
    const { inside, points } = steps[2];
    expect(inside.range?.p10).toBeLessThan(inside.range?.p90 ?? 0);
    expect(points[0].customers.range).toEqual({ p10: 0, p50: 0, p90: 0 });
    expect([...channelDetailSteps(question)][2]).toEqual(steps[2]);
  });

  it('shows a steady spend where nothing is spent, and stands at its start', () => {
    const sample = samplePlan();
    const scenarios = [{ ...sample.scenarios[0], flights: [sample.scenarios[0].flights[1]] }];
    const detail = detailOf('ads', 10, { ...sample, scenarios });
    expect(detail.here).toBe(0);
    expect(detail.weekly).toBe(0);
    expect(detail.slope).toBeGreaterThan(0);
    expect(detail.points.at(-1)?.weekly).toBeCloseTo(1.6 * detail.halfWeekly, 6);
    expect(responseSentence(detail, STYLE)).toBe('Nothing is spent yet: the curve shows a steady spend.');
  });

  it('reaches half of its effect at the half-saturation of the market, dearer units later', () => {
    const channel = channelOf('seo');
    expect(halfSaturationWeekly(plan, channel)).toBeCloseTo(channel.parameters.halfSaturation * 1000, 6);
    const dear = {
      ...channel,
      parameters: { ...channel.parameters, unitCost: channel.parameters.unitCost * 2 },
    };
    expect(halfSaturationWeekly(plan, dear)).toBeCloseTo(channel.parameters.halfSaturation * 2000, 6);
  });

  it('says how far from full it is', () => {
    const scenario = plan.scenarios[0];
    const flooded = {
      ...plan,
      scenarios: [
        {
          ...scenario,
          flights: scenario.flights.map((flight) =>
            flight.channelId === 'video'
              ? { ...flight, spend: flight.spend.map((amount) => amount * 8) }
              : flight,
          ),
        },
      ],
    };
    expect(responseSentence(detailOf('video', 0, flooded), STYLE)).toMatch(/^Close to full/);
    expect(responseSentence(detailOf('promotions'), STYLE)).toMatch(/^(Far from full|Filling up)/);
  });
});

describe('the effect of one week', () => {
  it('is strongest at once without a lead time and halves every half-life', () => {
    const ads = { ...channelOf('video'), parameters: { ...channelOf('video').parameters, halfLifeWeeks: 2 } };
    const { shares, peakWeek, halfWeek } = fadingEffect(ads, 12);
    expect(peakWeek).toBe(1);
    expect(shares[0]).toBe(1);
    expect(shares[2]).toBeCloseTo(0.5, 12);
    expect(halfWeek).toBe(3);
    expect(fadingSentence(fadingEffect(ads, 12), 12)).toBe('At once, half of that left in week 3.');
  });

  it('rises to a later peak with a lead time', () => {
    const seo = channelOf('seo');
    const weeks = fadingWeeks(seo, 104);
    const effect = fadingEffect(seo, weeks);
    expect(effect.peakWeek).toBeGreaterThan(8);
    expect(effect.halfWeek).toBeGreaterThan(effect.peakWeek);
    expect(fadingSentence(effect, weeks)).toMatch(
      /^Slow to start: strongest in week \d+, half of that left in week \d+\.$/,
    );
  });

  it('is shown until little is left, eight weeks at least', () => {
    expect(fadingWeeks(channelOf('video'), 104)).toBe(8);
    expect(fadingWeeks(channelOf('seo'), 52)).toBe(52);
  });
});
