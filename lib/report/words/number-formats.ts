const FALLBACK_LOCALE = 'en-US';

// A page needs some thirty formatters; a server asked for every locale there is must not keep them all.
const MOST_REMEMBERED = 300;

// Making an Intl formatter costs more than a hundred calls of it, and charts format on every frame of a drag.
const numberFormats = rememberSome<Intl.NumberFormat>();
const dateFormats = rememberSome<Intl.DateTimeFormat>();
const affixes = rememberSome<Affixes>();

/** What a locale writes before and after an amount: `€` before in en, ` €` after in de. */
export interface Affixes {
  readonly before: string;
  readonly after: string;
}

/** Remembers what was made for a key, up to 300 keys; the one that was made first is forgotten first. */
export function rememberSome<T>(): (key: string, make: () => T) => T {
  const made = new Map<string, T>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make();
    const [first] = made.keys();
    if (made.size >= MOST_REMEMBERED && first !== undefined) made.delete(first);
    made.set(key, value);
    return value;
  };
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
  const usable = usableLocale(locale);
  return numberFormats(`${usable} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(usable, options));
}

/** The date formatter of a locale, in UTC, made once per set of options. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const usable = usableLocale(locale);
  return dateFormats(
    `${usable} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(usable, { ...options, timeZone: 'UTC' }),
  );
}

/** What the locale writes around an amount of a currency; the sign is ours and stands before all of it. */
export function currencyAffixes(locale: string, currency: string): Affixes {
  const usable = usableLocale(locale);
  return affixes(`${usable} ${currency}`, () => readAffixes(usable, currency));
}

const NUMBER_PARTS = new Set(['integer', 'group', 'decimal', 'fraction']);

function readAffixes(locale: string, currency: string): Affixes {
  const parts = numberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const first = parts.findIndex((part) => NUMBER_PARTS.has(part.type));
  const last = parts.findLastIndex((part) => NUMBER_PARTS.has(part.type));
  const text = (some: Intl.NumberFormatPart[]) => some.map((part) => part.value).join('');
  return { before: text(parts.slice(0, first)), after: text(parts.slice(last + 1)) };
}
