import type { Column } from '@/lib/report/figure';

/** The ink of a column that belongs to a side, for text. */
export function originInk(column: Column): string | undefined {
  return column.origin && `var(--${column.origin}-ink)`;
}

/** The fill of a column that belongs to a side. */
export function originFill(column: Column): string {
  return `var(--${column.origin ?? 'organic'})`;
}
