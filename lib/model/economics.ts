import { pow } from '../math/elementary';
import { moveAwareness } from './awareness';
import type { Batch } from './batch';
import { copyState } from './carry-in';
import { moveConsidering } from './conversion';
import { moveCustomers } from './loyalty';
import type { Plan } from './plan';
import { pressChannels } from './pressure';
import type { State } from './run';
import { makeRoom, type Room } from './simulate';

/** Weeks after the plan, with all spend off, whose contribution counts into the plan value. */
export const TAIL_WEEKS = 156;

/** Present value of one unit of money at the end of each week, `[week]`: (1 + rate)^(−(t + 1) / 52). */
export function discountFactors(plan: Plan, weeks: number): Float64Array {
  const weekly = weeklyDiscount(plan);
  let factor = 1;
  return Float64Array.from({ length: weeks }, () => {
    factor *= weekly;
    return factor;
  });
}

/** δ of MODEL.md section 5: what money of next week is worth now. */
export function weeklyDiscount(plan: Plan): number {
  return pow(1 + plan.economics.discountRate, -1 / 52);
}

/** Stages whose people have a lifetime value; the unaware count as worth nothing yet. */
export const VALUED_STAGES = ['aware', 'considering', 'active', 'loyal', 'lapsed'] as const;
export type ValuedStage = (typeof VALUED_STAGES)[number];

/**
 * Expected discounted gross profit of a person in each stage, in money, `[lane]`: V = m + δ P V with the hazards of
 * the week after `end`, spend off, no discount and no season (eq. 17). Gross profit before fixed cost. Not finite
 * where nobody ever leaves and nothing is discounted.
 */
export function lifetimeValues(
  batch: Batch,
  end: State,
  discount: number,
): Record<ValuedStage, Float64Array> {
  const room = observeWeek(batch, end);
  const values = VALUED_STAGES.map(() => new Float64Array(batch.lanes));
  for (let lane = 0; lane < batch.lanes; lane++) {
    const solved = solve(valueEquations(batch, room, discount, lane));
    solved.forEach((value, stage) => {
      values[stage][lane] = value;
    });
  }
  return Object.fromEntries(VALUED_STAGES.map((stage, i) => [stage, values[i]])) as Record<
    ValuedStage,
    Float64Array
  >;
}

/**
 * Pressure of the week after `end` with nothing spent, and what would move out of stages of one person each: the
 * weekly shares of eq. 17, also for stages that are empty.
 */
function observeWeek(batch: Batch, end: State): Room {
  const room = makeRoom(batch.lanes);
  const off = batch.channels.map((channel) => ({
    ...channel,
    spend: new Float64Array(1),
    discount: channel.discount === null ? null : new Float64Array(1),
  }));
  const quiet = { ...batch, channels: off };
  const state = copyState(end, batch.lanes);
  pressChannels(quiet, state, 0, room.pressure, room.scratch);
  room.priceResponse.fill(1);
  for (const people of Object.values(state.stages)) people.fill(1);
  moveAwareness(quiet, state, room.pressure, room.flows);
  moveConsidering(quiet, state, room.pressure, { priceResponse: room.priceResponse, season: 1 }, room.flows);
  moveCustomers(quiet, state, room.pressure, room.flows);
  return room;
}

/** Rows of (I − δP) V = m for one lane, each with its right side last. */
function valueEquations(
  { dynamics, listPrice, unitVariableCost }: Batch,
  { flows, pressure }: Room,
  discount: number,
  lane: number,
): number[][] {
  const margin = listPrice - unitVariableCost;
  const often = 1 + pressure.repeat[lane];
  const converts = flows.consideringToActive[lane];
  const moves: Record<ValuedStage, Partial<Record<ValuedStage | 'unaware', number>>> = {
    aware: { unaware: flows.awareToUnaware[lane], considering: flows.awareToConsidering[lane] },
    considering: {
      unaware: flows.consideringToUnaware[lane],
      aware: flows.consideringToAware[lane],
      active: converts,
    },
    active: {
      unaware: flows.activeToUnaware[lane],
      loyal: flows.activeToLoyal[lane],
      lapsed: flows.activeToLapsed[lane],
    },
    loyal: {
      unaware: flows.loyalToUnaware[lane],
      active: flows.loyalToActive[lane],
      lapsed: flows.loyalToLapsed[lane],
    },
    lapsed: {
      unaware: flows.lapsedToUnaware[lane],
      aware: flows.lapsedToAware[lane],
      considering: flows.lapsedToConsidering[lane],
    },
  };
  const earns: Record<ValuedStage, number> = {
    aware: 0,
    considering: margin * converts,
    active: margin * dynamics.ordersPerActive[lane] * often,
    loyal: margin * dynamics.ordersPerLoyal[lane] * often,
    lapsed: 0,
  };
  return VALUED_STAGES.map((from) => {
    const leaving = Object.values(moves[from]).reduce((sum, part) => sum + part, 0);
    const row = VALUED_STAGES.map((to) => {
      const stays = to === from ? 1 - leaving : 0;
      return (to === from ? 1 : 0) - discount * (stays + (moves[from][to] ?? 0));
    });
    return [...row, earns[from]];
  });
}

/** Solves a small dense system by elimination with row exchange; rows carry their right side last. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++)
      if (Math.abs(rows[r][column]) > Math.abs(rows[pivot][column])) pivot = r;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let r = 0; r < n; r++) {
      if (r === column) continue;
      const factor = rows[r][column] / rows[column][column];
      if (factor === 0) continue;
      for (let k = column; k <= n; k++) rows[r][k] -= factor * rows[column][k];
    }
  }
  return rows.map((row, i) => row[n] / row[i]);
}
