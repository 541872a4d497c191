import { describe, expect, test } from 'vitest';
import { drawFrom } from '../../lib/math/distributions';
import { CHANNEL_KIND_IDS, channelKind } from '../../lib/model/channels/registry';
import { DYNAMICS } from '../../lib/model/dynamics';
import { assumed, type Parameter, parameter } from '../../lib/model/parameter';

/** What keeps a passport from being complete; empty when nothing does. */
function faultsOf(passport: Parameter): string[] {
  const { label, description, unit, value, low, high, min, max, distribution, source, grade, date } =
    passport;
  const isSpread = low < high;
  const faults: [boolean, string][] = [
    [label.trim() === '' || label.length > 40, 'label'],
    [!/^[A-Z].*\.$/.test(description), 'description must be a sentence'],
    [unit.trim() === '', 'unit'],
    [![value, low, high, min, max].every(Number.isFinite), 'a number is not finite'],
    [!(min <= low && low <= value && value <= high && high <= max), 'value outside its own range'],
    [isSpread === (distribution === 'fixed'), 'a range without a distribution, or the reverse'],
    [isSpread && !(low < value && value < high), 'the median on an edge of its range'],
    [distribution === 'lognormal' && low <= 0, 'lognormal at 0'],
    [distribution === 'logit-normal' && !(low > 0 && high < 1), 'logit-normal outside 0–1'],
    [source.author.trim() === '', 'author'],
    [!(Number.isInteger(source.year) && source.year > 1950 && source.year <= 2100), 'year'],
    [source.what.trim().length < 10, 'what the source says'],
    [!/^\d{4}-\d{2}-\d{2}$/.test(date), 'date'],
    // Our own numbers are no publication's.
    [(source.author === 'Pushpull') !== (grade === 'C'), 'grade'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, words]) => words);
}

const passports: [string, Parameter][] = [
  ...Object.entries(DYNAMICS).map(([key, passport]): [string, Parameter] => [`dynamics.${key}`, passport]),
  ...CHANNEL_KIND_IDS.flatMap((kind) =>
    Object.entries(channelKind(kind).parameters).map(([term, passport]): [string, Parameter] => [
      `${kind}.${term}`,
      passport,
    ]),
  ),
];

describe('every parameter has a complete passport', () => {
  test.each(passports)('%s', (_, passport) => {
    expect(faultsOf(passport)).toEqual([]);
  });

  test('labels are unique within a channel, so that a list can be read', () => {
    for (const kind of CHANNEL_KIND_IDS) {
      const labels = Object.values(channelKind(kind).parameters).map(({ label }) => label);
      expect(new Set(labels).size, kind).toBe(labels.length);
    }
  });

  test('low and high are the P10 and P90 that are drawn, and the value the median', () => {
    for (const [, passport] of passports) {
      expect(drawFrom(passport, 0.5)).toBeCloseTo(passport.value, 9);
      expect(drawFrom(passport, 0.1)).toBeCloseTo(passport.low, 9);
      expect(drawFrom(passport, 0.9)).toBeCloseTo(passport.high, 9);
    }
  });
});

describe('an incomplete passport is refused', () => {
  const whole = {
    label: 'Lead time',
    description: 'Weeks between.',
    unit: 'weeks',
    value: 2,
    low: 1,
    high: 3,
    min: 0,
    max: 9,
    source: assumed('a number for a test'),
  };

  test('a default outside its own range', () => {
    expect(() => parameter({ ...whole, value: 4 })).toThrow(/min <= low <= value <= high <= max/);
    expect(() => parameter({ ...whole, max: 2 })).toThrow(RangeError);
  });

  test.each<[string, Partial<Parameter>]>([
    ['unit', { unit: ' ' }],
    ['author', { source: { author: '', year: 2011, what: 'mean of 751 estimates' } }],
    ['what the source says', { source: { author: 'Pushpull', year: 2026, what: '' } }],
    ['date', { date: 'last week' }],
    ['grade', { grade: 'A' }],
    ['lognormal at 0', { low: 0 }],
    ['a range without a distribution, or the reverse', { distribution: 'fixed' }],
  ])('without its %s', (fault, change) => {
    expect(faultsOf(parameter({ ...whole, ...change }))).toContain(fault);
  });
});
