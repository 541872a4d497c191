import type { Table } from '../figure';
import { provenanceOf } from '../provenance';
import type { Report } from '../report';

/**
 * A table with columns that say on every row which run it belongs to, so that files can be put under each other and told
 * apart. Where the table has a column of such a name itself, the run's is called `runScenario`.
 */
export function withRunColumns(report: Report, { rows, columns }: Table): Table {
  const taken = new Set(columns.map(({ key }) => key));
  const run = provenanceOf(report).map(({ key, value }) => {
    const name = taken.has(key) ? `run${key[0].toUpperCase()}${key.slice(1)}` : key;
    return {
      key: name,
      label: name,
      unit: typeof value === 'number' ? 'count' : key === 'writtenOn' ? 'date' : 'text',
      values: Array<string | number | null>(rows).fill(value),
    } as const;
  });
  return { rows, columns: [...columns, ...run] };
}
