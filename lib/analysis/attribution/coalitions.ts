import { stream } from '../../math/rng';
import type { Plan, Scenario } from '../../model/plan';

/** Up to so many channels every set of them is simulated: 1,024 lanes. */
export const EXACT_CHANNELS = 10;

/** A set of players as bits: bit k is on where player k is. */
export type Coalition = number;

/**
 * Indices of the channels that spend or discount within the plan: the players. What the others bring is nothing,
 * since turning them off changes nothing.
 */
export function playersOf(plan: Plan, scenario: Scenario): number[] {
  return plan.channels.flatMap(({ id }, index) => {
    const flight = scenario.flights.find(({ channelId }) => channelId === id);
    const weeks = [flight?.spend ?? [], flight?.discount ?? []].map((one) => one.slice(0, plan.horizonWeeks));
    return weeks.some((one) => one.some((value) => value > 0)) ? [index] : [];
  });
}

/** `offFrom` of lanes that hold one coalition each: a player outside it is off from week 1. */
export function offOutside(
  plan: Plan,
  players: readonly number[],
  coalitions: readonly Coalition[],
): Float64Array[] {
  const offFrom = plan.channels.map(() => new Float64Array(coalitions.length).fill(Number.POSITIVE_INFINITY));
  for (const [player, channel] of players.entries()) {
    for (const [lane, coalition] of coalitions.entries())
      if ((coalition & (1 << player)) === 0) offFrom[channel][lane] = 0;
  }
  return offFrom;
}

/** All players together. */
export function everyone(players: number): Coalition {
  return (1 << players) - 1;
}

/**
 * Weight of a coalition's outcome in each player's Shapley value, `[player][lane]`: a player's value is
 * Σ over coalitions of weight · outcome, and the weights of a coalition's outcome over all players add up to 0
 * unless it is everyone (1) or nobody (−1).
 */
export function shapleyWeights(players: number, coalitions: readonly Coalition[]): Float64Array[] {
  const joining = joiningWeights(players);
  return Array.from({ length: players }, (_, player) =>
    Float64Array.from(coalitions, (coalition) => {
      const size = sizeOf(coalition);
      return (coalition & (1 << player)) === 0 ? -joining[size] : joining[size - 1];
    }),
  );
}

/** |S|! (n − |S| − 1)! / n! by size of the set that a player joins, `[size]`. */
function joiningWeights(players: number): Float64Array {
  const weights = new Float64Array(players + 1);
  let sets = 1;
  for (let size = 0; size < players; size++) {
    weights[size] = 1 / (players * sets);
    sets = (sets * (players - 1 - size)) / (size + 1);
  }
  return weights;
}

function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size++;
  return size;
}

/** An order in which the players join, and the same backwards: errors of one are made up for by the other. */
export type OrderPair = readonly [forwards: readonly number[], backwards: readonly number[]];

/** The pair of random orders with a number; addressed by seed, address and number. */
export function orderPair(players: number, seed: number, address: string, number: number): OrderPair {
  const numbers = stream(seed, address);
  const forwards = Array.from({ length: players }, (_, player) => player);
  const keys = forwards.map((player) => numbers(number, player));
  forwards.sort((a, b) => keys[a] - keys[b]);
  return [forwards, [...forwards].reverse()];
}

/** Coalitions of lanes for orders: nobody, everyone, then of each order those of 1 to n − 1 players. */
export function orderCoalitions(players: number, orders: readonly (readonly number[])[]): Coalition[] {
  const coalitions: Coalition[] = [0, everyone(players)];
  for (const order of orders) {
    let coalition = 0;
    for (const player of order.slice(0, -1)) {
      coalition |= 1 << player;
      coalitions.push(coalition);
    }
  }
  return coalitions;
}

/** The lane before and after each player joins, for order `number` of `orderCoalitions`. */
export function joiningLanes(
  order: readonly number[],
  number: number,
): { readonly player: number; readonly before: number; readonly after: number }[] {
  const first = 2 + number * (order.length - 1);
  const last = order.length - 1;
  return order.map((player, at) => ({
    player,
    before: at === 0 ? 0 : first + at - 1,
    after: at === last ? 1 : first + at,
  }));
}
