import { compareHeadlines, type HeadlineComparison } from '../../analysis/forecast/comparison';
import type { Forecast, Range } from '../../analysis/forecast/forecast';
import { HEADLINES, type HeadlineKey } from '../../analysis/forecast/headline';
import type { Column, Figure, Unit } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatCount, formatMoneyCompact, formatOdds } from '../words/numbers';
import { inUnit } from './channel-rows';

/** Id of the figure that sets scenarios side by side. */
export const SCENARIO_COMPARISON = 'scenario-comparison';

/** What follows a headline's key in the keys of the columns about it. */
export const COMPARED = {
  value: '',
  p10: 'P10',
  p90: 'P90',
  difference: 'Difference',
  differenceP10: 'DifferenceP10',
  differenceP90: 'DifferenceP90',
  odds: 'Odds',
} as const;

interface Row {
  readonly forecast: Forecast;
  /** Null for the baseline itself. */
  readonly against: HeadlineComparison | null;
}

/**
 * Headline numbers of several scenarios of one plan, a row each, every one against the first: difference, its paired
 * P10–P90, and the odds that it is the better (where neither way is better: the higher). Null for the first itself.
 */
export function scenarioComparison(scenarios: readonly Forecast[], locale: string): Figure {
  const [baseline] = scenarios;
  if (baseline === undefined) throw new RangeError('there is no scenario to compare');
  const rows = scenarios.map((forecast, at) => ({
    forecast,
    against: at === 0 ? null : compareHeadlines(forecast, baseline),
  }));
  return {
    id: SCENARIO_COMPARISON,
    question: 'How do the scenarios compare?',
    answer: answerOf(rows, locale),
    unit: `over the horizon; differences to ${baseline.scenario.name}`,
    table: {
      rows: rows.length,
      columns: [
        {
          key: 'scenario',
          label: 'Scenario',
          unit: 'text',
          values: rows.map(({ forecast }) => forecast.scenario.name),
        },
        {
          key: 'draws',
          label: 'Draws',
          unit: 'count',
          values: rows.map(({ forecast }) => forecast.ensemble?.draws ?? 0),
        },
        ...HEADLINES.flatMap((key) => headlineColumns(key, rows)),
      ],
    },
    mark: { type: 'table' },
    annotations: [],
  };
}

function headlineColumns(key: HeadlineKey, rows: readonly Row[]): Column[] {
  const { label, unit } = HEADLINE_FACTS[key];
  const { currency } = rows[0].forecast.plan;
  const column = (
    suffix: string,
    words: string,
    of: (row: Row) => number | null | undefined,
    columnUnit: Unit = unit,
  ): Column => ({
    key: key + suffix,
    label: label + words,
    unit: columnUnit,
    values: rows.map((row) => inUnit(finiteOrNull(of(row)), columnUnit, currency)),
  });
  const range = ({ forecast }: Row): Range | undefined => forecast.ensemble?.ranges[key];
  // A difference of weeks is a number of weeks, not a week of the plan.
  const differenceUnit = unit === 'week' ? 'count' : unit;
  return [
    column(COMPARED.value, '', ({ forecast }) => forecast.headline[key]),
    column(COMPARED.p10, ' P10', (row) => range(row)?.p10),
    column(COMPARED.p90, ' P90', (row) => range(row)?.p90),
    column(COMPARED.difference, ': difference', ({ against }) => against?.[key].difference, differenceUnit),
    column(
      COMPARED.differenceP10,
      ': difference P10',
      ({ against }) => against?.[key].range?.p10,
      differenceUnit,
    ),
    column(
      COMPARED.differenceP90,
      ': difference P90',
      ({ against }) => against?.[key].range?.p90,
      differenceUnit,
    ),
    column(COMPARED.odds, ': odds of better', ({ against }) => against?.[key].odds, 'share'),
  ];
}

function answerOf(rows: readonly Row[], locale: string): string {
  const [first, ...rest] = [...rows].sort(
    (a, b) => (b.forecast.headline.contribution ?? 0) - (a.forecast.headline.contribution ?? 0),
  );
  const style = { locale, currency: first.forecast.plan.currency };
  const money = ({ forecast }: Row) => formatMoneyCompact(forecast.headline.contribution, style);
  const name = first.forecast.scenario.name;
  const odds = first.against?.contribution.odds ?? null;
  const baseline = rows[0].forecast.scenario.name;
  const paired = odds === null ? '' : `, more than ${baseline} in ${formatOdds(odds)} paired draws`;
  const last = rest.at(-1);
  const count = formatCount(rows.length, { locale });
  return last === undefined
    ? `${name} comes to ${money(first)} contribution.`
    : `${name} comes to the most contribution of ${count} scenarios, ${money(first)}${paired}; ${last.forecast.scenario.name} to the least, ${money(last)}.`;
}

function finiteOrNull(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value;
}
