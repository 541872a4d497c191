import { PlannerError } from '../../../errors';
import { addDays, startOfWeek, WEEKDAYS } from '../../../model/calendar';
import { channelKind } from '../../../model/channels/registry';
import { dateColumnOf } from '../date-column';
import { readDate } from '../dates';
import { columnDepths } from '../discount-column';
import { exactSum } from '../exact-sum';
import type { DateOrder, DecimalSign, MappedColumn, Mapping, UserMapping } from '../mapping';
import { proposeMapping } from '../propose-mapping';
import { fileQuestions, statedCurrency } from '../questions';
import { readHeader } from '../read-header';
import type { SourceTable } from '../read-table';
import { columnValues, dropDuplicates } from '../read-values';
import type { Notice, Question } from '../review';
import { proposeChannelColumn } from './channel-column';
import { coveredDays, spacingOf } from './covered-days';
import type { FileSeries, Series } from './file-series';

/** A file whose columns are mapped by hand, as dated amounts; `series` is null while something is open. */
export interface ReadByHand {
  readonly mapping: Mapping;
  readonly series: FileSeries | null;
  readonly questions: readonly Question[];
}

/**
 * Lays a channel column that the table seems to have into what the user says: rows then belong to the channels that its
 * cells name.
 * @throws PlannerError `invalid-input` when no column holds dates
 */
export function withChannelColumn(table: SourceTable, user: UserMapping): UserMapping {
  const said = new Set(user.columns.map(({ column }) => column));
  const date =
    user.columns.find(({ role }) => role === 'date')?.column ?? dateColumnOf(table, null, said).column;
  const column = user.columns.some(({ role }) => role === 'channel')
    ? null
    : proposeChannelColumn(table, date);
  if (column === null || said.has(column)) return user;
  return { ...user, columns: [...user.columns, { column, role: 'channel' }] };
}

/**
 * Reads a table by its mapping: amounts of a channel by day or week.
 * @throws PlannerError `invalid-input` where no column holds dates, or the rows are months apart
 */
export function readByHand(table: SourceTable, user: UserMapping): ReadByHand {
  const mapping = proposeMapping(table, user);
  const dates = mapping.columns.find(({ role }) => role === 'date');
  const orders = dateColumnOf(table, dates?.column ?? null, new Set()).orders;
  const questions = fileQuestions(table, mapping, orders, user);
  const { dateOrder, decimalSign } = mapping;
  if (dateOrder === null || decimalSign === null) return { mapping, series: null, questions };
  return { mapping, series: seriesOf(table, mapping, dateOrder, decimalSign), questions };
}

function seriesOf(table: SourceTable, mapping: Mapping, order: DateOrder, decimal: DecimalSign): FileSeries {
  const notices: Notice[] = [...table.notices];
  const name = mapping.columns.find(({ role }) => role === 'date')?.column;
  const cells = table.columns.find((column) => column.name === name)?.cells ?? [];
  const read = cells.map((cell) => readDate(cell, order));
  const { rows, weekStartsOn, medianStep } = spacingOf(read.filter((day) => day !== null));
  if (rows === 'too-far') {
    const message = `The rows are about ${medianStep} days apart; one row a week or a day is needed. Export the file by week.`;
    throw new PlannerError('invalid-input', message);
  }
  const shift = rows === 'weekly' && mapping.dateMeans === 'last-day' ? -6 : 0;
  const start = weekStartsOn && WEEKDAYS[(WEEKDAYS.indexOf(weekStartsOn) + shift + 7) % 7];
  const days = read.map((day) =>
    day === null || start === null ? day : startOfWeek(addDays(day, shift), start),
  );
  const groups = table.columns.find(
    ({ name: column }) => column === mapping.columns.find(({ role }) => role === 'channel')?.column,
  );
  const used = mapping.columns.filter(({ role }) =>
    ['spend', 'volume', 'outcome', 'discount'].includes(role),
  );
  const dated = days.map((day) => (day === null ? -1 : 0));
  const granularity = rows === 'weekly' ? 'weekly' : 'daily';
  const kept = groups
    ? dated
    : dropDuplicates({ table, used, days, weekOfRow: distinctWeeks(days), granularity, notices });
  const made = new Map<string, Omit<Series, 'amounts'> & { readonly parts: Map<string, number[]> }>();
  for (const column of used) {
    const input = { table, column, decimal, weekOfRow: kept, notices };
    const values = column.role === 'discount' ? columnDepths(input) : columnValues(input);
    for (const [row, value] of values?.entries() ?? []) {
      const day = days[row];
      if (value === null || day === null) continue;
      const shape = shapeOf(column, groups ? (groups.cells[row] ?? '') : null, table.fileName);
      const entry = made.get(shape.key) ?? { ...shape, parts: new Map<string, number[]>() };
      made.set(shape.key, entry);
      const parts = entry.parts.get(day);
      if (parts) parts.push(value);
      else entry.parts.set(day, [value]);
    }
  }
  const covered = days.filter((day) => day !== null);
  return {
    rows,
    weekStartsOn: start,
    ...coveredDays([], covered, rows, order),
    currency: statedCurrency(table, mapping),
    series: [...made.values()].map(({ parts, ...shape }) => ({
      ...shape,
      amounts: new Map(
        [...parts].map(([day, values]) => [day, shape.role === 'discount' ? mean(values) : exactSum(values)]),
      ),
    })),
    rowCount: covered.length,
    notices,
  };
}

function shapeOf(column: MappedColumn, group: string | null, fileName: string) {
  const nothing = { channelName: null, kind: null, outcome: null };
  if (column.role === 'outcome') {
    const label = `${column.column} of ${fileName}`.slice(0, 150);
    return {
      ...nothing,
      key: `outcome:${column.outcome}`,
      role: 'outcome',
      outcome: column.outcome,
      label,
      reason: column.reason,
    } as const;
  }
  if (column.role === 'discount') {
    const label = `discount of ${fileName}`.slice(0, 150);
    return {
      ...nothing,
      key: `discount:${fileName}:${column.column}`,
      role: 'discount',
      label,
      reason: column.reason,
    } as const;
  }
  const word = group === null || group === '' ? null : group.slice(0, 60);
  const channelName = word ?? column.channelName ?? column.column.slice(0, 60);
  const kind = (word === null ? column.kind : (readHeader(word).channel?.kind ?? column.kind)) ?? 'ads';
  const role = column.role === 'spend' ? 'spend' : 'volume';
  const counts = role === 'spend' ? 'spend' : column.column.toLowerCase();
  const { label: kindLabel, side } = channelKind(kind);
  const reason =
    word === null ? column.reason : `"${column.column}" of the rows of "${word}"; ${kindLabel} (${side}).`;
  const key = role === 'spend' ? `spend:${channelName}` : `volume:${channelName}:${counts}`;
  return {
    ...nothing,
    key,
    role,
    channelName,
    kind,
    label: `${channelName}: ${counts}`.slice(0, 150),
    reason,
  } as const;
}

/** A number for each distinct day: what rows of the same day share. */
function distinctWeeks(days: readonly (string | null)[]): number[] {
  const numbers = new Map<string, number>();
  return days.map((day) => {
    if (day === null) return -1;
    const known = numbers.get(day) ?? numbers.size;
    numbers.set(day, known);
    return known;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
