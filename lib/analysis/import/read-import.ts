import { checkColumns } from './check-columns';
import { dateColumnOf } from './date-column';
import type { Answers, DateOrder, DecimalSign, Mapping, UserMapping } from './mapping';
import { MAX_CHANNELS, proposeMapping } from './propose-mapping';
import { orderReadings, proposeCurrency } from './questions';
import type { SourceTable } from './read-table';
import { anchorOf } from './settings';
import { readHistory, type WeeklyHistory } from './weekly-history';

/** A file, its mapping and what could be read of it so far. */
export interface ImportState {
  readonly table: SourceTable;
  readonly user: UserMapping;
  readonly answers: Answers;
  readonly mapping: Mapping;
  /** Orders in which the dates can be read. */
  readonly dateOrders: readonly DateOrder[];
  readonly currency: { readonly value: string; readonly reason: string };
  /** Null while the dates or numbers cannot be read. */
  readonly history: WeeklyHistory | null;
  /** Why the import cannot be confirmed, with the field that would help. */
  readonly blockers: readonly { readonly field: string; readonly message: string }[];
}

/**
 * Lays the user's mapping and answers over the proposals and reads the file as weeks.
 * @throws PlannerError `invalid-input` for a mapping that does not fit the file, or a file that gives no weeks
 */
export function readImport(table: SourceTable, user: UserMapping, given: Answers): ImportState {
  checkColumns(table, user);
  const answers = { ...user.answers, ...given };
  const proposed = proposeMapping(table, user);
  const saidDate = proposed.columns.find(({ role }) => role === 'date')?.column ?? null;
  const { orders } = dateColumnOf(table, saidDate, new Set());
  const currency = answers.currency
    ? { value: answers.currency, reason: 'As you said.' }
    : proposeCurrency(table, proposed);
  const blockers: { field: string; message: string }[] = [];
  if (proposed.dateOrder === null) {
    const [first, ...others] = orderReadings(table, proposed, orders).map(({ words }) => words);
    const readings = [first, ...others.map((words) => words[0].toLowerCase() + words.slice(1))].join('; ');
    blockers.push({
      field: 'mapping.dateOrder',
      message: `Say in which order the dates are written. ${readings}.`,
    });
  }
  if (proposed.decimalSign === null) {
    blockers.push({
      field: 'mapping.decimalSign',
      message: 'Say which sign stands before the decimals: the point or the comma.',
    });
  }
  const history = isReadable(proposed) ? readHistory(table, proposed, currency.value) : null;
  if (history && history.channels.length > MAX_CHANNELS) {
    const message = `The mapping makes ${history.channels.length} channels; a plan has at most ${MAX_CHANNELS}. Ignore some, or give several columns one channel name.`;
    blockers.push({ field: 'mapping.columns', message });
  }
  if (history && history.channels.length === 0) {
    blockers.push({
      field: 'mapping.columns',
      message: 'There is no channel: choose a spend column or offer a kind.',
    });
  }
  if (history && anchorOf(history) === null) {
    const message = 'No column is an outcome: choose the one that holds revenue, orders or new customers.';
    blockers.push({ field: 'mapping.columns', message });
  }
  const mapping = { ...proposed, weekStartsOn: history?.weekStartsOn ?? proposed.weekStartsOn };
  return { table, user, answers, mapping, dateOrders: orders, currency, history, blockers };
}

function isReadable(
  mapping: Mapping,
): mapping is Mapping & { readonly dateOrder: DateOrder; readonly decimalSign: DecimalSign } {
  return mapping.dateOrder !== null && mapping.decimalSign !== null;
}
