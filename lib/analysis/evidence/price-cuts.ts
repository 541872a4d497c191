import { defineEvidence } from './define-evidence';
import { total } from './measures';
import type { SettledBusiness } from './settled-business';

const DEPTH = 0.2;

function cut({ run }: SettledBusiness, weeks: number): Float64Array {
  return run({ discount: (week) => (week < weeks ? DEPTH : 0) });
}

/** What a price cut does: at once, after it, and when it never ends. */
export const priceCuts = defineEvidence([
  {
    id: 'price-cut-lift',
    figure: 'Orders lift of a 4-week 20 % cut, first week',
    plan: 'reference-brand',
    perturbation: '20 % off in weeks 1–4',
    weeks: '1',
    outcome: 'orders, as a multiple of orders without the cut',
    unit: 'multiple',
    published: '×1.7–2.3 (elasticity −3.63)',
    publishedAt: [1.73, 2.25],
    band: { low: 1.6, high: 2.4 },
    source: {
      author: 'Bijmolt, van Heerde & Pieters',
      year: 2005,
      what: 'mean elasticity of temporary price cuts −3.63, read linearly (×1.73) or as a constant elasticity (×2.25); read in van Heerde & Neslin',
    },
    grade: 'B',
    choice: 'The model takes the elasticity as constant (eq. 14), the upper of the two readings.',
    simulate: (business) => cut(business, 4)[0] / business.run()[0],
  },
  {
    id: 'price-cut-dip',
    figure: 'Dip after a 4-week 20 % cut, share of the bump',
    plan: 'reference-brand',
    perturbation: '20 % off in weeks 1–4',
    weeks: '5–16',
    outcome: 'orders missing, as a share of the extra orders of weeks 1–4',
    unit: 'share',
    published: '4–25 %',
    publishedAt: [0.04, 0.25],
    band: { low: 0.04, high: 0.25 },
    source: {
      author: 'van Heerde, Leeflang & Wittink',
      year: 2000,
      what: 'post-promotion dip of 4–25 % of the bump',
    },
    grade: 'A',
    choice: 'Twelve weeks after the cut; the pantry is used up by then.',
    simulate: (business) => {
      const orders = cut(business, 4);
      const base = business.run();
      const bump = total(orders, 1, 4) - total(base, 1, 4);
      return (total(base, 5, 16) - total(orders, 5, 16)) / bump;
    },
  },
  {
    id: 'price-cut-lasting',
    figure: 'Lasting 20 % cut: lift in year 3 by lift in week 1',
    plan: 'reference-brand',
    perturbation: '20 % off, lasting',
    weeks: '105–156 and 1',
    outcome: 'lift of orders in weeks 105–156 as a share of the lift in week 1',
    unit: 'share',
    published: 'small: people learn to wait (0.04)',
    band: { low: -0.2, high: 0.3 },
    source: {
      author: 'Ataman, van Heerde & Mela',
      year: 2010,
      what: 'total effect of discounting small (0.04); with Mela, Gupta & Lehmann 1997, for whom repeated discounts make buyers wait: a direction only',
    },
    grade: 'C',
    choice:
      'The band is ours: the sources say in which direction, and nothing of the size after three years.',
    simulate: (business) => {
      const orders = cut(business, 156);
      const base = business.run();
      return (total(orders, 105, 156) / total(base, 105, 156) - 1) / (orders[0] / base[0] - 1);
    },
  },
]);
