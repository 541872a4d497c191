import { relativeError } from '../../analysis/uncertainty/precision';
import type { Column } from '../figure';
import { weeklyForecast } from '../figures/weekly-forecast';
import { defineFormat } from '../format';
import { askedFigures, figureOf, type Report } from '../report';

/**
 * One row a week, or the table of the one figure that was asked for; one column a series, named as in the JSON; the last columns say on every row which run it is,
 * so that files of several scenarios can be put under each other and told apart. The first row is the header and
 * nothing stands above it. Decimal point, comma, LF; a byte order mark only where a name needs one, for Excel.
 */
export const csv = defineFormat({
  id: 'csv',
  label: 'CSV, one row a week',
  holdsOneTable: true,
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  write: (report) => {
    const { table } = askedFigures(report)[0] ?? figureOf(report, weeklyForecast);
    const columns = [...table.columns, ...runColumns(report, table.rows)];
    const lines = [columns.map(({ key }) => writeText(key)).join(',')];
    for (let row = 0; row < table.rows; row++) {
      lines.push(columns.map(({ values }) => writeCell(values[row])).join(','));
    }
    const text = `${lines.join('\n')}\n`;
    return /^\p{ASCII}*$/u.test(text) ? text : `\ufeff${text}`;
  },
});

/** Which run a row belongs to. */
function runColumns({ plan, forecast, modelVersion, seed, draws }: Report, rows: number): Column[] {
  const { correlations } = plan;
  const { ensemble } = forecast;
  const constant = (key: string, value: string | number | null): Column => ({
    key,
    label: key,
    unit: typeof value === 'string' ? 'text' : 'count',
    values: Array<string | number | null>(rows).fill(value),
  });
  return [
    constant('plan', plan.name),
    constant('scenario', forecast.scenario.name),
    constant('currency', plan.currency),
    constant('modelVersion', modelVersion),
    constant('seed', seed),
    constant('draws', draws),
    ...(ensemble === null
      ? []
      : [constant('contributionError', relativeError(ensemble.headlineDraws.contribution))]),
    // Files of plans that say nothing of it stay as they are.
    ...(ensemble === null || correlations === undefined
      ? []
      : [constant('correlations', JSON.stringify(correlations))]),
  ];
}

/** A cell: numbers stay numbers, text is safe, null is empty. */
export function writeCell(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return writeText(value);
  // A spreadsheet reads -0 as text.
  return Number.isFinite(value) ? String(value === 0 ? 0 : value) : '';
}

// What a spreadsheet takes for a formula, also in full width.
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Text that a spreadsheet shows as it is: what looks like a formula gets an apostrophe before it. */
export function writeText(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]|^\s|\s$/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
