import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGINS, splitVariants } from '../../lib/analysis/attribution/attribution';
import { simulateSets } from '../../lib/analysis/attribution/side-sets';
import { forecastScenario, SPLIT_KEYS } from '../../lib/analysis/forecast/forecast';
import { HEADLINES } from '../../lib/analysis/forecast/headline';
import { parameterDraws } from '../../lib/analysis/uncertainty/draw-parameters';
import { drawEnsemble } from '../../lib/analysis/uncertainty/uncertainty';
import { compile } from '../../lib/model/compile';
import { sumMoney } from '../../lib/model/currency';
import { laneSeries } from '../../lib/model/run';
import { SERIES } from '../../lib/model/series';
import { simulate } from '../../lib/model/simulate';
import { csv } from '../../lib/report/formats/csv';
import { json } from '../../lib/report/formats/json';
import { makeReport } from '../../lib/report/report';
import { arbitraryPlan, PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../support/arbitrary-plan';

// Halving the smallest numbers there are loses their last bit.
const SMALLEST = 1e-300;
// Shrinking a plan takes minutes and the seed is enough to find it again.
const tries = { numRuns: PROPERTY_RUNS, endOnFailure: true };

describe('for every valid plan', () => {
  it(
    'leaving out idle channels changes no bit of any set of sides',
    () => {
      fc.assert(
        fc.property(arbitraryPlan(), (plan) => {
          const [scenario] = plan.scenarios;
          const batch = simulate(compile(plan, scenario, splitVariants(plan)));
          for (const [set, { run }] of simulateSets(plan, scenario, 1).entries()) {
            for (const key of SERIES) expect(run.series[key]).toEqual(laneSeries(batch, key, set));
          }
          const overrides = parameterDraws(plan, 7)(0, 2);
          const draws = simulate(compile(plan, scenario, { lanes: 2, overrides }));
          const [drawn] = simulateSets(plan, scenario, 2, overrides);
          for (const key of SERIES) expect(drawn.run.series[key]).toEqual(draws.series[key]);
        }),
        tries,
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'push, pull and organic add up to the outcome to 1e-9',
    () => {
      fc.assert(
        fc.property(arbitraryPlan(), (plan) => {
          const { series, splits, weeks } = forecastScenario(plan, 'baseline');
          for (const key of SPLIT_KEYS) {
            for (let week = 0; week < weeks; week++) {
              const parts = ORIGINS.map((origin) => splits[key][origin][week]);
              const sum = parts.reduce((total, part) => total + part, 0);
              // Relative to what was added: a part below zero may be far larger than the sum.
              const size = Math.max(series[key][week], ...parts.map(Math.abs));
              expect(Math.abs(sum - series[key][week])).toBeLessThanOrEqual(1e-9 * size + SMALLEST);
            }
          }
        }),
        tries,
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'every headline is a finite number or does not exist, and so are its range and every exported cell',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ maxChannels: 5 }), (plan) => {
          const report = makeReport({ plan, scenarioId: 'baseline', seed: 1, draws: 4, locale: 'en' });
          for (const key of HEADLINES) {
            const value = report.forecast.headline[key];
            expect(value === null || Number.isFinite(value)).toBe(true);
          }
          for (const { answer, table } of report.figures) {
            expect(answer).not.toMatch(/NaN|undefined|Infinity/);
            for (const { values } of table.columns) {
              const isSound = (cell: unknown) => typeof cell !== 'number' || Number.isFinite(cell);
              expect(Array.from(values).every(isSound)).toBe(true);
            }
          }
          expect(JSON.parse(json.write(report)).weeks.length).toBe(plan.horizonWeeks);
          expect(csv.write(report)).not.toMatch(/NaN|Infinity/);
        }),
        { ...tries, numRuns: Math.ceil(PROPERTY_RUNS / 2) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'weeks of money add up to the totals to the minor unit',
    () => {
      // Beyond 2^53 minor units a number cannot hold the last one.
      const plans = arbitraryPlan({ plausiblePeople: true }).filter(
        ({ market, economics }) => market.size * economics.price < 1e10,
      );
      fc.assert(
        fc.property(plans, (plan) => {
          const { series, headline } = forecastScenario(plan, 'baseline');
          for (const key of ['revenue', 'spend', 'contribution'] as const) {
            expect(sumMoney(series[key], plan.currency)).toBe(headline[key]);
          }
          expect(series.contributionToDate.at(-1)).toBe(headline.contribution);
        }),
        tries,
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'the draws of a scenario stay finite',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ maxChannels: 6 }), (plan) => {
          const { bands } = drawEnsemble(plan, plan.scenarios[0], { draws: 6, seed: 3 });
          for (const { p10, p90 } of Object.values(bands)) {
            expect(p10.every(Number.isFinite) && p90.every(Number.isFinite)).toBe(true);
          }
        }),
        { ...tries, numRuns: Math.ceil(PROPERTY_RUNS / 2) },
      );
    },
    PROPERTY_TIMEOUT,
  );
});
