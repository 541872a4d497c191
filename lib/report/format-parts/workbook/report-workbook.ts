import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { CHANNEL_FIGURES } from '../../channel-figures';
import type { Figure } from '../../figure';
import { SCENARIO_COMPARISON } from '../../figure-parts/scenario-comparison';
import { assumptions } from '../../figures/assumptions';
import { findings } from '../../figures/findings';
import { spendByChannel } from '../../figures/spend-by-channel';
import { weeklyForecast } from '../../figures/weekly-forecast';
import { provenanceLine, provenanceOf } from '../../provenance';
import { askedFigures, figureOf, type Report } from '../../report';
import { comparisonSheet } from './comparison-sheet';
import { namePrintRanges } from './print-names';
import { channelChart, contributionChart, originChart } from './sheet-charts';
import { FONT } from './sheet-style';
import { SUMMARY_COLUMNS, summarySheet } from './summary-sheet';
import { stackedSheet, type TableSheet, tableSheet } from './table-sheet';

const MOST_NAME = 31;

/** A report as a workbook: the same report gives the same bytes. */
export async function writeWorkbook(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const day = new Date(Date.parse(`${report.writtenOn ?? '1980-01-01'}T00:00:00Z`));
  const { plan, forecast } = report;
  const about = provenanceOf(report).flatMap(({ label, value }) =>
    value === null ? [] : [[label, propertyOf(value)] as const],
  );
  const bytes = await writeXlsx({
    ...namePrintRanges(report.asked.length > 0 ? askedSheets(report) : wholeSheets(report)),
    defaultFont: FONT,
    properties: {
      title: plain(`${plan.name}: ${forecast.scenario.name}`),
      subject: 'Forecast of a campaign plan',
      description: plain(provenanceLine(report)),
      creator: 'Pushpull',
      lastModifiedBy: 'Pushpull',
      created: day,
      modified: day,
      custom: Object.fromEntries(about),
    },
  });
  return new Uint8Array(bytes);
}

/** A sheet for each figure that was asked for. */
function askedSheets(report: Report): WriteSheet[] {
  const names = new Set<string>();
  return askedFigures(report).map((figure) => tableSheet(nameOf(figure.id, names), figure, report).sheet);
}

function wholeSheets(report: Report): WriteSheet[] {
  const find = (id: string) => report.figures.find((figure) => figure.id === id);
  const weekly = tableSheet('Weekly forecast', figureOf(report, weeklyForecast), report);
  const channels = CHANNEL_FIGURES.flatMap((id) => find(id) ?? []);
  const comparison = find(SCENARIO_COMPARISON);
  const checks = find(findings.id);
  return [
    summaryOf(report, weekly),
    weekly.sheet,
    tableSheet('Spend', figureOf(report, spendByChannel), report).sheet,
    ...(channels.length > 0 ? [channelsSheet(channels, report)] : []),
    ...(comparison === undefined ? [] : [comparisonSheet(comparison, report)]),
    tableSheet('Assumptions', figureOf(report, assumptions), report).sheet,
    ...(checks === undefined ? [] : [tableSheet('Checks', checks, report).sheet]),
  ];
}

function summaryOf(report: Report, weekly: TableSheet): WriteSheet {
  const source = { sheet: weekly.sheet.name, table: weekly.tables[0] };
  const anchor = (row: number) => ({
    from: { row, col: SUMMARY_COLUMNS },
    to: { row: row + 14, col: SUMMARY_COLUMNS + 9 },
  });
  return summarySheet(report, [
    originChart(source, anchor(4)),
    contributionChart(source, report.draws > 0, anchor(19)),
  ]);
}

function channelsSheet(figures: readonly Figure[], report: Report): WriteSheet {
  const { sheet, tables } = stackedSheet('Channels', 'What does each channel do?', figures, report);
  const last = tables[tables.length - 1];
  const top = last.head + last.rows + 3;
  const source = { sheet: sheet.name, table: tables[0] };
  const anchor = (col: number, to: number) => ({
    from: { row: top, col },
    to: { row: top + 18, col: to },
  });
  return {
    ...sheet,
    charts: [
      channelChart(source, 'newCustomers', 'New customers that each channel brought', anchor(0, 5)),
      channelChart(source, 'contribution', 'Contribution that each channel brought', anchor(5, 11)),
    ],
  };
}

/** A name that a sheet may have: at most 31 characters, each once, whatever the case. */
function nameOf(id: string, taken: Set<string>): string {
  const base = id.replace(/[[\]:*?/\\']/g, ' ');
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` ${count}`;
    const name = base.slice(0, MOST_NAME - end.length) + end;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** Largest whole number of the file's properties. */
const MOST_PROPERTY = 2 ** 31 - 1;

function propertyOf(value: string | number): string | number {
  return typeof value === 'number' && value <= MOST_PROPERTY ? value : plain(String(value));
}

/** Text of the file's properties, which know no escapes. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}
