import { describe, expect, it } from 'vitest';
import { attributionAnswer } from '../../../lib/report/figure-parts/attribution-answer';

const style = { locale: 'en', currency: 'EUR' };
const channels = [
  { name: 'Radio', value: -20_000 },
  { name: 'Ads', value: 300_000 },
  { name: 'SEO', value: 500_000 },
];

describe('who brought most', () => {
  it('is said in the unit of the outcome, of the whole that the parts add up to', () => {
    expect(attributionAnswer('revenue', { channels, without: 220_000 }, style)).toBe(
      'SEO €500k, Ads €300k of €1.00M revenue; €220k would come without marketing.',
    );
    expect(attributionAnswer('orders', { channels: channels.slice(1, 2), without: 0 }, style)).toBe(
      'Ads 300,000 of 300,000 orders; 0 would come without marketing.',
    );
  });

  it('names no channel where none brings anything', () => {
    expect(attributionAnswer('contribution', { channels: channels.slice(0, 1), without: null }, style)).toBe(
      'No channel brings contribution.',
    );
  });
});
