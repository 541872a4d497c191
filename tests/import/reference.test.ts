import { expect, test } from 'vitest';
import { REFERENCE, REFERENCE_BUDGET, referenceGain } from '../../lib/analysis/import/reference';
import { compile } from '../../lib/model/compile';
import { simulate } from '../../lib/model/simulate';
import { templatePlan } from '../../lib/model/templates/registry';

test.each([
  ['ads', 0.3],
  ['promotions', 0.07],
  ['outreach', 0.13],
  ['email', 0.41],
  ['seo', 0.18],
  ['content', 0.15],
  ['social', 0.19],
  ['reviews', 0.57],
] as const)('the reference g of %s is that of the reference brand, about %d', (kind, gain) => {
  expect(Math.abs(referenceGain(kind) - gain)).toBeLessThan(0.03);
});

test('the figures imports are anchored to are those of the reference brand as it stands', () => {
  const plan = templatePlan('reference-brand', '2026-01-05');
  const { orders, newCustomers, spend } = simulate(compile(plan, plan.scenarios[0])).series;
  const thousands = plan.market.size / 1000;
  expect(spend[0] / thousands / REFERENCE_BUDGET).toBeCloseTo(1, 2);
  expect(orders[0] / thousands / REFERENCE.ordersPerThousand).toBeCloseTo(1, 1);
  expect(newCustomers[0] / thousands / REFERENCE.newCustomersPerThousand).toBeCloseTo(1, 1);
});
