import type { EvidenceResult, Verdict } from '../../analysis/evaluate-evidence';
import type { EvidenceUnit } from '../../analysis/evidence/define-evidence';
import type { Source } from '../../model/parameter';
import { numberFormat } from './number-formats';
import { formatShare, type InLocale, NO_VALUE } from './numbers';

/** A verdict in words; it never stands by its colour alone. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  'in-band': 'in band',
  missed: 'missed',
  'out-of-band': 'out of band',
  printed: 'not judged',
};

const RANGE_DASH = ' – ';

/** Decimals of a simulated figure; a band needs one less of an elasticity. */
const DIGITS: Readonly<Record<EvidenceUnit, number>> = { elasticity: 3, multiple: 2, share: 0, weeks: 0 };

/** A simulated figure: `0.122`, `×2.23`, `−23 %`, `26 wk`. */
export function formatEvidence(
  value: number,
  unit: EvidenceUnit,
  { locale }: InLocale,
  digits = DIGITS[unit],
): string {
  if (unit === 'share') return formatShare(value, { locale });
  const number = formatFixed(value, { locale }, digits);
  if (unit === 'multiple') return `×${number}`;
  return unit === 'weeks' ? `${number} wk` : number;
}

/** A band, its unit written once: `0.09 – 0.15`, `−26 – −6 %`. */
export function formatBand({ band, unit }: Pick<EvidenceResult, 'band' | 'unit'>, style: InLocale): string {
  if (band === null) return NO_VALUE;
  const [low, high] = [band.low, band.high].map((edge) =>
    formatEvidence(edge, unit, style, unit === 'weeks' ? 0 : 2),
  );
  if (unit !== 'share' && unit !== 'weeks') return low + RANGE_DASH + high;
  return low.replace(/[\s\u2009]*(%|wk)$/u, '') + RANGE_DASH + high;
}

function formatFixed(value: number, { locale }: InLocale, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat(locale, options).format(value).replace('-', '\u2212');
}

/** A source in short: `Sethuraman, Tellis & Briesch 2011`. */
export function formatSource({ author, year }: Pick<Source, 'author' | 'year'>): string {
  return `${author} ${year}`;
}

/** What a source is to a reader in a hurry: our own numbers are named so, others by author and year. */
export function shortSource(source: Source): string {
  if (source.author !== 'Pushpull') return formatSource(source);
  return source.what.startsWith('fitted') ? 'Fitted to evidence' : 'Our assumption';
}
