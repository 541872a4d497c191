import type { Ranged } from '../../analysis/attribution/incremental';
import { channelKind } from '../../model/channels/registry';
import { fromMinorUnits, toMinorUnits } from '../../model/currency';
import type { Plan } from '../../model/plan';
import type { Column, Table, Unit } from '../figure';

/** The columns that say which channel a row is: its name, and its side. */
export function channelColumns({ channels }: Pick<Plan, 'channels'>): Column[] {
  return [
    { key: 'channel', label: 'Channel', unit: 'text', values: channels.map(({ name }) => name) },
    { key: 'side', label: 'Side', unit: 'text', values: channels.map(({ kind }) => channelKind(kind).side) },
  ];
}

/** A value and its P10 and P90 per row, as columns `<key>`, `<key>P10`, `<key>P90`; money in whole minor units. */
export function rangedColumns(
  key: string,
  label: string,
  unit: Unit,
  rows: readonly Ranged[],
  currency: string,
): Column[] {
  const column = (
    suffix: string,
    words: string,
    value: (row: Ranged) => number | null | undefined,
  ): Column => ({
    key: key + suffix,
    label: label + words,
    unit,
    values: rows.map((row) => inUnit(value(row) ?? null, unit, currency)),
  });
  return [
    column('', '', ({ value }) => value),
    column('P10', ' P10', ({ range }) => range?.p10),
    column('P90', ' P90', ({ range }) => range?.p90),
  ];
}

/** A value of every channel as such columns, where `channels` are what an analysis says of each, in the plan's order. */
export type ChannelRanges<Row> = (
  key: string,
  label: string,
  unit: Unit,
  of: (row: Row) => Ranged,
) => Column[];

/** A table of what an analysis says of every channel: which channel, then what `columns` makes of the ranges. */
export function channelTable<Row>(
  plan: Pick<Plan, 'channels' | 'currency'>,
  channels: readonly Row[],
  columns: (ranged: ChannelRanges<Row>) => readonly Column[],
): Table {
  const own = columns((key, label, unit, of) =>
    rangedColumns(key, label, unit, channels.map(of), plan.currency),
  );
  return { rows: channels.length, columns: [...channelColumns(plan), ...own] };
}

/** Money in whole minor units; anything else as it is. */
export function inUnit(value: number | null, unit: Unit, currency: string): number | null {
  if (value === null || unit !== 'money') return value;
  return fromMinorUnits(toMinorUnits(value, currency), currency);
}

/** Rows in the order of a value, the largest first; those without one are left out. */
export function ranked<Row>(rows: readonly Row[], value: (row: Row) => number | null): Row[] {
  return rows.filter((row) => value(row) !== null).sort((a, b) => (value(b) ?? 0) - (value(a) ?? 0));
}
