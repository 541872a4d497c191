/** A typed amount, or why it is none. */
export type ParsedAmount =
  | { readonly value: number }
  /** `example`: what would say it, where that is known. */
  | { readonly reason: string; readonly example?: string };

/** How the reader writes numbers, and what the text may be relative to. */
export interface AmountContext {
  /** BCP 47. */
  readonly locale: string;
  /** The value in force: `+10%` starts from it. */
  readonly current: number;
  /** Digits of the minor unit. */
  readonly digits: number;
  readonly max?: number;
  /** Whether `+500` and `-500` start from it as well. Without it they are refused: they may be meant as they stand. */
  readonly relativeAmounts?: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
};

/**
 * Reads what people type for money: `4823`, `4,823.50` (separators by locale), `5k`, `1.2m`, `€5k`, and relative to
 * the value in force `+10%`, `-10%`. Rounds to the minor unit. What two readers could read differently is refused:
 * `1.500` where thousands have a comma.
 */
export function parseAmount(text: string, context: AmountContext): ParsedAmount {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s'’\p{Sc}\u200e\u200f]/gu, '')
    .replace(/[−–]/g, '-')
    .toLowerCase();
  if (compact === '') return { reason: 'Empty.' };
  const match = /^([+-]?)([\d.,]+)(k|m|mn|mio|bn|b)?(%?)$/.exec(compact);
  if (!match) return { reason: 'Not a number.' };
  const [, sign, digits, scale = '', percent] = match;
  if (percent && scale) return { reason: 'Not a number.' };
  const number = readDigits(digits, context.locale);
  if (number === null) return { reason: 'Not a number.' };
  if (sign && !percent && !context.relativeAmounts) {
    const example = `${digits}${scale} or ${sign}10%`;
    return { reason: `Only a percentage may start with ${sign}.`, example };
  }
  const unclear = scale === '' ? unclearReading(digits, context) : null;
  if (unclear) return unclear;
  if (percent && !sign) return { reason: 'Say more or less.' };
  const amount = number * SCALES[scale];
  const signed = sign === '-' ? -amount : amount;
  const value = percent ? context.current * (1 + signed / 100) : sign ? context.current + signed : amount;
  if (value < 0) return { reason: 'Below zero.' };
  if (value > (context.max ?? 1e12)) return { reason: 'Too large.' };
  const unit = 10 ** context.digits;
  return { value: Math.round(value * unit) / unit };
}

/** Plain digits with the locale's separators; null when they stand where the locale would not put them. */
function readDigits(text: string, locale: string): number | null {
  const { group, decimal } = separators(locale);
  const parts = text.split(decimal);
  if (parts.length > 2) return null;
  const [whole, fraction = ''] = parts;
  if (!/^\d*$/.test(fraction)) return null;
  const groups = whole.split(group);
  const grouped = groups.length > 1;
  const wellGrouped =
    !grouped ||
    (/^\d{1,3}$/.test(groups[0]) &&
      groups.slice(1, -1).every((part) => /^\d{2,3}$/.test(part)) &&
      /^\d{3}$/.test(groups[groups.length - 1]));
  if (!wellGrouped) return null;
  const joined = groups.join('');
  if (!/^\d*$/.test(joined) || joined + fraction === '') return null;
  return Number(`${joined || '0'}.${fraction || '0'}`);
}

/** Why digits may be meant in two ways: one separator before three digits, and not the one that the locale groups by. */
function unclearReading(text: string, context: AmountContext): ParsedAmount | null {
  const match = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(text);
  // With three digits of the minor unit, that is how amounts are written.
  if (match === null || context.digits >= 3) return null;
  const [, before, separator, after] = match;
  const { sign } = separators(context.locale);
  if (separator === sign) return null;
  const whole = Number(before + after);
  if (whole > (context.max ?? 1e12)) return null;
  const asFraction = `${Number(`${before}.${after}`)}`.replace('.', separators(context.locale).decimal);
  const asWhole = `${before}${sign}${after}`;
  const reason = `${text} may be ${asWhole} or ${asFraction}.`;
  return { reason, example: `${whole} or ${asFraction}` };
}

const separatorsOf = new Map<string, Separators>();

interface Separators {
  /** What groups digits in what is typed. */
  readonly group: string;
  readonly decimal: string;
  /** What the locale itself groups by, such as a space. */
  readonly sign: string;
}

/** Space-like group signs are already gone from the text, so a comma or a point stands in where the locale uses one. */
function separators(locale: string): Separators {
  const known = separatorsOf.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1234567.8);
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  const group = decimal === ',' ? '.' : ',';
  const sign = parts.find((part) => part.type === 'group')?.value ?? group;
  const found = { group, decimal, sign };
  separatorsOf.set(locale, found);
  return found;
}
