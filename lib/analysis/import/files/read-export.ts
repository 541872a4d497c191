import { PlannerError } from '../../../errors';
import { daysBetween, startOfWeek } from '../../../model/calendar';
import { channelKind } from '../../../model/channels/registry';
import { readDate } from '../dates';
import { exactSum } from '../exact-sum';
import type { DecimalSign } from '../mapping';
import { decimalEvidence, decimalSignOf, readNumber } from '../numbers';
import type { SourceRows } from '../read-rows';
import type { Notice } from '../review';
import type { Field, SourceChannel } from '../sources/define-source';
import { commonWeekday, coveredDays, spacingOf } from './covered-days';
import { exportCurrency } from './export-currency';
import { type ExportRows, exportRows } from './export-rows';
import type { FileSeries, OpenReading, Reading, Series } from './file-series';
import type { Recognition } from './recognise';

/** An export read as dated amounts, or what must be known first. */
export type ReadExport =
  | { readonly series: FileSeries; readonly open: readonly [] }
  | { readonly series: null; readonly open: readonly OpenReading[] };

interface Column {
  readonly name: string;
  readonly field: Field;
  readonly index: number;
}

/**
 * Reads a recognised export: its rows are grouped by the source's channels and summed by day or week.
 * @throws PlannerError `invalid-input` with the reason where the export cannot be cut into weeks, its days or amounts
 *   cannot be read, or its rows are in several currencies
 */
export function readExport(
  file: SourceRows,
  found: Recognition,
  reading: Reading,
  fileName: string,
): ReadExport {
  const columns = columnsOf(found);
  const dates = datesOf(file, found, columns, reading, fileName);
  const amounts = columns.filter(({ field }) => ['spend', 'volume', 'outcome', 'claim'].includes(field.role));
  const decimal = reading.decimalSign ?? decimalOf(file, amounts, dates.at);
  const open: OpenReading[] = [];
  if (dates.order === null) {
    const column = file.rows[found.headerRow][dates.column];
    open.push({ id: 'dateOrder', column, cell: dates.openCell, orders: dates.orders });
  }
  if (typeof decimal !== 'string') open.push({ id: 'decimalSign', ...decimal });
  if (open.length > 0 || typeof decimal !== 'string') return { series: null, open };
  const notices = [...dates.notices];
  const currency = exportCurrency(file, found, columns, dates.at, fileName);
  const series = sumColumns({ file, found, columns, dates, decimal, notices });
  const { rows, weekStartsOn } = dates.spacing;
  const period = coveredDays(file.rows.slice(0, found.headerRow), dates.days, rows, dates.order);
  return {
    series: { rows, weekStartsOn, ...period, currency, series, rowCount: dates.at.length, notices },
    open: [],
  };
}

function columnsOf({ source, columns }: Recognition): Column[] {
  return Object.entries(source.fields).flatMap(([name, field]) => {
    const index = columns.get(name);
    return index === undefined ? [] : [{ name, field, index }];
  });
}

type Dates = ExportRows & {
  readonly column: number;
  readonly spacing: { readonly rows: FileSeries['rows']; readonly weekStartsOn: FileSeries['weekStartsOn'] };
};

function datesOf(
  file: SourceRows,
  found: Recognition,
  columns: readonly Column[],
  { dateOrder }: Reading,
  fileName: string,
): Dates {
  const { source, headerRow } = found;
  const first = (role: Field['role']) => columns.find(({ field }) => field.role === role);
  const date = first('day') ?? first('week') ?? first('starts');
  if (date === undefined) {
    const span = first('span');
    const what = span
      ? `its rows are by "${file.rows[headerRow][span.index]}"`
      : 'it has no column with days';
    throw declined(fileName, `It is an export of ${source.label}, but ${what}. ${source.daily}`);
  }
  const rows = exportRows(file, headerRow, date.index, dateOrder, fileName);
  const spread = date.field.role === 'starts' ? longestSpan(file, rows, first('ends')) : null;
  if (spread !== null && spread.days !== 1 && spread.days !== 7) {
    const reason = `row ${spread.row + 1} counts ${spread.days} days as one. ${source.daily}`;
    throw declined(fileName, `It is an export of ${source.label}, but ${reason}`);
  }
  if (source.rows === 'events')
    return { ...rows, column: date.index, spacing: { rows: 'events', weekStartsOn: null } };
  const spacing =
    date.field.role === 'week' || spread?.days === 7
      ? { rows: 'weekly' as const, weekStartsOn: commonWeekday(rows.days) }
      : spacingOf(rows.days);
  if (spacing.rows === 'too-far') {
    throw declined(
      fileName,
      `It is an export of ${source.label}, but its rows are months apart. ${source.daily}`,
    );
  }
  const { rows: kind, weekStartsOn } = spacing;
  // Rows of a week that is cut by the period's beginning are dated by its first day within the period.
  const days = weekStartsOn === null ? rows.days : rows.days.map((day) => startOfWeek(day, weekStartsOn));
  return { ...rows, days, column: date.index, spacing: { rows: kind, weekStartsOn } };
}

/** The days that a row with a start and an end counts: the most of any row. */
function longestSpan(file: SourceRows, { at, days, order, orders }: ExportRows, ends: Column | undefined) {
  if (ends === undefined) return null;
  let longest = { days: 0, row: 0 };
  for (const [index, row] of at.entries()) {
    const end = readDate(file.rows[row][ends.index] ?? '', order ?? orders[0]);
    const span = end === null ? 1 : daysBetween(days[index], end) + 1;
    if (span > longest.days) longest = { days: span, row };
  }
  return longest;
}

function decimalOf(file: SourceRows, amounts: readonly Column[], at: readonly number[]) {
  const cells = new Set<string>();
  for (const row of at) for (const { index } of amounts) cells.add(file.rows[row][index] ?? '');
  const evidence = decimalEvidence(cells);
  const sign = decimalSignOf(evidence);
  return sign ?? { cell: evidence.ambiguous ?? '', mixed: evidence.point > 0 };
}

interface Sums {
  readonly file: SourceRows;
  readonly found: Recognition;
  readonly columns: readonly Column[];
  readonly dates: Dates;
  readonly decimal: DecimalSign;
  readonly notices: Notice[];
}

function sumColumns({ file, found, columns, dates, decimal, notices }: Sums): Series[] {
  const { source } = found;
  const group = columns.find(({ field }) => field.role === 'group');
  const volume = columns.find(({ field }) => field.role === 'volume');
  const used = columns.filter(
    (column) => column === volume || ['spend', 'outcome', 'claim'].includes(column.field.role),
  );
  // Of two spend columns (an amount and its micros) the first counts.
  const spend = used.find(({ field }) => field.role === 'spend');
  const made = new Map<string, Omit<Series, 'amounts'> & { readonly parts: Map<string, number[]> }>();
  const channels = new Map<string, SourceChannel | null>();
  const problems = new Map<Column, { unreadable: number[]; negative: number[] }>();
  for (const [index, row] of dates.at.entries()) {
    const cells = file.rows[row];
    const word = group === undefined ? null : (cells[group.index] ?? '');
    const channel = channels.get(word ?? '') ?? source.channel(word);
    channels.set(word ?? '', channel);
    for (const column of used) {
      const { field } = column;
      if (field.role === 'spend' && column !== spend) continue;
      if ((field.role === 'spend' || field.role === 'volume') && channel === null) continue;
      const value = readNumber(cells[column.index] ?? '', decimal);
      if (value === 'empty') continue;
      if (typeof value !== 'number' || (value < 0 && field.role === 'spend')) {
        const known = problems.get(column) ?? { unreadable: [], negative: [] };
        problems.set(column, known);
        known[typeof value === 'number' ? 'negative' : 'unreadable'].push(row);
        continue;
      }
      const shape = shapeOf(found, file.rows[found.headerRow][column.index], field, channel);
      const entry = made.get(shape.key) ?? { ...shape, parts: new Map<string, number[]>() };
      made.set(shape.key, entry);
      const parts = entry.parts.get(dates.days[index]);
      if (parts) parts.push(value * (field.scale ?? 1));
      else entry.parts.set(dates.days[index], [value * (field.scale ?? 1)]);
    }
  }
  for (const [column, { unreadable, negative }] of problems) {
    notices.push(...cellNotices(file, found, column, unreadable, 'unreadable-number'));
    notices.push(...cellNotices(file, found, column, negative, 'negative-spend'));
  }
  const series = [...made.values()].map(({ parts, ...shape }) => ({
    ...shape,
    amounts: new Map([...parts].map(([day, values]) => [day, exactSum(values)])),
  }));
  return settleOutcomes(series, found);
}

function shapeOf({ source }: Recognition, header: string, field: Field, channel: SourceChannel | null) {
  const nothing = { channelName: null, kind: null, outcome: null };
  if (channel !== null && (field.role === 'spend' || field.role === 'volume')) {
    const { name, kind } = channel;
    const { label, side } = channelKind(kind);
    const counts = field.role === 'spend' ? 'spend' : (field.counts ?? 'volume');
    const reason =
      field.role === 'spend'
        ? `Spend: "${header}" of ${source.label}; ${label} (${side}).`
        : `Volume: "${header}" of ${source.label} counts ${counts}; ${label} (${side}).`;
    const key = field.role === 'spend' ? `spend:${name}` : `volume:${name}:${counts}`;
    return {
      ...nothing,
      key,
      role: field.role,
      channelName: name,
      kind,
      label: `${name}: ${counts}`,
      reason,
    } as const;
  }
  const counts = field.counts ?? 'outcome';
  const label = `${source.label}: ${counts}`;
  if (field.role === 'outcome') {
    const reason = `Outcome: "${header}" of ${source.label}.`;
    return {
      ...nothing,
      key: `outcome:${field.outcome}`,
      role: 'outcome',
      outcome: field.outcome ?? null,
      label,
      reason,
    } as const;
  }
  const reason = `Ignored unless you choose it: "${header}" is what ${source.label} claims for itself, and several platforms may claim the same order.`;
  return {
    ...nothing,
    key: `claim:${source.id}:${counts}`,
    role: 'ignore',
    outcome: field.outcome ?? null,
    label,
    reason,
  } as const;
}

/** An outcome that is 0 throughout is none; where a source of outcomes has no other, what it calls an event is one. */
function settleOutcomes(series: readonly Series[], { source }: Recognition): Series[] {
  const isNothing = ({ amounts }: Series) => [...amounts.values()].every((value) => value === 0);
  const kept = series.map(
    (one): Series =>
      one.role === 'outcome' && isNothing(one)
        ? {
            ...one,
            key: `empty:${source.id}:${one.key}`,
            role: 'ignore',
            reason: 'Ignored: it is 0 in every row.',
          }
        : one,
  );
  const bringsOutcomes = Object.values(source.fields).some(({ role }) => role === 'outcome');
  if (!bringsOutcomes || kept.some(({ role }) => role === 'outcome')) return kept;
  return kept.map((one): Series => {
    if (!one.key.startsWith('claim:') || one.outcome === null || isNothing(one)) return one;
    const reason = `Outcome: the file has no revenue and no purchases, so that "${one.label}" is taken as orders. Say new customers, or ignore it, if it counts something else.`;
    return { ...one, key: `outcome:${one.outcome}`, role: 'outcome', reason };
  });
}

function cellNotices(
  file: SourceRows,
  { headerRow }: Recognition,
  { index, field }: Column,
  rows: readonly number[],
  code: 'unreadable-number' | 'negative-spend',
): Notice[] {
  const column = file.rows[headerRow][index];
  return rows.slice(0, 2).map((row, nth): Notice => {
    const value = file.rows[row][index];
    const more = nth === 1 && rows.length > 2 ? ` So are ${rows.length - 2} more cells of this column.` : '';
    const what =
      code === 'negative-spend'
        ? `is ${value.slice(0, 40)}: spend below 0 is taken as 0.`
        : `holds "${value.slice(0, 40)}", which is no number, and is ${field.role === 'spend' ? 'taken as 0' : 'left out'}.`;
    return {
      level: 'warning',
      code,
      message: `Row ${row + 1} of "${column}" ${what}${more}`,
      column,
      row: row + 1,
      value,
    };
  });
}

function declined(fileName: string, reason: string): PlannerError {
  return new PlannerError('invalid-input', `"${fileName}" cannot be cut into weeks. ${reason}`);
}
