import type { WriteSheet } from 'hucre/xlsx';
import { HEADLINES } from '../../../analysis/forecast/headline';
import type { Figure, Unit } from '../../figure';
import { COMPARED } from '../../figure-parts/scenario-comparison';
import { HEADLINE_FACTS } from '../../headlines/headline-facts';
import { cellReader, type Report } from '../../report';
import { columnName, emptySheet, put } from './sheet-cells';
import { HEADING_ROWS, placeHeading, printSetup, sheetOf } from './sheet-page';
import { COLORS, NOTE } from './sheet-style';
import { moneyOf } from './table-sheet';
import { placeTurned } from './turned-table';

const PARTS = [
  { suffix: COMPARED.value, words: 'Forecast' },
  { suffix: COMPARED.p10, words: 'P10' },
  { suffix: COMPARED.p90, words: 'P90' },
  { suffix: COMPARED.difference, words: 'Difference' },
  { suffix: COMPARED.odds, words: 'Odds of better' },
] as const;

const NOTES = [
  'Differences are to the first scenario. Odds: the share of paired draws in which a scenario is the better of the two (where neither way is better, the higher).',
  'Odds near 50 % say that the scenarios cannot be told apart.',
] as const;

/** Every scenario beside the others: headlines down, scenarios across. */
export function comparisonSheet(figure: Figure, report: Report): WriteSheet {
  const draft = emptySheet();
  placeHeading(draft, figure.question, figure.answer, report);
  const cell = cellReader(figure);
  const units = new Map<string, Unit>(figure.table.columns.map(({ key, unit }) => [key, unit]));
  const scenarios = Array.from({ length: figure.table.rows }, (_, row) => String(cell('scenario', row)));
  const hasRange = scenarios.some((_, row) => Number(cell('draws', row)) > 0);
  const shown = scenarios.map((_, row) =>
    PARTS.filter(
      ({ suffix }) =>
        suffix === COMPARED.value ||
        (suffix === COMPARED.difference ? row > 0 : hasRange && (suffix !== COMPARED.odds || row > 0)),
    ),
  );
  const below = placeTurned(
    draft,
    {
      groups: [
        null,
        ...scenarios.flatMap((name, row) => shown[row].map((_, at) => (at === 0 ? name : null))),
      ],
      heads: ['Headline', ...shown.flatMap((parts) => parts.map(({ words }) => words))],
      rows: HEADLINES.map((key) => ({
        label: HEADLINE_FACTS[key].label,
        unit: HEADLINE_FACTS[key].unit,
        units: shown.flatMap((parts) => parts.map(({ suffix }) => units.get(key + suffix) ?? 'count')),
        cells: scenarios.flatMap((_, row) => shown[row].map(({ suffix }) => cell(key + suffix, row))),
      })).concat({
        label: 'Draws of the range',
        unit: 'people',
        units: shown.flatMap((parts) => parts.map(() => 'people' as const)),
        cells: shown.flatMap((parts, row) => parts.map((_, at) => (at === 0 ? cell('draws', row) : null))),
      }),
    },
    HEADING_ROWS,
    moneyOf(report),
  );
  for (const [at, note] of NOTES.entries()) put(draft, below + 1 + at, 0, note, NOTE);
  draft.heights.set(HEADING_ROWS, 22);
  const across = shown.flat().length;
  return sheetOf('Scenarios', draft, {
    columns: [{ width: 20 }, ...Array.from({ length: across }, () => ({ width: 17 }))],
    freezePane: { rows: HEADING_ROWS + 2, columns: 1 },
    view: { tabColor: { rgb: COLORS.push } },
    ...printSetup(report, {
      fitToWidth: Math.ceil(across / 11),
      printTitlesColumn: '$A:$A',
      printArea: `$A$1:$${columnName(across)}$${below + 1 + NOTES.length}`,
    }),
  });
}
