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

/** When all passports were last checked together. */
const CHECKED_ON = '2026-11-24';

/** The source of a number that was chosen so that the model gives what others published. */
export function fittedTo(figures: string): Source {
  return { author: 'Pushpull', year: 2026, what: `fitted so that the reference brand gives ${figures}` };
}

/** The source of a number that is our assumption, with what speaks for it. */
export function assumed(why: string): Source {
  return { author: 'Pushpull', year: 2026, what: `assumption: ${why}` };
}

/**
 * Completes a passport. Without `low` and `high` the value is known exactly (`fixed`); without a grade the source is
 * ourselves (C).
 * @throws RangeError when min ≤ low ≤ value ≤ high ≤ max does not hold
 */
export function parameter(
  stated: Pick<Parameter, 'label' | 'description' | 'unit' | 'value' | 'min' | 'max' | 'source'> &
    Partial<Parameter>,
): Parameter {
  const low = stated.low ?? stated.value;
  const high = stated.high ?? stated.value;
  const distribution = stated.distribution ?? (low < high ? 'lognormal' : 'fixed');
  const complete = {
    grade: 'C' as Grade,
    date: CHECKED_ON,
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
