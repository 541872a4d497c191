/**
 * Rows of cells as lines of aligned columns, the first row the head, for a terminal. `numeric` names the columns
 * (by index) that stand flush right.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  numeric: ReadonlySet<number> = new Set(),
): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const room = ' '.repeat(widths[column] - widthOf(cell));
          return numeric.has(column) ? room + cell : cell + room;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Signs, not code units: a surrogate pair takes one place. */
function widthOf(text: string): number {
  return [...text].length;
}
