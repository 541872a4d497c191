import { describe, expect, test } from 'vitest';
import { elasticity, settledBusiness, total } from './perturb';

// MODEL.md section 8: what the model must reproduce with its defaults. Each row perturbs the reference brand (or the
// B2B firm) from its steady state; bands are those of the section.

const brand = settledBusiness('reference-brand');
const base = brand.run();

/** +10 % spend in weeks 1–13; orders of those weeks. */
function shortElasticity(channel: string): number {
  const pulse = brand.run({ spendFactor: (id, week) => (id === channel && week < 13 ? 1.1 : 1) });
  return elasticity(pulse, base, 1, 13);
}

/** Lasting +10 % spend; orders of weeks 105–156. */
function longElasticity(channel: string, { run } = brand): number {
  const raised = run({ spendFactor: (id) => (id === channel ? 1.1 : 1) });
  return elasticity(raised, run(), 105, 156);
}

const cut = (weeks: number) => brand.run({ discount: (week) => (week < weeks ? 0.2 : 0) });

interface Row {
  readonly figure: string;
  readonly source: string;
  readonly published: string;
  readonly band: readonly [low: number, high: number];
  readonly measure: () => number;
}

const ROWS: readonly Row[] = [
  {
    figure: 'advertising elasticity, short',
    source: 'Sethuraman, Tellis & Briesch 2011, mean of 751 short-term estimates',
    published: '0.12',
    band: [0.09, 0.15],
    measure: () => shortElasticity('ads'),
  },
  {
    figure: 'advertising elasticity, long',
    source: 'Sethuraman, Tellis & Briesch 2011, mean of 402 long-term estimates',
    published: '0.24',
    band: [0.18, 0.3],
    measure: () => longElasticity('ads'),
  },
  {
    figure: 'outreach elasticity, long, B2B firm',
    source: 'Albers, Mantrala & Sridhar 2010, personal selling',
    published: '0.31 bias-corrected, 0.34 mean',
    band: [0.25, 0.37],
    measure: () => longElasticity('outreach', settledBusiness('b2b-outbound')),
  },
  {
    figure: 'orders in week 1 of a 4-week 20 % cut, as a multiple',
    source: 'Bijmolt, van Heerde & Pieters 2005 in van Heerde & Neslin: elasticity −3.63, linear or constant',
    published: '1.7–2.3',
    band: [1.6, 2.4],
    measure: () => cut(4)[0] / base[0],
  },
  {
    figure: 'orders missing in weeks 5–16 after a 4-week 20 % cut, as a share of the bump',
    source: 'van Heerde, Leeflang & Wittink 2000',
    published: '4–25 %',
    band: [0.04, 0.25],
    measure: () => {
      const orders = cut(4);
      const bump = total(orders, 1, 4) - total(base, 1, 4);
      return (total(base, 5, 16) - total(orders, 5, 16)) / bump;
    },
  },
  {
    figure: 'lasting 20 % cut: lift of orders in weeks 105–156 as a share of the lift in week 1',
    source: 'Ataman, van Heerde & Mela 2010; Mela, Gupta & Lehmann 1997 (direction)',
    published: 'little is left: people learn to wait',
    band: [-0.2, 0.3],
    measure: () => {
      const orders = cut(156);
      const later = total(orders, 105, 156) / total(base, 105, 156) - 1;
      return later / (orders[0] / base[0] - 1);
    },
  },
  {
    figure: 'review volume elasticity, long: a stock of reviews 10 % larger',
    source: 'You, Vadakkepatt & Joshi 2015',
    published: '0.236',
    band: [0.1, 0.3],
    // With slope 1 a stock 10 % larger acts exactly as a half-saturation 10 % smaller.
    measure: () => {
      const { halfSaturation } = channel('reviews').parameters;
      return elasticity(override('reviews.halfSaturation', halfSaturation / 1.1), base, 105, 156);
    },
  },
  {
    figure: 'review valence elasticity, year 1: an average rating 10 % higher',
    source: 'You, Vadakkepatt & Joshi 2015',
    published: '0.417',
    band: [0.25, 0.55],
    measure: () =>
      elasticity(override('reviews.rating', channel('reviews').parameters.rating * 1.1), base, 1, 52),
  },
  {
    figure: 'owned social elasticity, long',
    source: 'Liadeli, Sotgiu & Verlegh 2023, biased upward',
    published: '0.353',
    band: [0.05, 0.35],
    measure: () => longElasticity('social'),
  },
  ...[
    [1, -0.16],
    [2, -0.25],
    [3, -0.36],
  ].map(
    ([year, published]): Row => ({
      figure: `orders of year ${year} without ads, against the last advertised year`,
      source: 'Hartnett, Gelzinis, Beal, Kennedy & Sharp 2021, yearly sales of 41 brands',
      published: `${published * 100} %`,
      band: [published - 0.1, published + 0.1],
      measure: () => {
        const dark = brand.run({ spendFactor: (id) => (id === 'ads' ? 0 : 1) });
        return total(dark, year * 52 - 51, year * 52) / total(base, year * 52 - 51, year * 52) - 1;
      },
    }),
  ),
  {
    figure: 'SEO, pages of 13 weeks (+10 %): weeks until orders gain half of what they gain in week 52',
    source: 'Ahrefs 2017, cohorts of pages: most that reach the top ten do so in 2–6 months',
    published: '9–26 weeks for the page itself',
    band: [14, 32],
    measure: () => weeksToHalf((week) => (week < 13 ? 1.1 : 1), 'orders'),
  },
  {
    figure: 'SEO, lasting +10 %: weeks until new customers gain half of what they gain in week 52',
    source: 'Ahrefs 2017, as above',
    published: '9–26 weeks for the page itself',
    band: [14, 32],
    measure: () => weeksToHalf(() => 1.1, 'newCustomers'),
  },
  ...['email', 'seo', 'content'].map(
    (id): Row => ({
      figure: `${id} elasticity, long`,
      source: 'no good meta-analysis found: our assumption',
      published: '–',
      band: [0.03, 0.12],
      measure: () => longElasticity(id),
    }),
  ),
];

describe('the defaults reproduce published evidence', () => {
  test.each(ROWS)('$figure (published: $published; $source)', ({ band: [low, high], measure }) => {
    const value = measure();
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  });
});

function channel(id: string) {
  const found = brand.plan.channels.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(`the reference brand has no ${id}`);
  return found;
}

function weeksToHalf(factor: (week: number) => number, outcome: 'orders' | 'newCustomers'): number {
  const before = brand.run({}, outcome);
  const raised = brand.run({ spendFactor: (id, week) => (id === 'seo' ? factor(week) : 1) }, outcome);
  const gain = raised.map((value, week) => value - before[week]);
  return gain.findIndex((value) => value >= gain[51] / 2) + 1;
}

function override(term: string, value: number): Float64Array {
  return brand.run({ overrides: new Map([[`channels.${term}`, Float64Array.of(value)]]) });
}
