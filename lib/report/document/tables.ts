import { planAssumptions } from '../../analysis/assumptions/assumptions';
import { startingParameters } from '../../analysis/assumptions/starting-parameters';
import { HEADLINES } from '../../analysis/forecast/headline';
import type { Column, Figure } from '../figure';
import { cellOf, columnOf } from '../figure-cells';
import { SCENARIO_COMPARISON } from '../figure-parts/scenario-comparison';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import type { Report } from '../report';
import { formatParameter, formatParameterRange } from '../words/assumption-words';
import { formatSource } from '../words/evidence-words';
import { formatFigure, formatRange, formatUnit, NO_VALUE } from '../words/numbers';
import type { TextColumn, TextTable } from './document';

const left = (label: string, share: number): TextColumn => ({ label, align: 'left', share });
const right = (label: string, share: number): TextColumn => ({ label, align: 'right', share });

/** What each channel brought, by outcome; null where it was not worked out. */
export function channelTable(report: Report): TextTable | null {
  const figure = report.figures.find(({ id }) => id === 'channel-attribution');
  if (figure === undefined) return null;
  const keys = ['spend', 'newCustomers', 'orders', 'revenue', 'contribution', 'customerEquity'];
  return figureTable(report, figure, ['channel', ...keys], `${figure.question} ${figure.answer}`);
}

/** What each channel costs and returns; null where it was not worked out. */
export function returnsTable(report: Report): TextTable | null {
  const figure = report.figures.find(({ id }) => id === 'channel-returns');
  if (figure === undefined) return null;
  const shown = figure.table.columns
    .filter(({ key, unit }) => unit !== 'text' && !/(P10|P90|Error)$/.test(key))
    .slice(0, 6);
  return figureTable(
    report,
    figure,
    ['channel', ...shown.map(({ key }) => key)],
    `${figure.question} ${figure.answer}`,
  );
}

/** Every scenario of the plan against its first; null where there is one, or where they were not asked for. */
export function comparisonTable(report: Report): TextTable | null {
  const figure = report.figures.find(({ id }) => id === SCENARIO_COMPARISON);
  if (figure === undefined) return null;
  const style = { locale: report.locale, currency: report.plan.currency };
  const names = columnOf(figure, 'scenario').values;
  const scenarios = Array.from({ length: figure.table.rows }, (_, row) => row);
  const keys = HEADLINES.filter((key) => figure.table.columns.some((column) => column.key === key));
  return {
    caption: `${figure.question} ${figure.answer}`,
    columns: [left('Headline', 2), ...scenarios.map((row) => right(String(names[row]), 2))],
    rows: keys.map((key) => {
      const { label, unit, digits } = HEADLINE_FACTS[key];
      return [
        label,
        ...scenarios.map((row) => {
          const [value, low, high] = ['', 'P10', 'P90'].map((part) =>
            cellOf(columnOf(figure, key + part), row),
          );
          const range = low === null && high === null ? '' : ` (${formatRange(low, high, unit, style)})`;
          return formatFigure(value, unit, style, digits) + range;
        }),
      ];
    }),
  };
}

/** What the checks found, worst first. */
export function findingTable(report: Report): TextTable | null {
  const figure = report.figures.find(({ id }) => id === 'findings');
  if (figure === undefined) return null;
  const cells = ['status', 'title', 'what', 'advice'].map((key) => columnOf(figure, key).values);
  return {
    caption: figure.answer,
    columns: [left('Status', 1), left('Check', 2.2), left('Finding', 3.6), left('What to do', 3.6)],
    rows: Array.from({ length: figure.table.rows }, (_, row) =>
      cells.map((values) => String(values[row] ?? '')),
    ),
  };
}

/** Every parameter with its passport, a table a channel and one for the market. */
export function assumptionTables({ plan, locale }: Report): TextTable[] {
  const style = { locale };
  return planAssumptions(plan, startingParameters(plan)).map(({ label, assumptions }) => ({
    caption: label,
    columns: [
      left('Parameter', 3),
      right('Value', 1.2),
      right('P10 – P90', 1.9),
      left('Unit', 2.4),
      left('Grade', 0.8),
      left('Source', 4.2),
    ],
    rows: assumptions.map(({ passport, value, startingValue, low, high }) => [
      passport.label,
      formatParameter(value, style) +
        (value === startingValue ? '' : ` (was ${formatParameter(startingValue, style)})`),
      formatParameterRange(low, high, style),
      passport.unit,
      passport.grade,
      formatSource(passport.source),
    ]),
  }));
}

function figureTable(report: Report, figure: Figure, keys: readonly string[], caption: string): TextTable {
  const style = { locale: report.locale, currency: report.plan.currency };
  const columns = keys.map((key) => columnOf(figure, key));
  const text = (column: Column, row: number) => {
    const value = column.values[row];
    if (column.unit === 'money' && typeof value === 'number') return formatFigure(value, 'money', style);
    return value === null ? NO_VALUE : formatUnit(value, column.unit, style);
  };
  return {
    caption,
    columns: columns.map((column) =>
      column.unit === 'text' ? left(column.label, 2) : right(column.label, 1.4),
    ),
    rows: Array.from({ length: figure.table.rows }, (_, row) => columns.map((column) => text(column, row))),
  };
}
