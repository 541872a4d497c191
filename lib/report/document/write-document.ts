import type { HeadlineKey } from '../../analysis/forecast/headline';
import { HEADLINES } from '../../analysis/forecast/headline';
import { MAIN_FIGURES } from '../drawing/poster';
import type { Figure } from '../figure';
import { headlineText } from '../headlines/headline-cells';
import { provenanceLine, provenanceOf } from '../provenance';
import type { Report } from '../report';
import { formatCount, formatDate, formatMoneyWhole } from '../words/numbers';
import type { Block, Fact, ReportDocument, Section } from './document';
import { methodBlocks } from './method-note';
import { assumptionTables, channelTable, comparisonTable, findingTable, returnsTable } from './tables';

/** Figures of analyses that a document holds beside the forecast's. */
export const DOCUMENT_FIGURES: readonly string[] = [
  'channel-attribution',
  'channel-returns',
  'customers-by-channel',
  'sensitivity-contribution',
  'pull-assets',
];

/** The document of a report: summary, results, channels, checks, assumptions, method. The same report gives the same words. */
export function writeDocument(report: Report): ReportDocument {
  const { plan, forecast, locale } = report;
  return {
    language: locale,
    title: plan.name,
    subtitle: `Forecast of ${forecast.scenario.name}, ${formatCount(forecast.weeks, { locale })} weeks from ${formatDate(plan.startsOn, { locale })}`,
    foot: provenanceLine(report),
    cover: coverOf(report),
    sections: [
      section('summary', 'Summary', summaryBlocks(report)),
      section('scenarios', 'How the scenarios compare', tables(report, comparisonTable)),
      section(
        'results',
        'What happens, week by week',
        charts(report, [...MAIN_FIGURES, 'revenue-by-origin']),
      ),
      section('channels', 'What each channel does', [
        ...charts(report, ['channel-attribution', 'customers-by-channel']),
        ...tables(report, channelTable, returnsTable),
        ...charts(report, ['pull-assets']),
      ]),
      section('uncertainty', 'What moves the answer', charts(report, ['sensitivity-contribution'])),
      section('checks', 'Whether it can be relied on', tables(report, findingTable)),
      section('assumptions', 'What is assumed', assumptionBlocks(report)),
      section('method', 'How it was computed', methodBlocks(report)),
    ].filter(({ blocks }) => blocks.length > 0),
    startsOn: plan.startsOn,
    currency: plan.currency,
    writtenOn: report.writtenOn,
  };
}

function section(id: string, title: string, blocks: readonly Block[]): Section {
  return { id, title, blocks };
}

function coverOf(report: Report): Fact[] {
  const { plan, forecast, locale } = report;
  const style = { locale, currency: plan.currency };
  const facts = provenanceOf(report)
    .filter(({ key, value }) => value !== null && key !== 'plan')
    .map(({ key, label, value }) => ({
      label,
      value:
        key === 'writtenOn'
          ? formatDate(String(value), style)
          : typeof value === 'number' && key === 'draws'
            ? formatCount(value, style)
            : String(value),
    }));
  const { spend } = forecast.headline;
  return [{ label: 'Budget', value: formatMoneyWhole(spend, style) }, ...facts];
}

/** Headlines that a summary shows, each with its range. */
const SUMMARY_HEADLINES: readonly HeadlineKey[] = HEADLINES.filter(
  (key) => key !== 'operatingProfit' && key !== 'planValue',
);

function summaryBlocks(report: Report): Block[] {
  const { forecast, locale } = report;
  const [headlines, origins, payback, checks] = [
    'headlines',
    'customers-by-origin',
    'contribution-to-date',
    'findings',
  ].map((id) => figuresOf(report, [id])[0]?.answer ?? '');
  const answers = [headlines, origins, payback && `Payback: ${lowerFirst(payback)}`, checks].filter(Boolean);
  return [
    { type: 'paragraph', text: answers.map(sentence).join(' ') },
    {
      type: 'headlines',
      cells: SUMMARY_HEADLINES.map((key) => headlineText(forecast, key, locale)),
    },
    ...charts(report, ['customers-by-origin', 'contribution-to-date']),
  ];
}

function assumptionBlocks(report: Report): Block[] {
  const [figure] = figuresOf(report, ['assumptions']);
  if (figure === undefined) return [];
  return [
    { type: 'paragraph', text: sentence(figure.answer) },
    ...assumptionTables(report).map((table): Block => ({ type: 'table', ...table })),
  ];
}

function charts(report: Report, ids: readonly string[]): Block[] {
  return figuresOf(report, ids)
    .filter(({ table, mark }) => table.rows > 0 && mark.type !== 'table')
    .map((figure): Block => ({ type: 'chart', figure }));
}

type MakeTable = (report: Report) => Omit<Extract<Block, { type: 'table' }>, 'type'> | null;

function tables(report: Report, ...make: readonly MakeTable[]): Block[] {
  return make.flatMap((one): Block[] => {
    const table = one(report);
    return table === null || table.rows.length === 0 ? [] : [{ type: 'table', ...table }];
  });
}

/** The figures of the report with these ids, in their order; those it has not are left out. */
export function figuresOf({ figures }: Report, ids: readonly string[]): Figure[] {
  return ids.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence begins with a capital and ends with a stop. */
function sentence(text: string): string {
  const whole = text.trim();
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}${/[.!?]$/.test(whole) ? '' : '.'}`;
}
