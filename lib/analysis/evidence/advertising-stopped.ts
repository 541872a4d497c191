import { defineEvidence } from './define-evidence';
import { total } from './measures';
import type { SettledBusiness } from './settled-business';

const PUBLISHED: readonly (readonly [year: number, change: number])[] = [
  [1, -0.16],
  [2, -0.25],
  [3, -0.36],
];
const HALF_WIDTH = 0.1;
const toPercent = (share: number) => Math.round(share * 100) / 100;

function dark({ run }: SettledBusiness): Float64Array {
  return run({ spendFactor: (id) => (id === 'ads' ? 0 : 1) });
}

/** What is left of orders in the years after the last ad. */
export const advertisingStopped = defineEvidence(
  PUBLISHED.map(([year, change]) => ({
    id: `ads-stopped-year-${year}`,
    figure: `Orders in year ${year} without ads`,
    plan: 'reference-brand' as const,
    perturbation: 'ad spend 0 from week 1, lasting',
    weeks: `${year * 52 - 51}–${year * 52}`,
    outcome: 'orders, change against the last year with ads',
    unit: 'share' as const,
    published: `−${-change * 100} %`,
    publishedAt: [change],
    band: { low: toPercent(change - HALF_WIDTH), high: toPercent(change + HALF_WIDTH) },
    source: {
      author: 'Hartnett, Gelzinis, Beal, Kennedy & Sharp',
      year: 2021,
      what: `average change of sales in year ${year} without broad-reach advertising against the last year with it, 41 brands of beer, cider and spirits`,
    },
    grade: 'A' as const,
    choice:
      'Whole years against the last advertised year, as the study states yearly sales; ads stop when the plan begins, and all other spend goes on.',
    otherReadings: [
      {
        definition: 'the last week of that year instead of all of it',
        simulate: (business: SettledBusiness) => dark(business)[year * 52 - 1] / business.run()[0] - 1,
      },
    ],
    simulate: (business: SettledBusiness) =>
      total(dark(business), year * 52 - 51, year * 52) / total(business.run(), 1, 52) - 1,
  })),
);
