import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNEL_KIND_IDS, channelKind } from '../../lib/model/channels/registry';
import { DYNAMICS } from '../../lib/model/dynamics';
import { MODEL_VERSION, parsePlan } from '../../lib/model/plan';
import { arbitraryPlan, PROPERTY_RUNS } from '../support/arbitrary-plan';
import { issuesOf, planDraft } from '../support/plan-draft';

describe('a valid plan', () => {
  test('gets the passports values where it states none', () => {
    const plan = parsePlan(planDraft());
    for (const [key, passport] of Object.entries(DYNAMICS)) {
      expect(plan.dynamics[key as keyof typeof DYNAMICS]).toBe(passport.value);
    }
    for (const channel of plan.channels) {
      const passports = Object.entries(channelKind(channel.kind).parameters);
      expect(channel.parameters).toEqual(
        Object.fromEntries(passports.map(([term, { value }]) => [term, value])),
      );
    }
  });

  test('of an earlier model is read and computed with ours, so that a new version loses no stored plan', () => {
    expect(parsePlan({ ...planDraft(), modelVersion: '0.9.12' }).modelVersion).toBe(MODEL_VERSION);
  });

  test('parsed again, also after JSON, is the same plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test('is not changed by parsing, and shares nothing with its input that a caller could change', () => {
    const input = planDraft();
    const before = structuredClone(input);
    parsePlan(input);
    expect(input).toEqual(before);
  });

  test('may have names and ids that are words of the language', () => {
    const input = planDraft();
    input.name = '__proto__';
    input.channels[0].id = 'constructor';
    input.scenarios[0].flights[0].channelId = 'constructor';
    input.scenarios[0].name = 'toString';
    input.scenarios[0].id = 'valueof';
    const plan = parsePlan(input);
    expect(plan.name).toBe('__proto__');
    expect(plan.channels[0].id).toBe('constructor');
  });
});

test('every parameter of every kind is refused just outside its limits and taken at them', () => {
  for (const kind of CHANNEL_KIND_IDS) {
    for (const [term, passport] of Object.entries(channelKind(kind).parameters)) {
      const withValue = (value: number) => {
        const plan = planDraft();
        plan.channels = [{ id: 'one', kind, name: 'One', parameters: { [term]: value } }];
        plan.scenarios = [{ id: 'a', name: 'A', flights: [] }];
        return plan;
      };
      expect(issuesOf(withValue(passport.min))).toEqual([]);
      expect(issuesOf(withValue(passport.max))).toEqual([]);
      const step = 1e-6 * Math.max(1, Math.abs(passport.max));
      const [issue] = issuesOf(withValue(passport.max + step));
      expect(issue.message).toContain(`at most ${passport.max}`);
      expect(issuesOf(withValue(passport.min - Math.max(1e-9, passport.min / 2)))).toHaveLength(1);
    }
  }
});
