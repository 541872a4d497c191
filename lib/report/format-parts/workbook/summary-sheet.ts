import type { SheetChart, WriteSheet } from 'hucre/xlsx';
import { HEADLINES } from '../../../analysis/forecast/headline';
import { headlines } from '../../figures/headlines';
import { provenanceOf } from '../../provenance';
import { cellReader, figureOf, type Report } from '../../report';
import { emptySheet, put, sheetText, sheetValue } from './sheet-cells';
import { HEADING_ROWS, placeHeading, printSetup, sheetOf } from './sheet-page';
import { COLORS, cellStyle, NOTE, SECTION } from './sheet-style';
import { moneyOf } from './table-sheet';
import { placeTurned } from './turned-table';

/** Columns left of the pictures: the headlines with their range, and what is said below them. */
export const SUMMARY_COLUMNS = 6;

const EMPTY = 'An empty cell: there is no such number, such as a payback that comes after the plan ends.';
const ORIGIN =
  'A simulation at the stated assumptions, not a measurement. P10–P90: four draws in five fall between.';

/** The first sheet: what the plan comes to, which run it is, and its pictures. */
export function summarySheet(report: Report, charts: readonly SheetChart[]): WriteSheet {
  const { plan, forecast } = report;
  const money = moneyOf(report);
  const figure = figureOf(report, headlines);
  const cell = cellReader(figure);
  const draft = emptySheet();
  placeHeading(draft, `${plan.name}: ${forecast.scenario.name}`, figure.answer, report);
  const statistics = Array.from({ length: figure.table.rows }, (_, row) => String(cell('statistic', row)));
  const columns = new Map(figure.table.columns.map((column) => [column.key, column]));
  const below = placeTurned(
    draft,
    {
      heads: ['Headline', ...statistics],
      rows: HEADLINES.map((key) => ({
        label: columns.get(key)?.label ?? key,
        unit: columns.get(key)?.unit ?? 'count',
        cells: statistics.map((_, row) => cell(key, row)),
      })),
    },
    HEADING_ROWS,
    money,
  );
  put(draft, below, 0, EMPTY, NOTE);
  put(draft, below + 1, 0, ORIGIN, NOTE);
  put(draft, below + 3, 0, 'Which run this is', SECTION);
  for (const [at, { key, label, value }] of provenanceOf(report).entries()) {
    const unit = key === 'writtenOn' ? 'date' : 'text';
    const style = { ...cellStyle('text', money), ...(unit === 'date' ? { numFmt: 'd mmm yyyy' } : {}) };
    put(draft, below + 4 + at, 0, sheetText(label), NOTE);
    put(draft, below + 4 + at, 1, sheetValue(value, unit), style);
  }
  return sheetOf('Summary', draft, {
    columns: [{ width: 24 }, ...Array.from({ length: 4 }, () => ({ width: 17 })), { width: 3 }],
    charts: [...charts],
    freezePane: { rows: HEADING_ROWS - 1 },
    view: { tabColor: { rgb: COLORS.ink } },
    ...printSetup(report, { fitToHeight: 1 }),
  });
}
