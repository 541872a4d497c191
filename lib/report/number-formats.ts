const FALLBACK_LOCALE = 'en-US';

// Making an Intl formatter costs more than a hundred calls of it, and charts format on every frame of a drag.
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const affixes = new Map<string, Affixes>();

/** What a locale writes before and after an amount: `€` before in en, ` €` after in de. */
export interface Affixes {
  readonly before: string;
  readonly after: string;
}

/** `locale` where it is a well-formed BCP 47 tag, else en-US: a browser's odd setting must not break a page. */
export function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? FALLBACK_LOCALE;
  } catch (error) {
    if (error instanceof RangeError) return FALLBACK_LOCALE;
    throw error;
  }
}

/** The number formatter of a locale, made once per set of options. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(usableLocale(locale), options);
    numberFormats.set(key, format);
  }
  return format;
}

/** The date formatter of a locale, in UTC, made once per set of options. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(usableLocale(locale), { ...options, timeZone: 'UTC' });
    dateFormats.set(key, format);
  }
  return format;
}

/** What the locale writes around an amount of a currency; the sign is ours and stands before all of it. */
export function currencyAffixes(locale: string, currency: string): Affixes {
  const key = `${locale} ${currency}`;
  let found = affixes.get(key);
  if (found === undefined) {
    found = readAffixes(locale, currency);
    affixes.set(key, found);
  }
  return found;
}

const NUMBER_PARTS = new Set(['integer', 'group', 'decimal', 'fraction']);

function readAffixes(locale: string, currency: string): Affixes {
  const parts = numberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const first = parts.findIndex((part) => NUMBER_PARTS.has(part.type));
  const last = parts.findLastIndex((part) => NUMBER_PARTS.has(part.type));
  const text = (some: Intl.NumberFormatPart[]) => some.map((part) => part.value).join('');
  return { before: text(parts.slice(0, first)), after: text(parts.slice(last + 1)) };
}
