import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCustomersAfterStop, STOP_OUTCOMES, stopTest } from '../../../lib/analysis/endurance/stop-test';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { runAnalysis, type StopQuestion } from '../../../lib/analysis/parallel/define-analysis';
import type { Plan } from '../../../lib/model/plan';
import { templatePlan } from '../../../lib/model/templates/registry';
import { arbitraryPlan, PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../../support/arbitrary-plan';
import { samplePlan } from '../../support/sample-plan';

const ask = (plan: Plan, stop: StopQuestion, draws = 0) =>
  runAnalysis(stopTest, { plan, scenarioId: plan.scenarios[0].id, draws, seed: 7, stop });
const push = (fromWeek: number): StopQuestion => ({ target: { side: 'push' }, fromWeek });

describe('stopTest', () => {
  it(
    'loses nothing where the stop is after the end, whatever the plan',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ maxChannels: 4 }), fc.constantFrom('push', 'pull'), (plan, side) => {
          const { weekly, totals, halfLifeWeeks } = ask(plan, {
            target: { side: side as 'push' | 'pull' },
            fromWeek: plan.horizonWeeks + 1,
          });
          for (const key of STOP_OUTCOMES) {
            expect(weekly[key].lost.every((value) => value === 0)).toBe(true);
            expect(totals[key].lost.value).toBe(0);
          }
          expect(halfLifeWeeks.value).toBeNull();
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'surviving and lost are the forecast, and nothing is lost before the stop, whatever the plan',
    () => {
      const anyStop = arbitraryPlan({ maxChannels: 4 }).chain((plan) =>
        fc.record({
          plan: fc.constant(plan),
          fromWeek: fc.integer({ min: 1, max: plan.horizonWeeks }),
          channel: fc.integer({ min: 0, max: plan.channels.length - 1 }),
        }),
      );
      fc.assert(
        fc.property(anyStop, ({ plan, fromWeek, channel }) => {
          const { weekly, totals } = ask(plan, { target: { channelId: `channel-${channel}` }, fromWeek });
          const { series } = forecastScenario(plan, plan.scenarios[0].id);
          expect(weekly.newCustomers.planned).toEqual(series.newCustomers);
          for (const key of STOP_OUTCOMES) {
            const { planned, survives, lost } = weekly[key];
            for (let week = 0; week < planned.length; week++) {
              if (week + 1 < fromWeek) expect(lost[week]).toBe(0);
              const rest = Math.abs(survives[week] + lost[week] - planned[week]);
              expect(rest).toBeLessThanOrEqual(1e-12 * (Math.abs(planned[week]) + Math.abs(survives[week])));
            }
            const { planned: all, survives: stays, lost: gone } = totals[key];
            expect(Math.abs(stays.value! + gone.value! - all.value!)).toBeLessThanOrEqual(
              1e-12 * (Math.abs(all.value!) + Math.abs(stays.value!)),
            );
          }
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    PROPERTY_TIMEOUT,
  );

  it('of all that spends, from week 1, leaves what is organic', () => {
    const sample = samplePlan();
    const plan = {
      ...sample,
      scenarios: [{ ...sample.scenarios[0], flights: [sample.scenarios[0].flights[0]] }],
    };
    const { weekly } = ask(plan, push(1));
    expect(weekly.newCustomers.survives).toEqual(weekly.newCustomers.organic);
    expect(weekly.newCustomers.organic).toEqual(
      forecastScenario(plan, 'baseline').splits.newCustomers.organic,
    );
  });

  it('is the dashed line of the gallery', () => {
    const plan = templatePlan('launch', '2026-01-05');
    expect(ask(plan, push(53)).weekly.newCustomers.survives).toEqual(
      newCustomersAfterStop(plan, plan.scenarios[0], push(53)),
    );
  });

  it('has a half-life: the first week from which what was built stays at half of the four weeks before', () => {
    const plan = templatePlan('launch', '2026-01-05');
    for (const stop of [push(40), push(53), { target: { side: 'pull' as const }, fromWeek: 53 }]) {
      const { weekly, halfLifeWeeks } = ask(plan, stop);
      const without = newCustomersAfterStop(plan, plan.scenarios[0], { ...stop, fromWeek: 1 });
      const built = weekly.newCustomers.survives.map((value, week) => value - without[week]);
      const at = stop.fromWeek - 1;
      const before = built.slice(at - 4, at).reduce((sum, value) => sum + value, 0) / 4;
      const after = Array.from(built.slice(at));
      const last = after.findLastIndex((value) => value > before / 2);
      expect(halfLifeWeeks.value).toBe(last === after.length - 1 ? null : last + 2);
    }
  });

  it('stops push by default, half-way, and draws ranges', () => {
    const plan = samplePlan();
    const test = runAnalysis(stopTest, { plan, scenarioId: 'baseline', draws: 60, seed: 7 });
    expect(test.question).toEqual(push(14));
    const { lost } = test.totals.newCustomers;
    expect(lost.range!.p10!).toBeLessThan(lost.value!);
    expect(lost.range!.p90!).toBeGreaterThan(lost.value!);
  });
});
