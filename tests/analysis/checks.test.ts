import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelGains } from '../../lib/analysis/attribution/channel-gains';
import { CHECKS } from '../../lib/analysis/checks/registry';
import { countFindings, findProblems } from '../../lib/analysis/find-problems';
import { forecastScenario, withEnsemble } from '../../lib/analysis/forecast/forecast';
import { drawEnsemble } from '../../lib/analysis/uncertainty/uncertainty';
import { TEMPLATES, templatePlan } from '../../lib/model/templates/registry';
import { arbitraryPlan } from '../support/arbitrary-plan';
import {
  changedSample as changed,
  findingsOf,
  found,
  numberOf,
  steady,
  WEEKS,
} from '../support/checked-plan';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan();

describe('every check', () => {
  it('says something of every plan, in full sentences, with what to do where something is wrong', () => {
    fc.assert(
      fc.property(arbitraryPlan({ maxChannels: 5 }), (random) => {
        const findings = findingsOf(random);
        const order = findings.map(({ status }) => ['fail', 'review', 'pass'].indexOf(status));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(CHECKS.map(({ id }) => id)));
        const ids = random.channels.map(({ id }) => id);
        for (const { status, what, advice, numbers, channelId } of findings) {
          expect(what).toMatch(/^\S.*\.$/);
          expect(`${what} ${advice}`).not.toMatch(/NaN|undefined|Infinity/);
          expect(advice === null).toBe(status === 'pass');
          expect(numbers.length > 0).toBe(status !== 'pass');
          for (const { value } of numbers) expect(Number.isFinite(value)).toBe(true);
          if (channelId !== null) expect(ids).toContain(channelId);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('asks a question of its own', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(new Set(CHECKS.map(({ title }) => title)).size).toBe(CHECKS.length);
  });

  it.each(TEMPLATES.map(({ id }) => id))('fails nothing in the template %s', (id) => {
    const template = templatePlan(id, '2026-01-05');
    const stated = forecastScenario(template, template.scenarios[0].id);
    const drawn = withEnsemble(stated, drawEnsemble(template, stated.scenario, { draws: 200, seed: 7 }));
    expect(findProblems(drawn).filter(({ status }) => status === 'fail')).toEqual([]);
  });

  it('names a field that is in the plan document', () => {
    const [finding] = found(
      'saturation',
      changed({ flights: [{ channelId: 'ads', spend: steady(60_000) }] }),
    );
    expect(finding.field).toBe('scenarios[0].flights[0].spend');
    expect(countFindings([finding])).toEqual({ fail: 1, review: 0, pass: 0 });
  });
});

describe('saturation', () => {
  const spending = (amount: number) => changed({ flights: [{ channelId: 'ads', spend: steady(amount) }] });
  // Ads: half-saturation 21 a week per 1,000 people, 2,100 for a market of 100,000.
  it.each([
    [2_100, 'pass'],
    [8_000, 'pass'],
    [12_000, 'review'],
    [60_000, 'fail'],
  ])('of a spend of %i a week is %s', (amount, status) => {
    expect(found('saturation', spending(amount)).map((finding) => finding.status)).toEqual([status]);
  });

  it('says how much of the effect is reached, and a cut that leaves 70 % of it', () => {
    const [finding] = found('saturation', spending(12_000));
    expect(numberOf(finding, 'share of its largest effect')).toBeCloseTo(12_000 / 14_100, 1);
    const cut = Number(/about (\d+) %/.exec(finding.advice ?? '')?.[1]);
    const gains = channelGains(spending(Math.round(120 * (100 - cut))), plan.scenarios[0]);
    const after = spending(Math.round(120 * (100 - cut)));
    expect(channelGains(after, after.scenarios[0])[0].gain[WEEKS - 1]).toBeCloseTo(0.7, 1);
    expect(gains.length).toBe(2);
  });
});

describe('the threshold', () => {
  const seo = (amount: number, slope: number) =>
    changed({
      channels: [{ id: 'seo', kind: 'seo', parameters: { slope, leadWeeks: 0, halfLifeWeeks: 1 } }],
      flights: [{ channelId: 'seo', spend: steady(amount) }],
    });
  // Half-saturation 1,600 a week; with slope 2 the curve turns at 1,600 / √3 = 924.
  it.each([
    [2_000, 2, 'pass'],
    [1_000, 2, 'pass'],
    [800, 2, 'review'],
    [300, 2, 'fail'],
    [10, 1, 'pass'],
    [0, 2, 'pass'],
  ])('with %i a week and slope %f is %s', (amount, slope, status) => {
    expect(found('below-threshold', seo(amount, slope)).map((finding) => finding.status)).toEqual([status]);
  });

  it('says how much more it takes: that spend is past the threshold', () => {
    const [finding] = found('below-threshold', seo(500, 2));
    const times = Number(/([\d.]+) times/.exec(finding.advice ?? '')?.[1]);
    expect(times * 500).toBeGreaterThan(924 * 0.97);
    expect(times * 500).toBeLessThan(924 * 1.1);
  });
});

describe('effect after the end', () => {
  it('is found where a slow channel starts just before the plan ends', () => {
    const late = Array.from({ length: WEEKS }, (_, week) => (week >= WEEKS - 4 ? 2_000 : 0));
    const [finding] = found('late-effect', changed({ flights: [{ channelId: 'seo', spend: late }] }));
    expect(finding).toMatchObject({ status: 'fail', channelId: 'seo' });
    expect(numberOf(finding, 'share after the end')).toBeGreaterThan(0.85);
  });

  it('is not found where push works at once over two years', () => {
    expect(found('late-effect', templatePlan('push-classic', '2026-01-05'))[0].status).toBe('pass');
  });
});
