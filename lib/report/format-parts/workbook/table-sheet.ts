import type { WriteSheet } from 'hucre/xlsx';
import type { Figure } from '../../figure';
import type { Report } from '../../report';
import { columnName, emptySheet, put, sheetText } from './sheet-cells';
import { HEADING_ROWS, placeHeading, printSetup, sheetOf } from './sheet-page';
import { COLORS, type MoneyStyle, NOTE, SECTION } from './sheet-style';
import { columnStyles, columnWidth, type PlacedTable, placeTable } from './table-block';

/** Characters that fit on a page across. */
const PAGE_CHARACTERS = 190;

/** A sheet, and where its tables stand on it: charts point there. */
export interface TableSheet {
  readonly sheet: WriteSheet;
  readonly tables: readonly PlacedTable[];
}

/** A figure as a sheet of its own: heading, units, names that stay in view, every cell of its table. */
export function tableSheet(name: string, figure: Figure, report: Report): TableSheet {
  const money = moneyOf(report);
  const draft = emptySheet();
  placeHeading(draft, figure.question, figure.answer, report);
  const placed = placeTable(draft, figure, HEADING_ROWS, money, false);
  const { columns, rows } = figure.table;
  const widths = columns.map((column) => columnWidth(column, rows, money));
  const last = columnName(columns.length - 1);
  const first = placed.head + 1;
  const named = namingColumns(figure);
  const styles = columnStyles(figure.table, money);
  const sheet = sheetOf(name, draft, {
    columns: columns.map((column, at) => ({
      width: widths[at],
      style: styles[at],
      // The many columns of a range can be folded away.
      ...(isBand(column.key, columns) ? { outlineLevel: 1 } : {}),
    })),
    freezePane: { rows: first, columns: named },
    autoFilter: { range: `A${first}:${last}${first + rows}` },
    view: { tabColor: { rgb: COLORS.organic } },
    ...printSetup(report, {
      fitToWidth: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_CHARACTERS),
      printTitlesRow: `$${first - 1}:$${first}`,
      ...(named > 0 ? { printTitlesColumn: `$A:$${columnName(named - 1)}` } : {}),
    }),
  });
  return { sheet, tables: [placed] };
}

/** Several figures of the same rows on one sheet, one below the other. */
export function stackedSheet(
  name: string,
  title: string,
  figures: readonly Figure[],
  report: Report,
): TableSheet {
  const money = moneyOf(report);
  const draft = emptySheet();
  placeHeading(draft, title, figures[0].answer, report);
  const tables: PlacedTable[] = [];
  let top = HEADING_ROWS;
  for (const [at, figure] of figures.entries()) {
    put(draft, top, 0, sheetText(figure.question), SECTION);
    put(draft, top + 1, 0, sheetText(at === 0 ? figure.unit : `${figure.answer} ${figure.unit}.`), NOTE);
    const placed = placeTable(draft, figure, top + 2, money, true);
    tables.push(placed);
    top = placed.head + placed.rows + 3;
  }
  const most = Math.max(...figures.map(({ table }) => table.columns.length));
  const widths = Array.from({ length: most }, (_, at) =>
    Math.max(
      ...figures.map(({ table: { columns, rows } }) =>
        columns[at] === undefined ? 0 : columnWidth(columns[at], rows, money),
      ),
    ),
  );
  const named = namingColumns(figures[0]);
  const sheet = sheetOf(name, draft, {
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: HEADING_ROWS - 1, columns: named },
    view: { tabColor: { rgb: COLORS.pull } },
    ...printSetup(report, {
      fitToWidth: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_CHARACTERS),
      ...(named > 0 ? { printTitlesColumn: `$A:$${columnName(named - 1)}` } : {}),
    }),
  });
  return { sheet, tables };
}

/** How a report's money is written. */
export function moneyOf({ plan, locale }: Report): MoneyStyle {
  return { locale, currency: plan.currency };
}

/** Columns at the left that say what a row is, at most two: they stay in view. */
function namingColumns({ table: { columns } }: Figure): number {
  const names = columns.findIndex(({ unit }) => unit !== 'week' && unit !== 'date' && unit !== 'text');
  return Math.min(2, names < 0 ? columns.length - 1 : names);
}

function isBand(key: string, columns: Figure['table']['columns']): boolean {
  const of = /^(.+)P(?:10|50|90)$/.exec(key)?.[1];
  return of !== undefined && columns[0].key === 'week' && columns.some((column) => column.key === of);
}
