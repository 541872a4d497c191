import { weeklyForecast } from '../figures/weekly-forecast';
import { defineFormat } from '../format';
import { withRunColumns } from '../format-parts/run-columns';
import { provenanceOf } from '../provenance';
import { askedFigures, figureOf } from '../report';

/**
 * The weekly forecast, or the one figure that was asked for, for data tools: numbers as doubles to the last bit, weeks
 * as integers, days as dates. Which run it is stands in every row and, once more, in the file's own metadata.
 */
export const parquet = defineFormat({
  id: 'parquet',
  label: 'Parquet, for data tools',
  holdsOneTable: true,
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  write: async (report) => {
    const { writeParquet } = await import('../format-parts/parquet-file');
    const figure = askedFigures(report)[0] ?? figureOf(report, weeklyForecast);
    return writeParquet(withRunColumns(report, figure.table), {
      ...Object.fromEntries(provenanceOf(report).map(({ key, value }) => [key, value])),
      figure: figure.id,
    });
  },
});
