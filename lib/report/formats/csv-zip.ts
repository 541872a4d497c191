import { CHANNEL_FIGURES } from '../channel-figures';
import { defineFormat } from '../format';
import { csvText } from '../format-parts/csv-text';
import { withRunColumns } from '../format-parts/run-columns';
import { type Report, writtenFigures } from '../report';
import { json } from './json';

/** One CSV a figure, a list of them, and the JSON from which the plan can be read back. */
export const csvZip = defineFormat({
  id: 'csv-zip',
  label: 'CSV, one file a figure',
  extension: 'zip',
  suffix: 'csv',
  mediaType: 'application/zip',
  figures: CHANNEL_FIGURES,
  comparesScenarios: true,
  write: async (report) => {
    const { strToU8, zipSync } = await import('fflate');
    const files = Object.fromEntries(filesOf(report).map(([name, text]) => [name, strToU8(text)]));
    // The time of a file in the archive is a day that we are told: the same report gives the same bytes.
    const mtime = `${report.writtenOn ?? '1980-01-01'}T12:00:00`;
    return zipSync(files, { level: 6, mtime });
  },
});

function filesOf(report: Report): [name: string, text: string][] {
  const figures = writtenFigures(report);
  return [
    ['figures.csv', listOf(report)],
    ...figures.map(({ id, table }): [string, string] => [
      `${id}.csv`,
      csvText(withRunColumns(report, table)),
    ]),
    ['forecast.json', json.write({ ...report, asked: [] })],
  ];
}

/** What stands in each file, and which run they are of. */
function listOf(report: Report): string {
  const rows = writtenFigures(report).map(({ id, question, answer, unit, table }) => ({
    file: `${id}.csv`,
    question,
    answer,
    unit,
    rows: table.rows,
  }));
  const keys = ['file', 'question', 'answer', 'unit', 'rows'] as const;
  const columns = keys.map((key) => ({
    key,
    label: key,
    unit: 'text' as const,
    values: rows.map((row) => row[key]),
  }));
  return csvText(withRunColumns(report, { rows: rows.length, columns }));
}
