import { PlannerError } from '../../../errors';
import { isCurrency } from '../../../model/currency';
import type { SourceRows } from '../read-rows';
import type { Field } from '../sources/define-source';
import { currencySign, type StatedCurrency } from '../stated-currency';
import type { Recognition } from './recognise';

interface Column {
  readonly field: Field;
  readonly index: number;
}

/**
 * The currency an export names: in the header of an amount, in a column of codes, or by the sign in its cells.
 * @throws PlannerError `invalid-input` where rows are in several currencies, naming the first that differs
 */
export function exportCurrency(
  { rows }: SourceRows,
  { headerRow }: Recognition,
  columns: readonly Column[],
  at: readonly number[],
  fileName: string,
): StatedCurrency | null {
  const isMoney = ({ field }: Column) => field.role === 'spend' || field.outcome === 'revenue';
  const codes = columns.find(({ field }) => field.role === 'currency');
  if (codes !== undefined) {
    const title = rows[headerRow][codes.index];
    let known: { code: string; row: number } | null = null;
    for (const row of at) {
      const code = (rows[row][codes.index] ?? '').trim().toUpperCase();
      if (!isCurrency(code)) continue;
      if (known !== null && known.code !== code) {
        const reason = `row ${known.row + 1} is in ${known.code} and row ${row + 1} in ${code} ("${title}")`;
        const todo = 'Amounts are never converted: export one currency, or the converted cost.';
        throw new PlannerError('invalid-input', `"${fileName}" holds several currencies: ${reason}. ${todo}`);
      }
      known ??= { code, row };
    }
    if (known !== null)
      return { value: known.code, reason: `The column "${title}" names it.`, isCertain: true };
  }
  for (const { index } of columns.filter(isMoney)) {
    const header = rows[headerRow][index];
    const inside = /[([]\s*(\S{1,4})\s*[)\]]\s*$/u.exec(header)?.[1].toUpperCase() ?? '';
    if (isCurrency(inside))
      return { value: inside, reason: `The header "${header}" names it.`, isCertain: true };
    const cells = [header, ...at.slice(0, 20).map((row) => rows[row][index] ?? '')];
    for (const text of cells) {
      const sign = currencySign(text);
      if (sign !== null) return sign;
    }
  }
  return null;
}
