import type { Column, Figure } from '@/lib/report/figure';

/** Figures, and whether they wear ranges of an earlier plan. */
export interface WornFigures {
  readonly figures: readonly Figure[];
  readonly wearsOld: boolean;
}

/**
 * Figures whose ranges are still to come, wearing those of the last answer to the same question: what stands there does
 * not vanish for the seconds that the new draws take. Only where the rows are the same.
 */
export function withOldRanges(figures: readonly Figure[], old: readonly Figure[]): WornFigures {
  let wearsOld = false;
  const worn = figures.map((figure) => {
    const before = old.find(({ id }) => id === figure.id);
    if (before === undefined || !sameRows(figure, before)) return figure;
    let isWorn = false;
    const columns = figure.table.columns.map((column) => {
      const last = before.table.columns.find(({ key }) => key === column.key);
      if (last === undefined || !isRange(column) || !isEmpty(column) || isEmpty(last)) return column;
      isWorn = true;
      return { ...column, values: last.values };
    });
    if (!isWorn) return figure;
    wearsOld = true;
    return { ...figure, table: { ...figure.table, columns } };
  });
  return { figures: worn, wearsOld };
}

function isRange({ key }: Column): boolean {
  return /P(10|50|90)$/.test(key);
}

function isEmpty({ values }: Column): boolean {
  return Array.prototype.every.call(values, (value) => value === null);
}

/** The first column of words names the rows. */
function sameRows(a: Figure, b: Figure): boolean {
  if (a.table.rows !== b.table.rows) return false;
  const [names, others] = [a, b].map(({ table }) => table.columns.find(({ unit }) => unit === 'text'));
  return Array.from({ length: a.table.rows }).every((_, row) => names?.values[row] === others?.values[row]);
}
