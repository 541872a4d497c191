// ISO 4217 by the number of digits of the minor unit. A table of our own: Intl throws on an unknown code and
// knows different codes in different browsers.
const NO_MINOR_UNIT = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND';
const TWO_DIGITS =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY ' +
  'COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS ' +
  'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR ' +
  'MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD ' +
  'SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG';

const DIGITS = new Map<string, number>([
  ...TWO_DIGITS.split(' ').map((code) => [code, 2] as const),
  ...NO_MINOR_UNIT.split(' ').map((code) => [code, 0] as const),
  ...THREE_DIGITS.split(' ').map((code) => [code, 3] as const),
]);

/** All ISO 4217 codes a plan may use, sorted. */
export const CURRENCIES: readonly string[] = [...DIGITS.keys()].sort();

/** Whether `code` is a currency a plan may use. */
export function isCurrency(code: string): boolean {
  return DIGITS.has(code);
}

/**
 * Digits of the currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD.
 * @throws RangeError for a code that is not ISO 4217
 */
export function minorUnitDigits(code: string): number {
  const digits = DIGITS.get(code);
  if (digits === undefined) throw new RangeError(`"${code}" is not an ISO 4217 currency`);
  return digits;
}

/**
 * Minor units of one unit of a currency: 100 for EUR, 1 for JPY.
 * @throws RangeError for a code that is not ISO 4217
 */
export function minorUnitsPerUnit(code: string): number {
  return Number(`1e${minorUnitDigits(code)}`);
}

/**
 * `amount` in whole minor units (cents), half away from zero; a binary fraction just under a half counts as one.
 * Exact up to 10^15 units.
 */
export function toMinorUnits(amount: number, code: string): number {
  const scaled = Math.abs(amount) * minorUnitsPerUnit(code);
  const justUnderHalf = Math.min(scaled * 2 ** -50, 0.001);
  const whole = Math.floor(scaled + 0.5 + justUnderHalf);
  return amount < 0 && whole > 0 ? -whole : whole;
}

/** Whole minor units as an amount: 1234 EUR-cents give 12.34. */
export function fromMinorUnits(units: number, code: string): number {
  return units / minorUnitsPerUnit(code);
}

/** The sum of amounts, exact to the minor unit however many there are. */
export function sumMoney(amounts: Iterable<number>, code: string): number {
  let units = 0;
  for (const amount of amounts) units += toMinorUnits(amount, code);
  return fromMinorUnits(units, code);
}

/**
 * Splits `total` by `weights`, each part a whole number of minor units, so that the parts add up to the total to
 * the minor unit, for totals up to 10^15 units. Remainders go to the largest fractions first, then to the largest
 * weights. All-zero weights share equally.
 */
export function splitMoney(total: number, weights: readonly number[], code: string): number[] {
  const units = toMinorUnits(total, code);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => units * (sum > 0 ? weight / sum : 1 / weights.length));
  const parts = exact.map((part) => Math.floor(part));
  const left = units - parts.reduce((a, b) => a + b, 0);
  const byFraction = exact
    .map((part, index) => ({ index, fraction: part - Math.floor(part) }))
    .sort((a, b) => b.fraction - a.fraction || weights[b.index] - weights[a.index] || a.index - b.index);
  for (const { index } of byFraction.slice(0, left)) parts[index] += 1;
  return parts.map((part) => fromMinorUnits(part, code));
}
