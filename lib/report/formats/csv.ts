import { weeklyForecast } from '../figures/weekly-forecast';
import { defineFormat } from '../format';
import { csvText } from '../format-parts/csv-text';
import { withRunColumns } from '../format-parts/run-columns';
import { askedFigures, figureOf } from '../report';

/**
 * One row a week, or the table of the one figure that was asked for; one column a series, named as in the JSON; the last
 * columns say on every row which run it is. The first row is the header and nothing stands above it.
 */
export const csv = defineFormat({
  id: 'csv',
  label: 'CSV, one row a week',
  holdsOneTable: true,
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  write: (report) => {
    const { table } = askedFigures(report)[0] ?? figureOf(report, weeklyForecast);
    return csvText(withRunColumns(report, table));
  },
});
