import type { Assumption } from '../../analysis/assumptions/assumptions';
import { log } from '../../math/elementary';
import type { Distribution, Grade, Parameter } from '../../model/parameter';
import { shortSource } from './evidence-words';
import { numberFormat } from './number-formats';
import { type InLocale, NO_VALUE } from './numbers';

/** What a grade says. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: 'read in the primary source',
  B: 'read in a secondary source',
  C: 'our assumption or our fit',
};

/** What the shape of a range says. */
export const DISTRIBUTION_WORDS: Readonly<Record<Distribution, string>> = {
  fixed: 'fixed, never drawn',
  lognormal: 'lognormal',
  normal: 'normal',
  'logit-normal': 'logit-normal',
};

const DIGITS = 4;

/** Where the value in force comes from, in short and in detail, and how sure that makes it. */
export interface Provenance {
  readonly short: string;
  readonly detail: string;
  readonly grade: Grade;
}

/** Where a value comes from: its passport's source where it is the default, else the plan or the person who set it. */
export function provenanceOf(
  { passport, value, startingValue, isChanged }: Assumption,
  style: InLocale,
): Provenance {
  const { source, grade } = passport;
  const byDefault = `default ${formatParameter(passport.value, style)}, ${lowerFirst(shortSource(source))}`;
  if (isChanged) {
    const was = startingValue === passport.value ? byDefault : `was ${formatParameter(startingValue, style)}`;
    return { short: 'Changed by you', detail: was, grade: 'C' };
  }
  if (value !== passport.value) return { short: 'This plan’s own', detail: byDefault, grade: 'C' };
  const detail = source.what.replace(/^(assumption: |fitted so that the reference brand gives )/, '');
  return { short: shortSource(source), detail, grade };
}

/** Names keep their capitals; `Our` and `Fitted` do not. */
function lowerFirst(words: string): string {
  return words.replace(/^(Our|Fitted)\b/, (word) => word.toLowerCase());
}

/** A parameter's value as fields and tables show it: up to four significant digits, `0.0021`, `0.83`, `200,000`. */
export function formatParameter(value: number, { locale }: InLocale, digits = DIGITS): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  const whole = Math.ceil(log(Math.abs(value) + 1) / Math.LN10 - 1e-9);
  return numberFormat(locale, { maximumSignificantDigits: Math.max(digits, whole) }).format(value);
}

/** The P10–P90 of a parameter: `0.0015 – 0.0029`; a fixed one has none. */
export function formatParameterRange(low: number, high: number, style: InLocale): string {
  if (low === high) return NO_VALUE;
  return `${formatParameter(low, style, 3)} – ${formatParameter(high, style, 3)}`;
}

/** What a plan accepts: `0 to 520`. */
export function formatLimits({ min, max }: Pick<Parameter, 'min' | 'max'>, style: InLocale): string {
  return `${formatParameter(min, style)} to ${formatParameter(max, style)}`;
}
