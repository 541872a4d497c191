import type { Finding, FindingNumber } from '../../analysis/checks/define-check';
import { formatFigure, type InCurrency } from './numbers';

/** What statuses are called. */
export const STATUS_WORDS: Readonly<Record<Finding['status'], string>> = {
  fail: 'FAIL',
  review: 'REVIEW',
  pass: 'PASS',
};

/** The numbers of a finding in one line: `share of its largest effect 93 %, spend €120k`; empty where it has none. */
export function findingNumbers({ numbers }: Finding, style: InCurrency): string {
  return numbers.map(({ label, value, unit }) => `${label} ${numberText(value, unit, style)}`).join(', ');
}

function numberText(value: number, unit: FindingNumber['unit'], style: InCurrency): string {
  if (unit === 'share')
    return formatFigure(value, 'share', style, Math.abs(value) < 0.01 ? 2 : Math.abs(value) < 0.1 ? 1 : 0);
  // Parameters may be far below 1: three digits say more than one decimal.
  if (unit === 'count' && Math.abs(value) < 10) return String(Number(value.toPrecision(3)));
  return formatFigure(value, unit, style);
}

/** `2 to repair, 3 to look at, 8 in order`; what there is none of is left out. */
export function findingCounts(findings: readonly Finding[]): string {
  const count = (status: Finding['status']) => findings.filter((one) => one.status === status).length;
  const parts = [
    [count('fail'), 'to repair'],
    [count('review'), 'to look at'],
    [count('pass'), 'in order'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ');
}
