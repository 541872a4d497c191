import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROPERTY_RUNS } from '../support/arbitrary-plan';
import { issuesOf, pathsOf, planDraft, set } from '../support/plan-draft';

describe('a bad plan is refused, naming field, value and what is allowed', () => {
  // What is set where, what the issue says, and its field where that is not where it was set.
  const cases: [what: string, path: string, value: unknown, message: RegExp, field?: string][] = [
    ['no name', 'name', undefined, /^name is missing; it must be text/],
    ['blank name', 'name', ' ', /must not be empty/],
    ['long name', 'name', 'x'.repeat(121), /at most 120 characters/],
    ['other schema version', 'schemaVersion', 2, /is 2; it must be 1\./],
    ['control character in a name', 'name', 'a\u0000b', /must be text without control characters/],
    ['half a surrogate pair in a name', 'name', 'a\ud800', /must be text without control characters/],
    [
      'later model version',
      'modelVersion',
      '99.0.0',
      /"99.0.0"; it must be a version such as .*not a later one/,
    ],
    ['model version that is none', 'modelVersion', 'newest', /"newest"; it must be a version such as/],
    ['unknown currency', 'currency', 'EURO', /is "EURO"; it must be an ISO 4217/],
    ['no such day', 'startsOn', '2026-02-30', /"2026-02-30"; it must be a real day/],
    ['time of day', 'startsOn', '2026-01-05T00:00', /must be a real day/],
    ['start on another weekday', 'startsOn', '2026-01-06', /a tuesday; it must be a monday/],
    ['no weekday', 'weekStartsOn', 'montag', /"montag"; it must be "sunday" or/],
    ['short horizon', 'horizonWeeks', 3, /is 3; it must be at least 4/],
    ['long horizon', 'horizonWeeks', 261, /is 261; it must be at most 260/],
    ['half a week', 'horizonWeeks', 4.5, /is 4.5; it must be a whole number/],
    ['text for a number', 'market.size', '1000', /is "1000"; it must be a finite number/],
    ['NaN', 'market.size', NaN, /is NaN; it must be a finite number/],
    ['Infinity', 'economics.price', Infinity, /is Infinity; it must be/],
    ['nobody', 'market.size', 0, /is 0; it must be at least 1/],
    ['shrinking too fast', 'market.annualGrowth', -0.51, /at least -0.5/],
    [
      'more people than there are',
      'market.stages.aware',
      2e6,
      /at most market.size, 1000000/,
      'market.stages',
    ],
    ['fewer than nobody', 'market.stages.loyal', -1, /is -1; it must be at least 0/],
    ['short season', 'market.seasonality', [1, 1], /a list of 2; it must have/],
    ['season without mean 1', 'market.seasonality', Array(52).fill(1.1), /mean 1.1\d*; it must be 1/],
    ['free goods', 'economics.price', 0, /is 0; it must be more than 0/],
    ['margin in percent', 'economics.margin', 60, /is 60; it must be at most 1/],
    [
      'unknown dynamics',
      'dynamics',
      { gravity: 9.81 },
      /is not a field of a plan; remove it/,
      'dynamics.gravity',
    ],
    ['dynamics out of range', 'dynamics', { turnover: 3 }, /is 3; it must be at most 2/, 'dynamics.turnover'],
    ['no channel', 'channels', [], /a list of 0; it must have at least 1 entry/],
    ['unknown kind', 'channels.0.kind', 'podcast', /is "podcast"; it must name a known kind: ads/],
    ['kind of the language', 'channels.0.kind', 'constructor', /known kind/],
    ['bad id', 'channels.0.id', 'Ads!', /is "Ads!"; it must be 1–40 of/],
    ['same id twice', 'channels.1.id', 'ads', /as channels\[0\].id is; ids must differ/],
    [
      'term of another kind',
      'channels.0.parameters',
      { leadWeeks: 2 },
      /not a field/,
      'channels[0].parameters.leadWeeks',
    ],
    [
      'parameter out of range',
      'channels.0.parameters',
      { awareness: 2.5 },
      /2.5; it must be at most 2/,
      'channels[0].parameters.awareness',
    ],
    [
      'half-life of 0',
      'channels.0.parameters',
      { halfLifeWeeks: 0 },
      /is 0; it must be at least 0.05/,
      'channels[0].parameters.halfLifeWeeks',
    ],
    ['no scenario', 'scenarios', [], /at least 1 entry/],
    ['flight of no channel', 'scenarios.0.flights.0.channelId', 'tv', /"tv"; it must be the id of a channel/],
    ['two flights of a channel', 'scenarios.0.flights.1.channelId', 'ads', /a second time/],
    ['short flight', 'scenarios.0.flights.0.spend', [1], /a list of 1; it must have 4 entries/],
    ['negative spend', 'scenarios.0.flights.0.spend.2', -20, /is -20; it must be at least 0/],
    ['part of a cent', 'scenarios.0.flights.0.spend.2', 0.005, /whole minor units of EUR/],
    ['part of a cent of many', 'scenarios.0.flights.0.spend.2', 50_000_000.004, /whole minor units of EUR/],
    ['missing week', 'scenarios.0.flights.0.spend.2', null, /is null; it must be a finite number/],
    ['discount on ads', 'scenarios.0.flights.0.discount', [0, 0, 0, 0], /kind "ads"; only promotions/],
    [
      'discount in percent',
      'scenarios.0.flights.1.discount',
      [20, 0, 0, 0],
      /is 20; it must be at most 0.9/,
      'scenarios[0].flights[1].discount[0]',
    ],
    [
      'carry-in of no channel',
      'carryIn',
      { channels: [{ channelId: 'tv' }] },
      /must be the id of a channel/,
      'carryIn.channels[0].channelId',
    ],
    [
      'negative stock',
      'carryIn',
      { channels: [{ channelId: 'ads', stock: -1 }] },
      /at least 0/,
      'carryIn.channels[0].stock',
    ],
    [
      'more boxes than the kind has',
      'carryIn',
      { channels: [{ channelId: 'ads', pipeline: [1] }] },
      /a list of 1; it must have at most 0 entries/,
      'carryIn.channels[0].pipeline',
    ],
    ['expected discount too deep', 'carryIn', { discountMemory: 1 }, /at most 0.9/, 'carryIn.discountMemory'],
    ['unknown field', 'color', 'red', /color is not a field of a plan; remove it/],
    ['unknown field deep inside', 'market.stages.fans', 1, /not a field of a plan/],
  ];
  test.each(cases)('%s', (_, path, value, message, field = path.replace(/\.(\d+)/g, '[$1]')) => {
    const plan = planDraft();
    set(plan, path, value);
    const issues = issuesOf(plan);
    const found = issues.find((issue) => issue.field === field);
    expect(issues.map((issue) => issue.field)).toContain(field);
    expect(found?.message).toMatch(message);
  });

  test.each([null, undefined, 'plan', 42, true, [], [planDraft()], () => 0])('%j is no plan', (input) => {
    expect(issuesOf(input).length).toBeGreaterThan(0);
  });

  test('everything that is wrong is said at once, each thing once', () => {
    const plan = planDraft();
    set(plan, 'currency', 'EURO');
    set(plan, 'market.size', -5);
    set(plan, 'channels.0.parameters', { awareness: 9, unknown: 1 });
    set(plan, 'scenarios.0.flights.0.spend', [1, 2, 3]);
    set(plan, 'scenarios.0.flights.1.channelId', 'tv');
    set(plan, 'extra', 1);
    expect(
      issuesOf(plan)
        .map((issue) => issue.field)
        .sort(),
    ).toEqual([
      'channels[0].parameters.awareness',
      'channels[0].parameters.unknown',
      'currency',
      'extra',
      'market.size',
      'scenarios[0].flights[0].spend',
      'scenarios[0].flights[1].channelId',
    ]);
  });

  test('a channel of an unknown kind is not called missing as well', () => {
    const plan = planDraft();
    set(plan, 'channels.0.kind', 'podcast');
    expect(issuesOf(plan).map((issue) => issue.field)).toEqual(['channels[0].kind']);
  });

  test('a horizon that is none is not held against the series', () => {
    const plan = planDraft();
    set(plan, 'horizonWeeks', 4.5);
    expect(issuesOf(plan).map((issue) => issue.field)).toEqual(['horizonWeeks']);
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty'])(
    '%s as a field is plain data and refused',
    (key) => {
      const text = JSON.stringify(planDraft());
      for (const bad of [
        text.replace('{', `{"${key}":{"polluted":1},`),
        text.replace('"market":{', `"market":{"${key}":{"polluted":1},`),
        text.replace('"parameters":{', `"parameters":{"${key}":{"polluted":1}`),
      ]) {
        expect(issuesOf(JSON.parse(bad)).some(({ field }) => field.includes(key))).toBe(true);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('whatever JSON it is given, it refuses with issues or gives a plan, and nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(issuesOf(input).length).toBeGreaterThan(0);
      }),
      { numRuns: 10 * PROPERTY_RUNS },
    );
  });

  test('one value changed to any JSON never does more than refuse', () => {
    const paths = pathsOf(planDraft());
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const plan = planDraft();
        set(plan, path, value);
        for (const issue of issuesOf(plan)) expect(issue.message.length).toBeLessThan(400);
      }),
      { numRuns: 10 * PROPERTY_RUNS },
    );
  });
});
