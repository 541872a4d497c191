import { addDays } from '../../model/calendar';
import type { ChannelKindId } from '../../model/channels/registry';
import { fromMinorUnits, minorUnitsPerUnit } from '../../model/currency';
import type { ActualOutcome } from '../actuals';
import { channelIds } from './channel-ids';
import { readDate } from './dates';
import { readDiscount } from './discount-column';
import { exactSum } from './exact-sum';
import type { DateOrder, DecimalSign, MappedColumn, Mapping } from './mapping';
import type { SourceTable } from './read-table';
import { columnValues, dropDuplicates } from './read-values';
import type { Notice, ReviewChannel } from './review';
import { type WeekGrid, weekGrid } from './week-grid';

/** A file as weeks: what was spent, sent and sold. */
export interface WeeklyHistory
  extends Pick<WeekGrid, 'granularity' | 'weekStartsOn' | 'startsOn' | 'weeks' | 'missing'> {
  /** First day after the last week: where the plan starts. */
  readonly endsBefore: string;
  readonly channels: readonly HistoryChannel[];
  /** `[week]`; null where the file says nothing. */
  readonly outcomes: ReadonlyMap<ActualOutcome, readonly (number | null)[]>;
  /** Deepest discount of the week, 0–0.9, `[week]`; null where no column is a discount. */
  readonly discount: readonly number[] | null;
  readonly notices: readonly Notice[];
}

export interface HistoryChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKindId;
  readonly from: ReviewChannel['from'];
  readonly spendColumns: readonly string[];
  readonly volumeColumns: readonly string[];
  /** Money in whole minor units of the currency, never negative, `[week]`. */
  readonly spend: readonly number[];
  /** `[week]`, null where the file says nothing; null where no column counts it. */
  readonly volume: readonly (number | null)[] | null;
}

/**
 * Reads a mapped table into weeks: daily rows are summed, missing weeks are empty, negative spend is taken as none.
 * @throws PlannerError `invalid-input` when the rows are neither daily nor weekly or cover fewer than 8 weeks
 */
export function readHistory(
  table: SourceTable,
  mapping: Mapping & { readonly dateOrder: DateOrder; readonly decimalSign: DecimalSign },
  currency: string,
): WeeklyHistory {
  const notices: Notice[] = [];
  const days = readDays(table, mapping, notices);
  const grid = weekGrid(days, table.rowNumbers, mapping);
  notices.push(...grid.notices);
  const used = mapping.columns.filter(isUsed);
  const weekOfRow = dropDuplicates({
    table,
    used,
    days,
    weekOfRow: grid.weekOfRow,
    granularity: grid.granularity,
    notices,
  });
  const read = (column: MappedColumn) =>
    columnValues({ table, column, decimal: mapping.decimalSign, weekOfRow, notices });
  const weekly = (columns: readonly MappedColumn[]) => sumWeeks(columns.map(read), weekOfRow, grid.weeks);
  const outcomes = new Map<ActualOutcome, (number | null)[]>();
  for (const outcome of ['revenue', 'orders', 'newCustomers'] as const) {
    const columns = used.filter((column) => column.role === 'outcome' && column.outcome === outcome);
    if (columns.length > 0) outcomes.set(outcome, positiveOutcome(weekly(columns), outcome, grid, notices));
  }
  const discount = readDiscount({
    table,
    columns: used,
    decimal: mapping.decimalSign,
    weekOfRow,
    weeks: grid.weeks,
    notices,
  });
  const channels = readChannels(used, mapping.offer, discount !== null, grid.weeks, {
    spend: (columns) => wholeMinorUnits(weekly(columns), currency),
    volume: weekly,
  });
  // Put together from files, a week that a file does not cover is empty: that is said once for the file.
  const said = table.known ? notices.filter(({ code }) => code !== 'empty-cells') : notices;
  return {
    ...grid,
    endsBefore: addDays(grid.startsOn, grid.weeks * 7),
    channels,
    outcomes,
    discount,
    notices: [...said, ...channelNotices(channels)],
  };
}

function readDays(
  table: SourceTable,
  mapping: Mapping & { readonly dateOrder: DateOrder },
  notices: Notice[],
) {
  const name = mapping.columns.find(({ role }) => role === 'date')?.column;
  const cells = table.columns.find((column) => column.name === name)?.cells ?? [];
  return cells.map((cell, index) => {
    const day = readDate(cell, mapping.dateOrder);
    if (day === null) {
      const row = table.rowNumbers[index];
      const message = `Row ${row}: "${cell}" in "${name}" is not a day; the row is left out. Correct the date to use it.`;
      notices.push({
        level: 'warning',
        code: 'row-without-date',
        message,
        column: name ?? null,
        row,
        value: cell,
      });
    }
    return day;
  });
}

const isUsed = ({ role }: MappedColumn) => role !== 'date' && role !== 'channel' && role !== 'ignore';

/** The channels a mapping makes, before the file can be read as weeks: all of `HistoryChannel` but its weeks. */
export function recognisedChannels({
  columns,
  offer,
}: Mapping): readonly Omit<HistoryChannel, 'spend' | 'volume'>[] {
  const used = columns.filter(isUsed);
  const hasDiscount = used.some(({ role }) => role === 'discount');
  return readChannels(used, offer, hasDiscount, 0, { spend: () => [], volume: () => [] });
}

interface WeeklyReaders {
  readonly spend: (columns: readonly MappedColumn[]) => number[];
  readonly volume: (columns: readonly MappedColumn[]) => (number | null)[];
}

function readChannels(
  used: readonly MappedColumn[],
  offer: readonly ChannelKindId[],
  hasDiscount: boolean,
  weeks: number,
  read: WeeklyReaders,
): HistoryChannel[] {
  const named = used.filter(({ channelName }) => channelName !== null);
  const listed = [
    ...named.filter(({ role }) => role === 'spend'),
    ...named.filter(({ role }) => role === 'volume'),
  ];
  const names = [...new Set(listed.map(({ channelName }) => channelName ?? ''))];
  const nothing = Array<number>(weeks).fill(0);
  const channels: Omit<HistoryChannel, 'id'>[] = names.map((name) => {
    const mine = listed.filter(({ channelName }) => channelName === name);
    const spends = mine.filter(({ role }) => role === 'spend');
    const volumes = mine.filter(({ role }) => role === 'volume');
    return {
      name,
      kind: (spends[0] ?? mine[0]).kind ?? 'ads',
      from: spends.length > 0 ? 'spend' : 'volume-only',
      spendColumns: spends.map(({ column }) => column),
      volumeColumns: volumes.map(({ column }) => column),
      spend: spends.length > 0 ? read.spend(spends) : nothing,
      volume: volumes.length > 0 ? read.volume(volumes) : null,
    };
  });
  const add = (kind: ChannelKindId, name: string, from: HistoryChannel['from']) =>
    channels.push({ name, kind, from, spendColumns: [], volumeColumns: [], spend: nothing, volume: null });
  if (hasDiscount && !channels.some(({ kind }) => kind === 'promotions'))
    add('promotions', 'Promotions', 'discount');
  for (const kind of offer) {
    if (!channels.some((channel) => channel.kind === kind)) add(kind, OFFERED_NAMES[kind], 'offered');
  }
  const ids = channelIds(channels.map(({ name }) => name));
  return channels.map((channel, index) => ({ id: ids[index], ...channel }));
}

const OFFERED_NAMES: Readonly<Record<ChannelKindId, string>> = {
  ads: 'Ads',
  promotions: 'Promotions',
  outreach: 'Outreach',
  email: 'Email',
  seo: 'SEO',
  content: 'Content',
  social: 'Social (own posts)',
  reviews: 'Reviews',
};

function sumWeeks(
  columns: readonly (readonly (number | null)[])[],
  weekOfRow: readonly number[],
  weeks: number,
): (number | null)[] {
  const parts = Array.from({ length: weeks }, (): number[] => []);
  for (const values of columns) {
    values.forEach((value, row) => {
      if (value !== null && weekOfRow[row] >= 0) parts[weekOfRow[row]].push(value);
    });
  }
  return parts.map((week) => (week.length === 0 ? null : week.length === 1 ? week[0] : exactSum(week)));
}

/** Rounds the running total, not each week, so that a column's weeks add up to its total to the minor unit. */
function wholeMinorUnits(values: readonly (number | null)[], currency: string): number[] {
  const scale = minorUnitsPerUnit(currency);
  let carried = 0;
  return values.map((value) => {
    const exact = Math.max(0, value ?? 0) * scale;
    const near = Math.round(exact);
    // Binary fractions of whole cents are no remainder to carry on.
    if (Math.abs(exact - near) <= 1e-6 * Math.max(1, exact * 1e-6)) return fromMinorUnits(near, currency);
    const units = Math.max(0, Math.round(exact + carried));
    carried += exact - units;
    return fromMinorUnits(units, currency);
  });
}

function positiveOutcome(
  values: readonly (number | null)[],
  outcome: ActualOutcome,
  grid: WeekGrid,
  notices: Notice[],
): (number | null)[] {
  return values.map((value, week) => {
    if (value === null || value >= 0) return value;
    const day = addDays(grid.startsOn, week * 7);
    const message = `The week of ${day} has ${outcome} of ${value}: below 0, it is taken as unknown.`;
    notices.push({
      level: 'warning',
      code: 'negative-outcome',
      message,
      column: null,
      row: null,
      value: String(value),
    });
    return null;
  });
}

function channelNotices(channels: readonly HistoryChannel[]): Notice[] {
  return channels.flatMap(({ name, from, volumeColumns }): Notice[] => {
    if (from !== 'volume-only') return [];
    const message = `${name} has volume (${volumeColumns.join(', ')}) but no spend: it is in the plan at zero spend, and what it did so far counts as organic.`;
    const [column] = volumeColumns;
    return [{ level: 'warning', code: 'volume-without-spend', message, column, row: null, value: null }];
  });
}
