import { ORIGINS } from '../../analysis/attribution/attribution';
import { SPLIT_KEYS, type SplitKey } from '../../analysis/forecast/forecast';
import { HEADLINES } from '../../analysis/forecast/headline';
import { TARGET_ERROR } from '../../analysis/uncertainty/draw-limits';
import { precisionOf, relativeError } from '../../analysis/uncertainty/precision';
import { figureDocument } from '../figure-document';
import { total } from '../figure-parts/split-figure';
import { findings } from '../figures/findings';
import { headlines } from '../figures/headlines';
import { originKey, weeklyForecast } from '../figures/weekly-forecast';
import { defineFormat } from '../format';
import { askedFigures, cellReader, figureOf, type Report } from '../report';

type Cell = number | string | null;

/** Members of a week of the forecast. */
export const WEEK_KEYS = [
  'week',
  'startsOn',
  'unaware',
  'aware',
  'considering',
  'active',
  'loyal',
  'lapsed',
  'newCustomers',
  'orders',
  'revenue',
  'contribution',
  'spend',
] as const;
/** Those of them that have a range. */
export const BAND_KEYS = WEEK_KEYS.filter((key) => key !== 'week' && key !== 'startsOn' && key !== 'spend');

/**
 * The forecast as one document, or the figures that were asked for, with the plan from which both can be worked out
 * again. Weeks count from 1; money is in whole minor units, so that weeks add up to totals; shares are of 1, null where
 * the total is 0 or less. Where a range was drawn stand `bands`, the Monte Carlo `standardErrors` of their percentiles, and
 * in `precision` the larger error of P10 and P90 of contribution by its scale.
 */
export const json = defineFormat({
  id: 'json',
  label: 'JSON, for programs',
  extension: 'json',
  mediaType: 'application/json',
  write: (report) => `${JSON.stringify(documentOf(report), null, 2)}\n`,
});

function documentOf(report: Report) {
  const { plan, forecast, modelVersion, revision, seed, draws, writtenOn, asked } = report;
  const head = {
    modelVersion,
    seed,
    draws,
    revision,
    writtenOn,
    currency: plan.currency,
    scenario: forecast.scenario.name,
  };
  const drawn = { ...head, ...drawingOf(report) };
  // The plan last: who looks at the file sees the answer first.
  if (asked.length > 0) return { ...drawn, figures: askedFigures(report).map(figureDocument), plan };
  return { ...drawn, weeks: weeksOf(report), totals: totalsOf(report), findings: findingsOf(report), plan };
}

/** What the checks say of the plan, worst first. */
function findingsOf(report: Report) {
  const figure = figureOf(report, findings);
  const cell = cellReader(figure);
  const keys = figure.table.columns.map(({ key }) => key);
  return Array.from({ length: figure.table.rows }, (_, row) => entries(keys, (key) => cell(key, row)));
}

/** How the range was drawn, where one was: how beliefs moved together, and how exact it is. */
function drawingOf({ plan, forecast: { ensemble } }: Report) {
  if (ensemble === null) return {};
  const error = relativeError(ensemble.headlineDraws.contribution);
  return {
    ...(plan.correlations && { correlations: plan.correlations }),
    precision: { contributionError: error, target: TARGET_ERROR },
  };
}

function weeksOf(report: Report) {
  const figure = figureOf(report, weeklyForecast);
  const cell = cellReader(figure);
  return Array.from({ length: figure.table.rows }, (_, row) => ({
    ...entries(WEEK_KEYS, (key) => cell(key, row)),
    shares: entries(SPLIT_KEYS, (key) =>
      sharesOf(cell(key, row), (origin) => cell(originKey(key, origin), row)),
    ),
    ...(report.draws > 0 && {
      bands: entries(BAND_KEYS, (key) => bandOf((suffix) => cell(key + suffix, row))),
    }),
  }));
}

function totalsOf(report: Report) {
  const figure = figureOf(report, headlines);
  const cell = cellReader(figure);
  const { series, splits, ensemble } = report.forecast;
  const shares = (key: SplitKey) => sharesOf(total(series[key]), (origin) => total(splits[key][origin]));
  return {
    ...entries(HEADLINES, (key) => cell(key, 0)),
    shares: entries(SPLIT_KEYS, shares),
    ...(report.draws > 0 && {
      bands: entries(HEADLINES, (key) => ({ p10: cell(key, 1), p50: cell(key, 2), p90: cell(key, 3) })),
      standardErrors: ensemble && precisionOf(ensemble),
    }),
  };
}

/** The origins' parts of an outcome as shares of 1; null where there is no outcome to share. */
function sharesOf(outcome: Cell, part: (origin: (typeof ORIGINS)[number]) => Cell) {
  return entries(ORIGINS, (origin) => {
    const brought = part(origin);
    return typeof outcome === 'number' && outcome > 0 && typeof brought === 'number'
      ? brought / outcome
      : null;
  });
}

function bandOf(cell: (suffix: 'P10' | 'P50' | 'P90') => Cell) {
  return { p10: cell('P10'), p50: cell('P50'), p90: cell('P90') };
}

function entries<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
