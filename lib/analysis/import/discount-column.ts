import type { DecimalSign, MappedColumn } from './mapping';
import { headerTokens } from './read-header';
import type { SourceTable } from './read-table';
import { columnValues } from './read-values';
import type { Notice } from './review';

const DEEPEST = 0.9;

interface DiscountInput {
  readonly table: SourceTable;
  readonly columns: readonly MappedColumn[];
  readonly decimal: DecimalSign;
  readonly weekOfRow: readonly number[];
  readonly weeks: number;
  readonly notices: Notice[];
}

/**
 * The deepest discount of each week over all discount columns, 0–0.9, `[week]`; null where there is none. A column
 * holds depths (0.2 or 20) or flags (0 and 1) with the depth in its header (`offer_0.2`, `offer 20 %`).
 */
export function readDiscount({ columns, weeks, ...input }: DiscountInput): number[] | null {
  const depths = columns
    .filter(({ role }) => role === 'discount')
    .flatMap((column) => {
      const values = columnDepths({ ...input, column });
      return values === null ? [] : [weeklyMean(values, input.weekOfRow, weeks)];
    });
  if (depths.length === 0) return null;
  return Array.from({ length: weeks }, (_, week) => Math.max(...depths.map((depth) => depth[week])));
}

type ColumnInput = Omit<DiscountInput, 'columns' | 'weeks'> & { readonly column: MappedColumn };

/** The depth that each row of a discount column says, 0–0.9, `[row]`; null where the column says no depth at all. */
export function columnDepths({ column, notices, ...input }: ColumnInput): (number | null)[] | null {
  const values = columnValues({ ...input, column, notices });
  const known = values.filter((value) => value !== null);
  const note = (message: string) =>
    notices.push({
      level: 'warning',
      code: 'discount-range',
      message,
      column: column.column,
      row: null,
      value: null,
    });
  if (known.every((value) => value === 0 || value === 1)) {
    const depth = depthInHeader(column.column);
    if (depth === null) {
      note(
        `"${column.column}" only says yes or no, and its header names no depth (such as 0.2): it is left out.`,
      );
      return null;
    }
    return values.map((value) => value && depth);
  }
  const isPercent = known.some((value) => value > 1);
  if (isPercent) note(`"${column.column}" is read as percent: 20 is a cut of 20 %.`);
  const scaled = values.map((value) => (value === null ? null : value / (isPercent ? 100 : 1)));
  if (scaled.some((value) => value !== null && (value < 0 || value > DEEPEST))) {
    note(`"${column.column}" has values outside 0–90 %: they are taken as 0 % or 90 %.`);
  }
  return scaled.map((value) => value && Math.min(DEEPEST, Math.max(0, value)));
}

function depthInHeader(header: string): number | null {
  const depths = headerTokens(header).flatMap((token) => {
    const number = Number(token.replace('%', ''));
    if (!/^\d+(?:\.\d+)?%?$/.test(token)) return [];
    return number > 0 && number <= DEEPEST ? [number] : number > 1 && number <= 90 ? [number / 100] : [];
  });
  return depths[0] ?? null;
}

/** A cut on two of seven days counts as two sevenths of it. */
function weeklyMean(
  values: readonly (number | null)[],
  weekOfRow: readonly number[],
  weeks: number,
): number[] {
  const sums = new Float64Array(weeks);
  const counts = new Float64Array(weeks);
  values.forEach((value, row) => {
    if (weekOfRow[row] < 0) return;
    sums[weekOfRow[row]] += value ?? 0;
    counts[weekOfRow[row]] += 1;
  });
  return Array.from(sums, (sum, week) => (counts[week] > 0 ? sum / counts[week] : 0));
}
