import type { Column } from '../figure';
import { provenanceOf } from '../provenance';
import type { Report } from '../report';

/** Columns that say on every row which run it belongs to, so that files can be put under each other and told apart. */
export function runColumns(report: Report, rows: number): Column[] {
  return provenanceOf(report).map(({ key, value }) => ({
    key,
    label: key,
    unit: typeof value === 'number' ? 'count' : key === 'writtenOn' ? 'date' : 'text',
    values: Array<string | number | null>(rows).fill(value),
  }));
}
