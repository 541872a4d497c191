import { compareHeadlines, type HeadlineDifference } from '../forecast/comparison';
import { type Band, type Forecast, forecastScenario, type Range } from '../forecast/forecast';
import { BETTER, HEADLINES, type HeadlineKey } from '../forecast/headline';
import { rangeOf } from '../uncertainty/uncertainty';
import { type BestOdds, bestOdds } from './best-odds';
import type { ComparedDraws } from './compared-draws';
import type { Field } from './contenders';
import { bandOverDraws, differenceBand } from './path-bands';
import { MONEY_PATHS, PATHS, type PathKey, statedPath } from './paths';
import { isComparable } from './terms';

/** A headline of all contenders, `[contender]`. */
export interface ComparedHeadline {
  /** False where currencies differ: each value stands for itself. */
  readonly isComparable: boolean;
  /** At the stated values; null where it does not exist. */
  readonly values: readonly (number | null)[];
  /** Null until drawn. */
  readonly ranges: readonly (Range | null)[];
  /** To the first contender; null for itself, and where they may not be compared. */
  readonly differences: readonly (HeadlineDifference | null)[];
  /** Null until drawn, where neither way is better, where they may not be compared, and for one contender alone. */
  readonly best: BestOdds | null;
}

/** A series of all contenders, `[contender]`. */
export interface ComparedPath {
  readonly isComparable: boolean;
  /** `[contender][week]`. */
  readonly values: readonly Float64Array[];
  /** Null until drawn. */
  readonly bands: readonly (Band | null)[];
  /** To the first contender; null for itself, and where they may not be compared. */
  readonly differences: readonly (PathDifference | null)[];
}

/** One path less another's. */
export interface PathDifference {
  /** At the stated values, `[week]`. */
  readonly values: Float64Array;
  /** Over the paired draws; null until drawn. */
  readonly band: Band | null;
}

/** Scenarios side by side. */
export interface Comparison extends Field {
  /** At the stated values, `[contender]`. */
  readonly forecasts: readonly Forecast[];
  /** `[contender]`; null until drawn. */
  readonly drawn: readonly ComparedDraws[] | null;
  /** Paired draws; 0 until drawn. */
  readonly draws: number;
  readonly headlines: Readonly<Record<HeadlineKey, ComparedHeadline>>;
  readonly paths: Readonly<Record<PathKey, ComparedPath>>;
}

/** The forecasts of all contenders at the stated values. */
export function forecastField({ contenders }: Field): Forecast[] {
  return contenders.map(({ plan, scenario }) => forecastScenario(plan, scenario.id));
}

/**
 * Compares scenarios at their stated values and, where they are drawn, draw by draw.
 * @throws RangeError where contenders were drawn with different seeds or draws: such draws are no pairs
 */
export function compareScenarios(
  field: Field,
  forecasts: readonly Forecast[],
  drawn: readonly ComparedDraws[] | null = null,
): Comparison {
  if (drawn?.some(({ draws, seed }) => draws !== drawn[0].draws || seed !== drawn[0].seed))
    throw new RangeError('contenders must be drawn with one seed and as often as each other');
  return {
    ...field,
    forecasts,
    drawn,
    draws: drawn?.[0].draws ?? 0,
    headlines: comparedHeadlines(field, forecasts, drawn),
    paths: Object.fromEntries(
      PATHS.map((path) => [path, comparedPath(field, path, forecasts, drawn)]),
    ) as Record<PathKey, ComparedPath>,
  };
}

function comparedHeadlines(
  { terms, contenders }: Field,
  forecasts: readonly Forecast[],
  drawn: readonly ComparedDraws[] | null,
): Comparison['headlines'] {
  const sides = forecasts.map(({ headline }, index) => ({ headline, ensemble: drawn?.[index] ?? null }));
  const against = sides.map((side, index) => (index === 0 ? null : compareHeadlines(side, sides[0])));
  const compared = (key: HeadlineKey): ComparedHeadline => {
    const betterIs = BETTER[key];
    const comparable = isComparable(terms, key);
    const hasBest = comparable && drawn !== null && betterIs !== 'neither' && contenders.length > 1;
    return {
      isComparable: comparable,
      values: forecasts.map(({ headline }) => headline[key]),
      ranges: forecasts.map((_, index) =>
        drawn === null ? null : rangeOf(drawn[index].headlineDraws[key], isWeek(key)),
      ),
      differences: against.map((difference) => (comparable ? (difference?.[key] ?? null) : null)),
      best: hasBest
        ? bestOdds(
            drawn.map(({ headlineDraws }) => headlineDraws[key]),
            betterIs,
          )
        : null,
    };
  };
  return Object.fromEntries(HEADLINES.map((key) => [key, compared(key)])) as Comparison['headlines'];
}

function isWeek(key: HeadlineKey): boolean {
  return key === 'paybackWeek' || key === 'crossoverWeek';
}

function comparedPath(
  { terms }: Field,
  path: PathKey,
  forecasts: readonly Forecast[],
  drawn: readonly ComparedDraws[] | null,
): ComparedPath {
  const comparable = terms.currency !== null || !MONEY_PATHS.has(path);
  const values = forecasts.map((forecast) => statedPath(forecast, path));
  return {
    isComparable: comparable,
    values,
    bands: forecasts.map((_, index) =>
      drawn === null ? null : bandOverDraws(drawn[index].paths[path], drawn[index].draws),
    ),
    differences: values.map((own, index): PathDifference | null => {
      if (index === 0 || !comparable) return null;
      return {
        values: own.map((value, week) => value - values[0][week]),
        band:
          drawn === null
            ? null
            : differenceBand(drawn[index].paths[path], drawn[0].paths[path], drawn[0].draws),
      };
    }),
  };
}
