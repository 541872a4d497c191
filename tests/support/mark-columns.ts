import type { Mark } from '../../lib/report/figure';

/** The columns that a mark draws. */
export function columnsOfMark(mark: Mark): string[] {
  return Object.entries(mark).flatMap(([name, value]) => {
    if (name === 'type') return [];
    if (Array.isArray(value)) return value as string[];
    return typeof value === 'string' ? [value] : [];
  });
}
