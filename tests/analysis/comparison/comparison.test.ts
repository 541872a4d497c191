import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOdds } from '../../../lib/analysis/comparison/best-odds';
import { compareBy } from '../../../lib/analysis/comparison/comparison-draws';
import { fieldOf } from '../../../lib/analysis/comparison/contenders';
import { isClear, pairedGains } from '../../../lib/analysis/comparison/paired-gains';
import { PATHS } from '../../../lib/analysis/comparison/paths';
import { MONEY_HEADLINES } from '../../../lib/analysis/comparison/terms';
import { GOALS } from '../../../lib/analysis/comparison/verdict';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { BETTER, HEADLINES } from '../../../lib/analysis/forecast/headline';
import { runAnalysis } from '../../../lib/analysis/parallel/define-analysis';
import { jobOf, type RunAnalysis } from '../../../lib/analysis/parallel/jobs';
import { drawEnsemble } from '../../../lib/analysis/uncertainty/uncertainty';
import { HEADLINE_FACTS } from '../../../lib/report/headlines/headline-facts';
import { chosenOf, compared, contestedPlan, spendOf } from '../../support/compared';
import { samplePlan } from '../../support/sample-plan';

const plan = contestedPlan();
const runHere: RunAnalysis = async (id, input) => runAnalysis(jobOf(id), input) as never;

describe('the chance of being best', () => {
  it('adds up to 1 whatever the draws, ties and missing numbers included', () => {
    const value = fc.constantFrom(-2, 0, 1, 5, Number.NaN);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((contenders) =>
          fc.array(fc.tuple(...Array.from({ length: contenders }, () => value)), {
            minLength: 1,
            maxLength: 70,
          }),
        ),
        fc.constantFrom('higher' as const, 'lower' as const),
        (draws, betterIs) => {
          const values = draws[0].map((_, one) => Float64Array.from(draws, (draw) => draw[one]));
          const { chances, errors } = bestOdds(values, betterIs);
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
          expect(errors.every((error) => error > 0)).toBe(true);
        },
      ),
    );
  });

  it('is shared by those that tie, and goes to the lower where lower is better', () => {
    const values = [Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4)];
    expect(bestOdds(values, 'higher').chances).toEqual([0.5, 0.5]);
    const [low, high, never] = [
      Float64Array.of(1, 1),
      Float64Array.of(2, Number.NaN),
      Float64Array.of(Number.NaN, 0),
    ];
    expect(bestOdds([low, high, never], 'lower').chances).toEqual([0.5, 0, 0.5]);
    // Where nobody ever gets there, all are equally late.
    expect(
      bestOdds(
        [never, never].map(() => Float64Array.of(Number.NaN)),
        'lower',
      ).chances,
    ).toEqual([0.5, 0.5]);
  });

  it('gains are antisymmetric, and exactly 0 of anything with itself', () => {
    const draws = Float64Array.of(1, -0, Number.NaN, 1e-300, Number.POSITIVE_INFINITY);
    const others = Float64Array.of(2, 0, 5, Number.NaN, 1);
    expect([...pairedGains(draws, draws, 'lower')]).toEqual([0, 0, 0, 0, 0]);
    const [there, back] = [pairedGains(draws, others, 'higher'), pairedGains(others, draws, 'higher')];
    expect([...there].map((gain) => gain + 0)).toEqual([...back].map((gain) => 0 - gain));
    expect(isClear(new Float64Array(50))).toBe(false);
  });
});

describe('a comparison of scenarios of one plan', () => {
  const comparison = compared(chosenOf(plan, ['push', 'mix', 'pull', 'again']));

  it('shows each scenario as the planner does: the same stated values and the same ranges', () => {
    const forecast = forecastScenario(plan, 'mix');
    const ensemble = drawEnsemble(plan, forecast.scenario, { draws: 400, seed: 7 });
    for (const key of HEADLINES) {
      expect(comparison.headlines[key].values[1]).toBe(forecast.headline[key]);
      expect(comparison.headlines[key].ranges[1]).toEqual(ensemble.ranges[key]);
    }
    expect(comparison.paths.loyal.bands[1]).toEqual(ensemble.bands.loyal);
    expect(comparison.paths.contributionToDate.bands[1]).toEqual(ensemble.bands.contributionToDate);
  });

  it('a scenario that repeats another differs from it by exactly nothing, in every draw and week', () => {
    for (const key of HEADLINES) {
      const difference = comparison.headlines[key].differences[3];
      expect(difference).toMatchObject({ odds: 0.5, clear: false });
      expect([0, null]).toContain(difference?.difference);
    }
    for (const path of PATHS) {
      const own = comparison.paths[path].differences[3];
      for (const values of [own?.values, own?.band?.p10, own?.band?.p50, own?.band?.p90]) {
        expect(values?.every((value) => value === 0)).toBe(true);
      }
    }
    for (const goal of GOALS) {
      const { chances = [] } = comparison.headlines[goal].best ?? {};
      expect(chances[3]).toBe(chances[0]);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
  });

  it('says the same in any order', () => {
    const turned = compared(chosenOf(plan, ['pull', 'again', 'push', 'mix']));
    const place = [2, 3, 0, 1];
    for (const key of HEADLINES) {
      const [here, there] = [comparison.headlines[key], turned.headlines[key]];
      for (const [index, at] of place.entries()) {
        expect(there.values[at]).toBe(here.values[index]);
        expect(there.ranges[at]).toEqual(here.ranges[index]);
        expect(there.best?.chances[at]).toBe(here.best?.chances[index]);
      }
    }
  });

  it('has no best of what is neither better higher nor lower', () => {
    for (const key of HEADLINES)
      expect(comparison.headlines[key].best === null).toBe(BETTER[key] === 'neither');
  });

  it('draws are the first of a longer drawing', () => {
    const [short, long] = [200, 400].map((draws) => compared(chosenOf(plan, ['mix']), draws));
    const paths = (comparison: typeof short, week: number) =>
      comparison.drawn?.[0].paths.loyal.subarray(week * comparison.draws, week * comparison.draws + 200);
    expect(paths(short, 25)).toEqual(paths(long, 25));
  });

  it('comes out of threads as it does here, and stops at a stated precision', async () => {
    const field = fieldOf(chosenOf(plan, ['push', 'mix']));
    const asked = await compareBy(runHere, field, { seed: 7, draws: 400 });
    expect(asked.headlines).toEqual(compared(chosenOf(plan, ['push', 'mix'])).headlines);
    const auto = await compareBy(runHere, field, { seed: 7, draws: 'auto' });
    const errors = GOALS.flatMap((goal) => auto.headlines[goal].best?.errors ?? []);
    expect(auto.draws === 4000 || Math.max(...errors) <= 0.01).toBe(true);
    expect((await compareBy(runHere, field, { seed: 7, draws: 0 })).drawn).toBeNull();
  });
});

describe('a comparison across plans', () => {
  const only = (changes = {}) => samplePlan({ name: 'Other', ...changes });

  it('pairs what both plans have: a copy of a plan differs from it by exactly nothing', () => {
    const copy = contestedPlan({ name: 'Copy' });
    const { headlines, contenders } = compared([
      ...chosenOf(plan, ['push']),
      ...chosenOf(copy, ['push'], 'q'),
    ]);
    expect(contenders.map(({ label }) => label)).toEqual(['Push-led (Sample)', 'Push-led (Copy)']);
    expect(headlines.planValue.differences[1]).toMatchObject({ difference: 0, odds: 0.5 });
    expect(headlines.planValue.differences[1]?.range).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  it('pairs them whatever else a plan has: one more channel without spend changes no draw', () => {
    const wider = contestedPlan({
      name: 'Wider',
      channels: [
        ...plan.channels,
        ...samplePlan()
          .channels.slice(0, 1)
          .map((one) => ({ ...one, id: 'radio', name: 'Radio' })),
      ],
    });
    const { headlines } = compared([...chosenOf(plan, ['mix']), ...chosenOf(wider, ['mix'], 'q')]);
    expect(headlines.newCustomers.differences[1]?.range).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  it('never compares money across currencies, but people', () => {
    const dollars = only({ currency: 'USD' });
    const { terms, headlines, paths } = compared([
      ...chosenOf(plan, ['push']),
      { key: 'q.baseline', plan: dollars },
    ]);
    expect(terms).toMatchObject({ currency: null, differs: ['currency'] });
    for (const key of HEADLINES) {
      const isMoney = HEADLINE_FACTS[key].unit === 'money';
      expect(MONEY_HEADLINES.has(key)).toBe(isMoney);
      expect(headlines[key].isComparable).toBe(!isMoney);
      if (isMoney) expect([headlines[key].best, headlines[key].differences[1]]).toEqual([null, null]);
    }
    expect(headlines.newCustomers.best).not.toBeNull();
    expect(paths.contributionToDate).toMatchObject({ isComparable: false, differences: [null, null] });
    expect(paths.newCustomersToDate.differences[1]).not.toBeNull();
  });

  it('compares a longer plan over its first weeks, which are the same as in the whole', () => {
    const weeks = 40;
    const longer = samplePlan({
      name: 'Longer',
      horizonWeeks: weeks,
      scenarios: [{ id: 'long', name: 'Long', flights: spendOf(1_800, 200, weeks) }],
    });
    const { terms, contenders, headlines, forecasts } = compared([
      ...chosenOf(plan, ['push']),
      { key: 'q.long', plan: longer },
    ]);
    expect(terms).toMatchObject({ weeks: 26, differs: ['length'] });
    expect(contenders[1].plan.horizonWeeks).toBe(26);
    expect(headlines.newCustomers.differences[1]).toMatchObject({ difference: 0 });
    const whole = forecastScenario(longer, 'long');
    expect(forecasts[1].series.newCustomers).toEqual(whole.series.newCustomers.slice(0, 26));
  });

  it('tells what else differs', () => {
    const later = only({ startsOn: '2026-03-02', market: { ...plan.market, size: 90_000 } });
    const { terms } = compared([...chosenOf(plan, ['push']), { key: 'q.x', plan: later }], 0);
    expect(terms).toMatchObject({ startsOn: null, currency: 'EUR', differs: ['start', 'market'] });
  });

  it.each([
    ['none', []],
    ['five', ['push', 'mix', 'pull', 'again', 'push']],
    ['one twice', ['push', 'push']],
    ['one that is not there', ['push', 'nobody']],
  ])('refuses %s', (_, ids) => {
    expect(() => fieldOf(chosenOf(plan, ids))).toThrow(/scenario/);
  });
});
