import type { Figure } from '@/lib/report/figure';

/** A row of the findings' table. */
export interface FindingRow {
  readonly key: string;
  readonly status: 'PASS' | 'REVIEW' | 'FAIL';
  readonly title: string;
  readonly what: string;
  readonly numbers: string | null;
  readonly advice: string | null;
  readonly channel: string | null;
  /** Path in the plan document; null where no single field is the cause. */
  readonly field: string | null;
}

/** Reads the findings' figure; none before it is there. */
export function findingRows(figure: Figure | undefined): FindingRow[] {
  if (!figure) return [];
  const { columns, rows } = figure.table;
  const cell = (key: string, row: number) => {
    const value = columns.find((column) => column.key === key)?.values[row];
    return typeof value === 'string' ? value : null;
  };
  return Array.from({ length: rows }, (_, row) => ({
    key: `${cell('check', row)} ${cell('channel', row) ?? ''} ${row}`,
    // The figure writes one of STATUS_WORDS.
    status: cell('status', row) as FindingRow['status'],
    title: cell('title', row) ?? '',
    what: cell('what', row) ?? '',
    numbers: cell('numbers', row),
    advice: cell('advice', row),
    channel: cell('channel', row),
    field: cell('field', row),
  }));
}
