import type { Figure } from './figure';
import { cellReader } from './report';

/** A figure as the screen shows it: its question, the answer, and the table row by row. */
export function figureDocument(figure: Figure) {
  const { id, question, answer, unit, table, annotations } = figure;
  const cell = cellReader(figure);
  return {
    id,
    question,
    answer,
    unit,
    columns: table.columns.map(({ key, label, unit: of, origin }) => ({ key, label, unit: of, origin })),
    rows: Array.from({ length: table.rows }, (_, row) =>
      Object.fromEntries(table.columns.map(({ key }) => [key, finiteOrNull(cell(key, row))])),
    ),
    annotations,
  };
}

function finiteOrNull(value: Cell): Cell {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

type Cell = number | string | null;
