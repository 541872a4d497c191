import type { DecimalSign } from './mapping';

/** What stands around a number in a cell: currency signs and codes. */
const CURRENCY = /\p{Sc}|^[+-]?[A-Z]{3}(?=[\s\d.,+-])|(?<=[\d.,\s])[A-Z]{3}$/gu;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** A decimal point that cannot group: the digits after it are not three. */
const POINT_ONLY = /^-?\d+\.(?:\d{1,2}|\d{4,})$/;
const WHOLE = /^-?\d+$/;
/** No number is written with more characters than this. */
const MAX_LENGTH = 60;
const BODY = /^[+-]?(?:\d[\d.,'’]*|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;
/** Cells that say "nothing here". */
const NOTHING = /^(?:|-{1,2}|–|—|n\/?a|nan|null|none|#n\/a|\.)$/i;

/** A cell as a number: `empty` when it says nothing, `unreadable` when it is no number. Percent is divided by 100. */
export type Cell = number | 'empty' | 'unreadable';

/**
 * Reads one cell strictly: grouping must be in order (`1,234` in threes, Indian `1,23,456`), one decimal sign at
 * most. `(12)` and `12-` are negative. Nothing is skipped or guessed: `12abc` is unreadable.
 */
export function readNumber(cell: string, decimal: DecimalSign): Cell {
  // Most cells of most files: nothing around the digits, nothing to weigh.
  if (cell.length <= 15 && (decimal === '.' ? PLAIN : WHOLE).test(cell)) return Number(cell) + 0;
  if (cell.length > MAX_LENGTH) return 'unreadable';
  const bare = bareNumber(cell);
  if (bare === null) return NOTHING.test(cell.trim()) ? 'empty' : 'unreadable';
  const { negative, percent, body } = bare;
  const [mantissa, exponent = ''] = body.toLowerCase().split('e');
  const parts = mantissa.split(decimal);
  if (parts.length > 2) return 'unreadable';
  const [whole, fraction = ''] = parts;
  if (!/^\d*$/.test(fraction) || !isGrouped(whole)) return 'unreadable';
  // Number() of plain digits, point and exponent is exact to the nearest double: no locale, no leniency left.
  const value = Number(
    `${whole.replace(/[.,'’]/g, '') || '0'}.${fraction || '0'}${exponent && `e${exponent}`}`,
  );
  if (!Number.isFinite(value)) return 'unreadable';
  const scaled = percent ? value / 100 : value;
  return negative && scaled !== 0 ? -scaled : scaled;
}

/** Whether a cell looks like a number under either decimal sign. */
export function isNumeric(cell: string): boolean {
  return typeof readNumber(cell, '.') === 'number' || typeof readNumber(cell, ',') === 'number';
}

/** What a file's cells say about its decimal sign. */
export interface DecimalEvidence {
  /** Cells that only make sense with the point, and with the comma, as the decimal sign. */
  readonly point: number;
  readonly comma: number;
  /** The first cell that means something else under each, such as `1.234`; null when there is none. */
  readonly ambiguous: string | null;
}

/** Collects what the cells say about the decimal sign. */
export function decimalEvidence(cells: Iterable<string>): DecimalEvidence {
  let point = 0;
  let comma = 0;
  let ambiguous: string | null = null;
  for (const cell of cells) {
    if (!/[.,]/.test(cell)) continue;
    if (POINT_ONLY.test(cell)) {
      point += 1;
      continue;
    }
    const asPoint = readNumber(cell, '.');
    const asComma = readNumber(cell, ',');
    const pointFits = typeof asPoint === 'number';
    const commaFits = typeof asComma === 'number';
    if (pointFits && !commaFits) point += 1;
    else if (commaFits && !pointFits) comma += 1;
    else if (pointFits && commaFits && asPoint !== asComma) ambiguous ??= cell.trim();
  }
  return { point, comma, ambiguous };
}

/** The decimal sign the evidence proves, `.` where no cell depends on it, null where it must be asked. */
export function decimalSignOf(evidence: DecimalEvidence): DecimalSign | null {
  if (evidence.point > 0 && evidence.comma > 0) return null;
  if (evidence.point > 0) return '.';
  if (evidence.comma > 0) return ',';
  return evidence.ambiguous === null ? '.' : null;
}

function bareNumber(cell: string): { negative: boolean; percent: boolean; body: string } | null {
  // Blanks between digits group them; all other blanks (no-break and thin ones too) mean nothing.
  let text = cell
    .trim()
    .replace(CURRENCY, '')
    .trim()
    .replace(/(?<=\d)\s(?=\d)/gu, "'")
    .replace(/\s/gu, '')
    .replace(/^[−‒–]/, '-');
  const accounting = /^\((.*)\)$/.exec(text);
  if (accounting) text = accounting[1];
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1);
  const trailing = /^[\d.,'’]+-$/.test(text);
  if (trailing) text = text.slice(0, -1);
  if (!BODY.test(text)) return null;
  const signed = text.startsWith('-');
  if (accounting && (signed || trailing)) return null;
  return { negative: signed || trailing || accounting !== null, percent, body: text.replace(/^[+-]/, '') };
}

/** Digits without grouping, or grouped by one sign in threes (Indian: twos, then three); never a lone leading zero group. */
function isGrouped(whole: string): boolean {
  if (/^\d*$/.test(whole)) return true;
  return /^[1-9]\d{0,2}([.,'’])\d{3}(?:\1\d{3})*$/.test(whole) || /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(whole);
}
