import { describe, expect, it } from 'vitest';
import { drawingWords, errorWords } from '../../../lib/report/headlines/range-exactness';

const style = { locale: 'en', currency: 'EUR' };

describe('how exact a range is', () => {
  it.each([
    ['contribution', { p10: 12_345, p50: 0, p90: 31_000 }, 'P10 ± €12.3k, P90 ± €31.0k'],
    ['awarenessAtEnd', { p10: 0.00123, p50: 0, p90: 0.002 }, 'P10 ± 0.12 pts, P90 ± 0.2 pts'],
    ['paybackWeek', { p10: 0.41, p50: null, p90: null }, 'P10 ± 0.4 wk, P90 not known'],
    ['newCustomers', { p10: 41.2, p50: 1, p90: 112 }, 'P10 ± 41, P90 ± 112'],
  ] as const)('is said of %s in its own unit', (headline, errors, words) => {
    expect(errorWords(headline, errors, style)).toBe(words);
  });

  it('is not said where it is not known', () => {
    expect(errorWords('contribution', null, style)).toBeNull();
    expect(errorWords('contribution', { p10: null, p50: null, p90: null }, style)).toBeNull();
    expect(drawingWords({ draws: 40, contributionError: null }, style)).toMatch(/^40 draws are too few/);
  });

  it('says what it is held to, and whether that is reached', () => {
    expect(drawingWords({ draws: 1000, contributionError: 0.008 }, style)).toMatch(/0\.8.%.*1.%/);
    expect(drawingWords({ draws: 10_000, contributionError: 0.02 }, style)).toMatch(/2\.0.% so far.*10,000/);
  });
});
