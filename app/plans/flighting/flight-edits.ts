import { seasonWeeks } from '@/lib/model/calendar';
import type { Flight, Plan, Scenario } from '@/lib/model/plan';
import { withScenario } from '../edits';
import { blackoutSeries, scenarioOf, spendSeries } from '../spend';
import { type Block, readCell } from './block-text';
import { type Column, type Span, sumOver } from './columns';
import { type FlightRow, type Grain, grainOf } from './flight-rows';
import { SHAPES, type Shape, shapeWeights } from './patterns';
import { fillWeeks } from './series-edits';

/** Some weeks of some rows of a scenario. */
export interface Area {
  readonly scenarioId: string;
  readonly rows: readonly FlightRow[];
  readonly span: Span;
}

/** One row while it is edited. */
export interface RowState {
  readonly row: FlightRow;
  /** `[week]` over the horizon. */
  readonly series: readonly number[];
  /** `[week]`: true where the channel is to stay silent. */
  readonly silent: readonly boolean[];
  readonly grain: Grain;
}

/** A row's amounts over the horizon, `[week]`. */
export function rowSeries(plan: Plan, scenario: Scenario, row: FlightRow): readonly number[] {
  if (row.what === 'spend') return spendSeries(plan, scenario, row.channelId);
  const flight = scenario.flights.find(({ channelId }) => channelId === row.channelId);
  return Array.from({ length: plan.horizonWeeks }, (_, week) => flight?.discount?.[week] ?? 0);
}

/**
 * The plan with rows edited. Whatever an edit gives is made whole in the row's unit, held within its bounds, and
 * kept out of silent weeks. The same plan where nothing changes.
 */
export function editRows(
  plan: Plan,
  { scenarioId, rows }: Pick<Area, 'scenarioId' | 'rows'>,
  edit: (state: RowState) => readonly number[],
): Plan {
  const scenario = scenarioOf(plan, scenarioId);
  let flights: readonly Flight[] = scenario.flights;
  for (const row of rows) {
    const series = rowSeries(plan, scenario, row);
    const silent = blackoutSeries(plan, scenario, row.channelId);
    const grain = grainOf(row.what, plan.currency);
    const after = edit({ row, series, silent, grain }).map((amount, week) =>
      amount === series[week] ? amount : silent[week] ? 0 : grain.toWhole(amount),
    );
    if (after.every((amount, week) => amount === series[week])) continue;
    flights = withFlight(flights, { channelId: row.channelId, weeks: plan.horizonWeeks }, (flight) =>
      withSeries(flight, row, after),
    );
  }
  return flights === scenario.flights ? plan : withScenario(plan, { ...scenario, flights: [...flights] });
}

/** The plan with a shape laid over an area, each row keeping the total it has there; an empty row gets `level` a week. */
export function layShape(plan: Plan, area: Area, shape: Shape, level: (row: FlightRow) => number): Plan {
  const weights = shapeWeights(shape, seasonOf(plan, area.span));
  return editRows(plan, area, ({ row, series, silent, grain }) => {
    const now = sumOver(series, area.span);
    const top = Math.max(...series.slice(area.span.from, area.span.to + 1));
    const total = now > 0 ? now : level(row) * weights.length;
    return fillWeeks(series, area.span, {
      total,
      level: top > 0 ? top : level(row),
      weights,
      silent,
      grain,
    });
  });
}

/** The shape by which a row's weeks are laid out; null where they follow none, hold nothing or are one week. */
export function shapeOfWeeks(plan: Plan, { scenarioId, rows, span }: Area): Shape | null {
  if (rows.length !== 1 || span.from === span.to) return null;
  const series = rowSeries(plan, scenarioOf(plan, scenarioId), rows[0]);
  if (!(sumOver(series, span) > 0)) return null;
  // Laid out anew by its own shape, a row stays as it is.
  return SHAPES.find((shape) => layShape(plan, { scenarioId, rows, span }, shape, () => 0) === plan) ?? null;
}

/** The plan with a total shared over an area by a shape: over its rows by what they have there, over weeks by the shape. */
export function fillTotal(plan: Plan, area: Area, shape: Shape, total: number): Plan {
  const scenario = scenarioOf(plan, area.scenarioId);
  const weights = shapeWeights(shape, seasonOf(plan, area.span));
  const spendRows = area.rows.filter(({ what }) => what === 'spend');
  const now = spendRows.map((row) => sumOver(rowSeries(plan, scenario, row), area.span));
  const { share } = grainOf('spend', plan.currency);
  const parts = share({ total, level: 0 }, now);
  return editRows(plan, { ...area, rows: spendRows }, ({ row, series, silent, grain }) =>
    fillWeeks(series, area.span, {
      total: parts[spendRows.indexOf(row)],
      level: 0,
      weights,
      silent,
      grain,
    }),
  );
}

/** The plan with weeks of an area made silent, or let go again. Silence empties them. */
export function setBlackout(plan: Plan, area: Area, on: boolean): Plan {
  const { from, to } = area.span;
  const within = (week: number) => week >= from && week <= to;
  const emptied = on
    ? editRows(plan, area, ({ series }) => series.map((amount, week) => (within(week) ? 0 : amount)))
    : plan;
  const scenario = scenarioOf(emptied, area.scenarioId);
  let flights: readonly Flight[] = scenario.flights;
  for (const channelId of new Set(area.rows.map((row) => row.channelId))) {
    flights = withFlight(flights, { channelId, weeks: plan.horizonWeeks }, (flight) => {
      const others = (flight.blackoutWeeks ?? []).filter((week) => !within(week));
      const own = on ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
      const { blackoutWeeks: _, ...rest } = flight;
      const weeks = [...others, ...own].sort((a, b) => a - b);
      // Discounts are silent too, or the week would not be.
      const discount = on && rest.discount?.map((depth, week) => (within(week) ? 0 : depth));
      return { ...rest, ...(discount && { discount }), ...(weeks.length > 0 && { blackoutWeeks: weeks }) };
    });
  }
  return withScenario(emptied, { ...scenario, flights: [...flights] });
}

/** What a paste gives: the plan with it, or why nothing was pasted. `cut` is true where cells would stand outside. */
export type Pasted =
  | { readonly plan: Plan; readonly rows: number; readonly columns: number; readonly cut: boolean }
  | { readonly reason: string };

export interface PasteTarget {
  readonly scenarioId: string;
  /** The rows and columns from the upper left corner on; a single amount fills all of `fill`. */
  readonly rows: readonly FlightRow[];
  readonly columns: readonly Column[];
  readonly fill: { readonly rows: number; readonly columns: number };
  readonly locale: string;
}

/** Pastes a block of amounts a week. All of it or nothing: one cell that is no amount refuses the whole. */
export function pasteBlock(plan: Plan, block: Block, target: PasteTarget): Pasted {
  const { scenarioId, locale, fill } = target;
  const single = block.length === 1 && block[0].length === 1;
  const cells = single
    ? Array.from({ length: fill.rows }, () => Array<string>(fill.columns).fill(block[0][0]))
    : block;
  const rows = target.rows.slice(0, cells.length);
  const amounts: number[][] = [];
  for (const [index, row] of rows.entries()) {
    const grain = grainOf(row.what, plan.currency);
    const read: number[] = [];
    for (const [column, text] of cells[index].slice(0, target.columns.length).entries()) {
      const cell = readCell(text, { what: row.what, grain, locale });
      if ('reason' in cell) {
        return {
          reason: `Row ${index + 1}, column ${column + 1}: “${text.slice(0, 24)}” is no amount for ${row.name}. Nothing was pasted.`,
        };
      }
      read.push(cell.value);
    }
    amounts.push(read);
  }
  const after = editRows(plan, { scenarioId, rows }, ({ row, series }) => {
    const own = amounts[rows.indexOf(row)];
    const pasted = [...series];
    for (const [column, amount] of own.entries()) {
      const { from, to } = target.columns[column];
      pasted.fill(amount, from, to + 1);
    }
    return pasted;
  });
  const widest = Math.max(0, ...cells.map((row) => row.length));
  return {
    plan: after,
    rows: rows.length,
    columns: Math.min(widest, target.columns.length),
    cut: cells.length > target.rows.length || widest > target.columns.length,
  };
}

function seasonOf(plan: Plan, { from, to }: Span): number[] {
  return seasonWeeks(plan.startsOn, plan.horizonWeeks)
    .slice(from, to + 1)
    .map((index) => plan.market.seasonality[index]);
}

/** Spend beyond the horizon is kept: a longer horizon would bring it back. */
function withSeries(flight: Flight, { what }: FlightRow, series: readonly number[]): Flight {
  const old = (what === 'spend' ? flight.spend : flight.discount) ?? [];
  const amounts = [...series, ...old.slice(series.length)];
  return what === 'spend' ? { ...flight, spend: amounts } : { ...flight, discount: amounts };
}

/** The flights with a channel's changed; one that has none yet starts without spend. */
function withFlight(
  flights: readonly Flight[],
  { channelId, weeks }: { readonly channelId: string; readonly weeks: number },
  change: (flight: Flight) => Flight,
): readonly Flight[] {
  if (!flights.some((flight) => flight.channelId === channelId)) {
    return [...flights, change({ channelId, spend: Array<number>(weeks).fill(0) })];
  }
  return flights.map((flight) => (flight.channelId === channelId ? change(flight) : flight));
}
