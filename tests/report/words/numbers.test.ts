import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '../../../lib/model/currency';
import { numberFormat, rememberSome } from '../../../lib/report/words/number-formats';
import * as n from '../../../lib/report/words/numbers';

const en = { locale: 'en-US', currency: 'EUR' };
const de = { locale: 'de-DE', currency: 'EUR' };
const ja = { locale: 'ja-JP', currency: 'JPY' };
const hi = { locale: 'hi-IN', currency: 'INR' };

describe('figures follow the design', () => {
  it.each([
    ['counts round to three digits from 1,000', n.formatCount(34_312, en), '34,300'],
    ['counts under 1,000 are whole', n.formatCount(191.4, en), '191'],
    ['small counts keep one decimal', n.formatCount(5.52, en), '5.5'],
    ['a tenth stays visible', n.formatCount(0.04, en), '0.04'],
    ['zero is 0', n.formatCount(0, en), '0'],
    ['999.7 is 1,000', n.formatCount(999.7, en), '1,000'],
    ['compact keeps three digits', n.formatCompact(3900, en), '3.90k'],
    ['compact steps up', n.formatCompact(999_600, en), '1.00M'],
    ['compact steps up at a thousand', n.formatCompact(999.6, en), '1.00k'],
    ['compact under a thousand', n.formatCompact(501, en), '501'],
    ['ticks are round', n.formatTick(2000, en), '2k'],
    ['ticks keep their digits', n.formatTick(1800, en), '1.8k'],
    ['money millions', n.formatMoneyCompact(5_360_400, en), '€5.36M'],
    ['money thousands', n.formatMoneyCompact(210_400, en), '€210k'],
    ['minus is U+2212 before the symbol', n.formatMoneyCompact(-842_100, en), '\u2212€842k'],
    ['a negative fraction of a cent is 0', n.formatMoneyCompact(-0.001, en), '€0'],
    ['money under 1,000', n.formatMoneyCompact(86.52, en), '€86.5'],
    ['yen have no decimals', n.formatMoneyCompact(86.52, { locale: 'en-US', currency: 'JPY' }), '¥87'],
    ['tick money', n.formatMoneyTick(-1_000_000, en), '\u2212€1M'],
    ['tick zero', n.formatMoneyTick(0, en), '€0'],
    ['tables show the minor unit', n.formatMoney(4823.5, en), '€4,823.50'],
    ['fields show whole units', n.formatMoneyWhole(28_506.2, en), '€28,506'],
    ['percent has a thin space', n.formatShare(0.453, en), '45\u2009%'],
    ['awareness has one decimal', n.formatShare(0.2348, en, 1), '23.5\u2009%'],
    ['points', n.formatPoints(-0.0112, en), '1.1 pts'],
    ['weeks', n.formatWeek(57), 'wk 57'],
    ['past the horizon', n.formatWeek(null), 'after end'],
    ['odds', n.formatOdds(0.958), '96 in 100'],
    ['never 0 in 100', n.formatOdds(0), '<1 in 100'],
    ['never 100 in 100', n.formatOdds(1), '>99 in 100'],
    ['no value', n.formatMoneyCompact(Number.NaN, en), '\u2013'],
  ])('%s', (_, got, want) => expect(got).toBe(want));

  it.each([
    ['people', n.formatRange(29_120, 40_580, 'people', en), '29.1k \u2013 40.6k'],
    ['money, symbol once', n.formatRange(4.55e6, 6.42e6, 'money', en), '€4.55M \u2013 6.42M'],
    ['money, signs differ', n.formatRange(-272e3, 836e3, 'money', en), '\u2212€272k \u2013 €836k'],
    ['small money is whole', n.formatRange(73.2, 101.8, 'money', en), '€73 \u2013 102'],
    ['symbol behind in German', n.formatRange(4.55e6, 6.42e6, 'money', de), '4,55M \u2013 6,42M\u00a0€'],
    ['shares, sign once', n.formatRange(0.21, 0.26, 'share', en), '21 \u2013 26\u2009%'],
    ['weeks', n.formatRange(35, 82, 'week', en), 'wk 35 \u2013 82'],
    ['one week', n.formatRange(1, 1, 'week', en), 'wk 1'],
    ['weeks past the horizon', n.formatRange(82, null, 'week', en), 'wk 82 \u2013 after end'],
    ['weeks all past the horizon', n.formatRange(null, null, 'week', en), 'after end'],
  ])('range: %s', (_, got, want) => expect(got).toBe(want));

  it.each([
    ['relative', n.formatDifference(4500, 30_000, 'people', en), '▲', '15\u2009%'],
    ['falling', n.formatDifference(-13, 100, 'money', en), '▼', '13\u2009%'],
    ['absolute money', n.formatDifference(103_000, 107_000, 'money', en, 'absolute'), '▲', '€103k'],
    ['of a baseline of 0', n.formatDifference(103_000, 0, 'money', en), '▲', '€103k'],
    ['shares in points', n.formatDifference(0.011, 0.223, 'share', en), '▲', '1.1 pts'],
    ['weeks', n.formatDifference(-3, 101, 'week', en), '▼', '3 wk'],
    ['too little to round', n.formatDifference(1, 10_000, 'people', en), '▲', '<1\u2009%'],
    ['nothing', n.formatDifference(0, 10_000, 'people', en), '=', 'same'],
  ])('difference: %s', (_, got, arrow, text) => expect([got.arrow, got.text]).toEqual([arrow, text]));
});

describe('formatters', () => {
  it('are made once for all spellings of a locale, broken ones included', () => {
    const options = { maximumFractionDigits: 7 };
    const plain = numberFormat('en-US', options);
    for (const spelling of ['en-us', 'EN-US', 'not a locale', '']) {
      expect(numberFormat(spelling, options)).toBe(plain);
    }
  });

  it('are forgotten, the oldest first, once there are 300', () => {
    const remembered = rememberSome<object>();
    const made = Array.from({ length: 301 }, (_, key) => remembered(`${key}`, () => ({})));
    expect(remembered('300', () => ({}))).toBe(made[300]);
    expect(remembered('1', () => ({}))).toBe(made[1]);
    expect(remembered('0', () => ({}))).not.toBe(made[0]);
  });
});

describe('locales', () => {
  it('groups and places the symbol as the locale does', () => {
    expect(n.formatMoney(1_234_567.5, de)).toBe('1.234.567,50\u00a0€');
    expect(n.formatMoney(-1_234_567, ja)).toMatch(/^\u2212[\u00a5\uffe5]1,234,567$/);
    expect(n.formatMoney(12_345_678.9, hi)).toBe('₹1,23,45,678.90');
    expect(n.formatCount(34_312, de)).toBe('34.300');
    expect(n.formatCompact(3900, de)).toBe('3,90k');
    expect(n.formatMoneyCompact(-842_000, de)).toBe('\u2212842k\u00a0€');
  });

  it('writes dates in the order of the locale, whatever the time zone', () => {
    expect(n.formatDate('2026-01-05', { locale: 'en-GB' })).toBe('5 Jan 2026');
    expect(n.formatDate('2026-01-05', { locale: 'en-US' })).toBe('Jan 5, 2026');
    expect(n.formatWeekDate(57, '2026-01-05', { locale: 'en-GB' })).toBe('1 Feb 2027');
  });

  it('an ill-formed locale falls back instead of throwing', () => {
    expect(n.formatCount(34_312, { locale: 'not a locale' })).toBe('34,300');
    expect(n.formatMoneyCompact(210_000, { locale: '', currency: 'EUR' })).toBe('€210k');
  });

  it('formats every currency a plan may use, with the digits of its minor unit', () => {
    for (const currency of CURRENCIES) {
      expect(n.formatMoney(1234.5678, { locale: 'en-US', currency })).toMatch(/1,23[45]/);
    }
    expect(n.formatMoney(1.2345, { locale: 'en-US', currency: 'KWD' })).toMatch(/1\.23[45]$/);
  });

  it('table cells show full digits by unit', () => {
    expect(n.formatUnit(34_312.4, 'people', en)).toBe('34,312');
    expect(n.formatUnit(3.24, 'orders', en)).toBe('3.2');
    expect(n.formatUnit(0.2348, 'share', en)).toBe('23.5\u2009%');
    expect(n.formatUnit(57, 'week', en)).toBe('57');
    expect(n.formatUnit('2026-01-05', 'date', en)).toBe('Jan 5, 2026');
    expect(n.formatUnit('Ads', 'text', en)).toBe('Ads');
    expect(n.formatUnit(null, 'money', en)).toBe('\u2013');
  });
});

describe('properties', () => {
  const anyNumber = fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e13, max: 1e13 });

  it('a compact amount is within half a percent of the amount, and short', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const text = n.formatMoneyCompact(value, en);
        expect(text.length).toBeLessThanOrEqual(8);
        const suffix = { k: 1e3, M: 1e6, B: 1e9, T: 1e12 }[text.at(-1) as 'k'] ?? 1;
        const read = Number(text.replace('\u2212', '-').replace(/[€,kMBT]/g, '')) * suffix;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.max(0.005, Math.abs(value) * 0.005) * 1.001);
      }),
    );
  });

  it('never writes a hyphen for a minus, NaN or infinity', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e290, max: 1e290 }), fc.constantFrom(en, de, ja, hi), (value, style) => {
        for (const text of [
          n.formatCount(value, style),
          n.formatMoney(value, style),
          n.formatShare(value, style),
        ]) {
          expect(text).not.toMatch(/-|NaN|∞/);
        }
      }),
    );
  });
});
