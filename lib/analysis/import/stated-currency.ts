const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/¥|￥/, 'JPY'],
  [/₩/, 'KRW'],
  [/\bCHF\b/, 'CHF'],
  [/\$/, 'USD'],
];

/** A currency that a file names. */
export interface StatedCurrency {
  readonly value: string;
  readonly reason: string;
  /** False where only a sign says so that several currencies share: dollars, yen and yuan. */
  readonly isCertain: boolean;
}

const SHARED_SIGNS = new Set(['USD', 'JPY']);

/** The currency whose sign a text carries; null where it carries none. */
export function currencySign(text: string): StatedCurrency | null {
  const value = SIGNS.find(([pattern]) => pattern.test(text))?.[1];
  if (value === undefined) return null;
  const reason = `"${text.slice(0, 200)}" carries its sign.`;
  return { value, reason, isCertain: !SHARED_SIGNS.has(value) };
}
