import { parseAmount } from '../../ui/parse-amount';
import type { FlightRow, Grain } from './flight-rows';

/** A block of cells as a spreadsheet hands it over: rows of texts. */
export type Block = readonly (readonly string[])[];

/**
 * Reads what was copied from a spreadsheet: tabs between cells, a line a row. A first row or first column without a
 * single number beside others that have some is a heading and left out.
 */
export function readBlock(text: string, locale: string): Block {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  let rows = lines.map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  if (rows.length > 1 && !rows[0].some((cell) => isNumber(cell, locale))) rows = rows.slice(1);
  const isHeading = rows.every((row) => row.length > 1 && !isNumber(row[0], locale));
  return isHeading ? rows.map((row) => row.slice(1)) : rows;
}

/** A cell's amount in a row, or why it is none. Empty and a lone dash are 0; discounts are in percent. */
export function readCell(
  text: string,
  { what, grain, locale }: { what: FlightRow['what']; grain: Grain; locale: string },
): { readonly value: number } | { readonly reason: string } {
  const bare = text.trim();
  if (bare === '' || /^[-–—]$/.test(bare)) return { value: 0 };
  if (what === 'spend') {
    return parseAmount(bare, { locale, current: 0, digits: grain.digits, max: grain.max });
  }
  const percent = parseAmount(bare.replace(/%$/, ''), { locale, current: 0, digits: 1, max: 100 });
  if ('reason' in percent) return percent;
  const depth = grain.toWhole(percent.value / 100);
  return percent.value / 100 > grain.max ? { reason: 'Deeper than 90 %.' } : { value: depth };
}

/** Amounts as a spreadsheet of that locale takes them. */
export function writeBlock(
  rows: readonly { readonly what: FlightRow['what']; readonly amounts: readonly number[] }[],
  locale: string,
  digits: number,
): string {
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: digits,
    numberingSystem: 'latn',
  });
  return rows
    .map(({ what, amounts }) =>
      amounts
        .map((amount) => (what === 'spend' ? format.format(amount) : `${format.format(amount * 100)}%`))
        .join('\t'),
    )
    .join('\n');
}

function isNumber(text: string, locale: string): boolean {
  return 'value' in parseAmount(text.replace(/%$/, ''), { locale, current: 0, digits: 6 });
}
