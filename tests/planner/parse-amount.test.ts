import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../app/ui/parse-amount';

const read = (text: string, locale = 'en-US', current = 4823, digits = 2) =>
  parseAmount(text, { locale, current, digits });

describe('parseAmount', () => {
  it.each([
    ['4823', 4823],
    ['4,823', 4823],
    ['4,823.50', 4823.5],
    [' €4 823 ', 4823],
    ['5k', 5000],
    ['5 K', 5000],
    ['1.2m', 1_200_000],
    ['$1.5k', 1500],
    ['0', 0],
    ['.5', 0.5],
    ['+10%', 5305.3],
    ['-10%', 4340.7],
    ['−10 %', 4340.7],
    ['1234.500', 1234.5],
    ['0.125', 0.13],
    ['1.234m', 1_234_000],
    ['1,234,567.89', 1_234_567.89],
  ])('reads %s in en-US', (text, value) => expect(read(text)).toEqual({ value }));

  it.each([
    ['4.823,50', 'de-DE', 4823.5],
    ['1,2m', 'de-DE', 1_200_000],
    ['4 823,50', 'fr-FR', 4823.5],
    ['4’823.50', 'de-CH', 4823.5],
    ['12,34,567', 'hi-IN', 1_234_567],
  ])('reads %s in %s', (text, locale, value) => expect(read(text, locale)).toEqual({ value }));

  it('rounds to the minor unit of the currency', () => {
    expect(read('333.4', 'ja-JP', 0, 0)).toEqual({ value: 333 });
    expect(read('0.005', 'en-US', 0, 2)).toEqual({ value: 0.01 });
  });

  it.each(['', '5kk', 'five', '1,5', '1.2.3', '10%', '1,23,4', '5k%', '--5', 'NaN', 'Infinity', '1e9', '٣'])(
    'says why %j is no amount',
    (text) => expect(read(text)).toHaveProperty('reason'),
  );

  it.each([
    ['1.500', 'en-US', '1.500 may be 1,500 or 1.5.', '1500 or 1.5'],
    ['€12.250', 'en-US', '12.250 may be 12,250 or 12.25.', '12250 or 12.25'],
    ['1,500', 'de-DE', '1,500 may be 1.500 or 1,5.', '1500 or 1,5'],
    ['1.500', 'de-CH', "1.500 may be 1'500 or 1.5.", '1500 or 1.5'],
  ])('refuses %s in %s, which may be meant in two ways, with an example', (text, locale, reason, example) =>
    expect(read(text, locale)).toEqual({ reason, example }),
  );

  it('reads one separator before three digits where only one reading is possible', () => {
    expect(read('1.500', 'de-DE')).toEqual({ value: 1500 });
    expect(read('1.500', 'en-US', 0, 3)).toEqual({ value: 1.5 });
    expect(parseAmount('12.345', { locale: 'en-US', current: 0, digits: 2, max: 100 })).toEqual({
      value: 12.35,
    });
  });

  it('refuses a sign without a percentage, which may be meant as it stands', () => {
    expect(read('-500')).toEqual({ reason: 'Only a percentage may start with -.', example: '500 or -10%' });
    expect(read('+1k')).toEqual({ reason: 'Only a percentage may start with +.', example: '1k or +10%' });
    const relative = { locale: 'en-US', current: 4823, digits: 2, relativeAmounts: true };
    expect(parseAmount('+500', relative)).toEqual({ value: 5323 });
  });

  it('refuses what would go below zero or beyond what a plan may hold', () => {
    expect(read('-101%')).toEqual({ reason: 'Below zero.' });
    expect(read('9999bn')).toEqual({ reason: 'Too large.' });
  });
});
