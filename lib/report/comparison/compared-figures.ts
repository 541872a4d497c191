import type { Comparison } from '../../analysis/comparison/comparison';
import { MONEY_PATHS, PATHS, type PathKey } from '../../analysis/comparison/paths';
import { comparableHeadlines } from '../../analysis/comparison/terms';
import { GOALS, type Goal } from '../../analysis/comparison/verdict';
import { HEADLINES, type HeadlineKey } from '../../analysis/forecast/headline';
import { weekStarts } from '../../model/calendar';
import { fromMinorUnits, toMinorUnits } from '../../model/currency';
import type { Column, Figure, Unit } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatFigure } from '../words/numbers';
import { GOAL_QUESTIONS, listWords, PATH_WORDS } from './goal-words';
import { verdictText } from './verdict-words';

/** The id of the figure of a headline: `comparison-plan-value`. */
export function headlineFigureId(headline: HeadlineKey): string {
  return `comparison-${kebab(headline)}`;
}

/** The id of the figure of a path: `comparison-weeks-loyal`. */
export function pathFigureId(path: PathKey): string {
  return `comparison-weeks-${kebab(path)}`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * The figures of a comparison: each headline with a row a contender, each path with a row a week, and who brings the
 * customers. Money stands in them only where all have one currency.
 */
export function comparedFigures(comparison: Comparison, locale: string): Figure[] {
  const { terms } = comparison;
  return [
    ...comparableHeadlines(terms).map((headline) => headlineFigure(comparison, headline, locale)),
    ...PATHS.filter((path) => terms.currency !== null || !MONEY_PATHS.has(path)).map((path) =>
      pathFigure(comparison, path, locale),
    ),
    sharesFigure(comparison),
  ];
}

/** A headline of all contenders, a row each. */
export function headlineFigure(comparison: Comparison, headline: HeadlineKey, locale: string): Figure {
  const { contenders, headlines } = comparison;
  const { label, unit, meaning, digits } = HEADLINE_FACTS[headline];
  const { values, ranges, differences, best } = headlines[headline];
  const goal = GOALS.find((one) => one === headline);
  const of = <T>(read: (index: number) => T) => contenders.map((_, index) => read(index));
  const round = (value: number | null | undefined) => rounded(value, unit, comparison.terms.currency);
  const column = (
    key: string,
    words: string,
    read: (index: number) => number | null | undefined,
  ): Column => ({
    key,
    label: words,
    unit,
    values: of((index) => round(read(index))),
  });
  // A difference of weeks is a number of weeks, not one of the calendar.
  const apart = (key: string, words: string, read: (index: number) => number | null | undefined): Column => ({
    ...column(key, words, read),
    unit: unit === 'week' ? 'count' : unit,
  });
  const share = (key: string, words: string, read: (index: number) => number | null | undefined): Column => ({
    key,
    label: words,
    unit: 'share',
    values: of((index) => read(index) ?? null),
  });
  const first = contenders[0].label;
  const said = listWords(
    of(
      (index) =>
        `${contenders[index].label} ${formatFigure(values[index], unit, { locale, currency: contenders[index].plan.currency }, digits)}`,
    ),
  );
  return {
    id: headlineFigureId(headline),
    question: goal === undefined ? `${label}: how do they compare?` : GOAL_QUESTIONS[goal],
    answer: goal === undefined ? `${said}.` : verdictText(comparison, goal, locale).sentence,
    unit: meaning.replace(/\.$/, ''),
    table: {
      rows: contenders.length,
      columns: [
        { key: 'scenario', label: 'Scenario', unit: 'text', values: of((index) => contenders[index].label) },
        column('value', label, (index) => values[index]),
        column('valueP10', `${label} P10`, (index) => ranges[index]?.p10),
        column('valueP50', `${label} P50`, (index) => ranges[index]?.p50),
        column('valueP90', `${label} P90`, (index) => ranges[index]?.p90),
        apart('difference', `Less ${first}`, (index) => differences[index]?.difference),
        apart('differenceP10', `Less ${first} P10`, (index) => differences[index]?.range?.p10),
        apart('differenceP90', `Less ${first} P90`, (index) => differences[index]?.range?.p90),
        ...(goal === undefined
          ? []
          : [
              share('better', `Chance to beat ${first}`, (index) => differences[index]?.odds),
              share('best', 'Chance of being best', (index) => best?.chances[index]),
              share('bestError', 'Standard error of that', (index) => best?.errors[index]),
            ]),
      ],
    },
    mark: { type: 'table' },
    annotations: [],
  };
}

/** A path of all contenders, a row a week: each with its P10–P90, and what lies between it and the first. */
function pathFigure(comparison: Comparison, path: PathKey, locale: string): Figure {
  const { contenders, terms, forecasts } = comparison;
  const { label, question, unit, unitWords } = PATH_WORDS[path];
  const { values, bands, differences } = comparison.paths[path];
  const { weeks, startsOn } = terms;
  const round = (series: Float64Array | undefined) =>
    series === undefined
      ? Array<null>(weeks).fill(null)
      : Float64Array.from(series, (value) => rounded(value, unit, terms.currency) ?? Number.NaN);
  const of = (index: number, key: string, words: string, series: Float64Array | undefined): Column => ({
    key: `${contenderKey(index)}${key}`,
    label: `${contenders[index].label}${words}`,
    unit,
    values: round(series),
  });
  const ends = listWords(
    contenders.map(
      ({ label: name, plan }, index) =>
        `${name} ${formatFigure(values[index][weeks - 1], unit, { locale, currency: plan.currency }, 1)}`,
    ),
  );
  return {
    id: pathFigureId(path),
    question,
    answer: `In week ${weeks}: ${ends}.`,
    unit: unitWords,
    table: {
      rows: weeks,
      columns: [
        {
          key: 'week',
          label: 'Week',
          unit: 'week',
          values: Array.from({ length: weeks }, (_, week) => week + 1),
        },
        ...(startsOn === null
          ? []
          : [
              {
                key: 'startsOn',
                label: 'Starts on',
                unit: 'date' as const,
                values: weekStarts(startsOn, weeks),
              },
            ]),
        ...contenders.flatMap((_, index) => [
          of(index, '', `, ${label.toLowerCase()}`, values[index]),
          of(index, 'P10', ' P10', bands[index]?.p10),
          of(index, 'P90', ' P90', bands[index]?.p90),
          ...(path === 'newCustomers'
            ? (['push', 'pull', 'organic'] as const).map((origin) => ({
                ...of(
                  index,
                  upperFirst(origin),
                  ` by ${origin}`,
                  forecasts[index].splits.newCustomers[origin],
                ),
                origin,
              }))
            : []),
          ...(index === 0
            ? []
            : [
                of(index, 'Difference', ` less ${contenders[0].label}`, differences[index]?.values),
                of(index, 'DifferenceP10', ` less ${contenders[0].label} P10`, differences[index]?.band?.p10),
                of(index, 'DifferenceP90', ` less ${contenders[0].label} P90`, differences[index]?.band?.p90),
              ]),
        ]),
      ],
    },
    mark: { type: 'table' },
    annotations: [],
  };
}

/** What the columns of a contender are called in tables of weeks: `scenario1`, `scenario2` … */
export function contenderKey(index: number): string {
  return `scenario${index + 1}`;
}

/** Who brings the new customers of each contender. */
function sharesFigure({ contenders, headlines }: Comparison): Figure {
  const of = (key: HeadlineKey, label: string, unit: Unit, origin?: Column['origin']): Column => ({
    key,
    label,
    unit,
    values: headlines[key].values,
    ...(origin && { origin }),
  });
  const leads = contenders.flatMap(({ label }, index) => {
    const week = headlines.crossoverWeek.values[index];
    return week === null ? [] : [`in ${label} from week ${week}`];
  });
  return {
    id: 'comparison-shares',
    question: 'Who brings the new customers, push or pull?',
    answer: leads.length === 0 ? 'Pull never overtakes push.' : `Pull overtakes push ${listWords(leads)}.`,
    unit: 'share of new customers',
    table: {
      rows: contenders.length,
      columns: [
        {
          key: 'scenario',
          label: 'Scenario',
          unit: 'text',
          values: contenders.map(({ label }) => label),
        },
        of('pushShare', 'Push', 'share', 'push'),
        of('pullShare', 'Pull', 'share', 'pull'),
        of('crossoverWeek', 'Pull leads from', 'week'),
      ],
    },
    mark: { type: 'table' },
    annotations: [],
  };
}

/** Money in whole minor units; anything else as it is; null for what does not exist. */
function rounded(value: number | null | undefined, unit: Unit, currency: string | null): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  if (unit !== 'money' || currency === null) return value;
  return fromMinorUnits(toMinorUnits(value, currency), currency);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The headlines by which a comparison can be decided on its terms. */
export function comparableGoals({ terms }: Pick<Comparison, 'terms'>): Goal[] {
  const comparable = new Set<string>(comparableHeadlines(terms));
  return GOALS.filter((goal) => comparable.has(goal));
}

/** Every headline that has a figure here, for lists of ids. */
export const COMPARED_FIGURE_IDS: readonly string[] = [
  ...HEADLINES.map(headlineFigureId),
  ...PATHS.map(pathFigureId),
  'comparison-shares',
  'comparison-inputs',
];
