/** How sure we are of a value: A read in the primary source, B in a secondary one, C our assumption. */
export type Grade = 'A' | 'B' | 'C';

/**
 * The shape of our belief about a value. `low` and `high` are its P10 and P90, `value` its median.
 * - `fixed`: known or chosen, never drawn
 * - `lognormal`: positive, two-sided in the logarithm (half-lives, half-saturations, effects)
 * - `normal`: may change sign
 * - `logit-normal`: a share between 0 and 1
 */
export type Distribution = 'fixed' | 'lognormal' | 'normal' | 'logit-normal';

/** Where a number comes from. */
export interface Source {
  readonly author: string;
  readonly year: number;
  /** What exactly the source states. */
  readonly what: string;
}

/**
 * A number with its passport: what it is, what it may be, how sure we are, and why. Forms, tooltips, Monte
 * Carlo, the assumptions page, CLI help and the API's schema are all drawn from it.
 */
export interface Parameter {
  readonly label: string;
  /** One sentence for a marketer: what a larger value means. */
  readonly description: string;
  /** Such as `weeks`, `money per 1,000 people a week`, `hazard a week`, `share`. */
  readonly unit: string;
  readonly value: number;
  /** P10 and P90 of our belief. */
  readonly low: number;
  readonly high: number;
  /** Hard limits: outside them a plan is refused. */
  readonly min: number;
  readonly max: number;
  readonly distribution: Distribution;
  readonly source: Source;
  readonly grade: Grade;
  /** When the passport was last checked, ISO date. */
  readonly date: string;
}

const ASSUMED: Source = { author: 'Pushpull', year: 2026, what: 'working assumption, see MODEL.md' };

/**
 * Completes a passport. Without `low` and `high` the value is known exactly (`fixed`); without a source it is our
 * assumption (grade C).
 * @throws RangeError when min ≤ low ≤ value ≤ high ≤ max does not hold
 */
export function parameter(
  stated: Pick<Parameter, 'label' | 'description' | 'unit' | 'value' | 'min' | 'max'> & Partial<Parameter>,
): Parameter {
  const low = stated.low ?? stated.value;
  const high = stated.high ?? stated.value;
  const distribution = stated.distribution ?? (low < high ? 'lognormal' : 'fixed');
  const complete = {
    source: ASSUMED,
    grade: 'C' as Grade,
    date: '2026-11-23',
    ...stated,
    low,
    high,
    distribution,
  };
  const ordered =
    complete.min <= low && low <= complete.value && complete.value <= high && high <= complete.max;
  if (!ordered)
    throw new RangeError(`passport of "${stated.label}" needs min <= low <= value <= high <= max`);
  return complete;
}
