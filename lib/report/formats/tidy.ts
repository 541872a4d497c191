import { CHANNEL_FIGURES } from '../channel-figures';
import { defineFormat } from '../format';
import { csvText } from '../format-parts/csv-text';
import { withRunColumns } from '../format-parts/run-columns';
import { tidyTable } from '../format-parts/tidy-table';
import { writtenFigures } from '../report';

/** Every figure in one file, a row a value: for pivot tables and statistics. The last columns say which run it is. */
export const tidy = defineFormat({
  id: 'tidy',
  label: 'CSV, one row a value',
  extension: 'csv',
  suffix: 'values',
  mediaType: 'text/csv; charset=utf-8',
  figures: CHANNEL_FIGURES,
  comparesScenarios: true,
  write: (report) => csvText(withRunColumns(report, tidyTable(writtenFigures(report)))),
});
