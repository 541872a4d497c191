import { CHANNEL_FIGURES } from '../channel-figures';
import { defineFormat } from '../format';

/**
 * A workbook for people: summary with charts, weekly forecast, channels, scenarios, assumptions, checks; or a sheet for
 * each figure that was asked for. Numbers are numbers to the last bit and days are days; formats only show them.
 */
export const xlsx = defineFormat({
  id: 'xlsx',
  label: 'Excel workbook',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  figures: CHANNEL_FIGURES,
  comparesScenarios: true,
  write: async (report) => {
    const { writeWorkbook } = await import('../format-parts/workbook/report-workbook');
    return writeWorkbook(report);
  },
});
