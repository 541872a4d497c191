import { channelKind } from '../../model/channels/registry';
import { compile } from '../../model/compile';
import type { Side } from '../../model/side';
import { simulate } from '../../model/simulate';
import { type AnalysisInput, defineAnalysis } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import {
  eachOutcome,
  laneTotals,
  OUTCOMES,
  type OutcomeKey,
  outcomesOf,
  totalOf,
} from './attributed-outcomes';
import { type AttributionBand, bandChunk, bandChunks, mergeBands } from './attribution-bands';
import {
  type Coalition,
  EXACT_CHANNELS,
  everyone,
  joiningLanes,
  offOutside,
  orderCoalitions,
  orderPair,
  playersOf,
  shapleyWeights,
} from './coalitions';

/** What one channel brought: Shapley values, so that joint gains are shared and the channels add up. */
export interface AttributedChannel {
  readonly channelId: string;
  readonly side: Side;
  /** `[week]` each. */
  readonly weekly: Readonly<Record<OutcomeKey, Float64Array>>;
  readonly totals: Readonly<Record<OutcomeKey, number>>;
  /** Standard error of each total; 0 where every set of channels was simulated. */
  readonly errors: Readonly<Record<OutcomeKey, number>>;
  /** Range of each total over the draws; null where none was drawn. */
  readonly bands: Readonly<Record<OutcomeKey, AttributionBand>> | null;
}

/** What every channel brought, and what would have come without marketing. The parts add up to the plan. */
export interface ChannelAttribution {
  readonly weeks: number;
  /** Random orders that were sampled; 0 where the values are exact. */
  readonly orders: number;
  /** Draws behind the bands. */
  readonly draws: number;
  /** In the plan's order. */
  readonly channels: readonly AttributedChannel[];
  /** Off from week 1: start stocks and earned inflow go on, `[week]` each. */
  readonly organic: Readonly<Record<OutcomeKey, Float64Array>>;
  readonly organicTotals: Readonly<Record<OutcomeKey, number>>;
  /** The plan itself. */
  readonly totals: Readonly<Record<OutcomeKey, number>>;
}

/** One chunk: sets of channels at the stated values, or draws of the bands. */
export type AttributionPart =
  | {
      readonly kind: 'stated';
      /** Shapley sums `[player][outcome][week]`. */
      readonly sums: Float64Array;
      /** Outcomes of nobody and of the chunk's last lane, `[outcome][week]`. */
      readonly organic: Float64Array;
      readonly last: Float64Array;
      /** `[lane][outcome]`. */
      readonly totals: Float64Array;
    }
  | { readonly kind: 'band'; readonly totals: Float64Array };

// A chunk's state stays in the processor's cache.
const CHUNK_LANES = 128;
/** Pairs of orders above ten channels. */
const ORDER_PAIRS = 160;
const PAIRS_A_CHUNK = 4;
const ORDER_ADDRESS = 'attribution.order';

/**
 * What each channel brought of every outcome, per week and in total (Shapley, MODEL.md section 6): exact up to ten
 * channels that spend, from random orders and their reverses above, with the standard error stated.
 */
export const channelAttribution = defineAnalysis<AttributionPart, ChannelAttribution>({
  label: 'what each channel brought',
  chunks: (input) => statedChunks(playerCount(input)) + bandChunks(input, playerCount(input)),
  compute: (input, chunk) => {
    const stated = statedChunks(playerCount(input));
    return chunk < stated
      ? statedChunk(input, chunk)
      : { kind: 'band', totals: bandChunk(input, playersHere(input), chunk - stated) };
  },
  merge: mergeAttribution,
});

function playersHere({ plan, scenarioId }: AnalysisInput): number[] {
  return playersOf(plan, requireScenario(plan, scenarioId));
}

function playerCount(input: AnalysisInput): number {
  return playersHere(input).length;
}

function statedChunks(players: number): number {
  if (players > EXACT_CHANNELS) return ORDER_PAIRS / PAIRS_A_CHUNK;
  return Math.max(1, Math.ceil(everyone(players) / CHUNK_LANES));
}

/** Lanes of a chunk at the stated values, nobody first, and their weights `[player][lane]`. */
function statedLanes(players: number, seed: number, chunk: number) {
  if (players <= EXACT_CHANNELS) {
    const from = 1 + chunk * CHUNK_LANES;
    const count = Math.max(0, Math.min(CHUNK_LANES, everyone(players) + 1 - from));
    const coalitions: Coalition[] = [0, ...Array.from({ length: count }, (_, i) => from + i)];
    return { coalitions, weights: shapleyWeights(players, coalitions) };
  }
  const orders = chunkOrders(players, seed, chunk);
  const coalitions = orderCoalitions(players, orders);
  const weights = Array.from({ length: players }, () => new Float64Array(coalitions.length));
  for (const [number, order] of orders.entries()) {
    for (const { player, before, after } of joiningLanes(order, number)) {
      weights[player][after] += 1 / (2 * ORDER_PAIRS);
      weights[player][before] -= 1 / (2 * ORDER_PAIRS);
    }
  }
  return { coalitions, weights };
}

function chunkOrders(players: number, seed: number, chunk: number): readonly (readonly number[])[] {
  return Array.from({ length: PAIRS_A_CHUNK }, (_, i) =>
    orderPair(players, seed, ORDER_ADDRESS, chunk * PAIRS_A_CHUNK + i),
  ).flat();
}

function statedChunk(input: AnalysisInput, chunk: number): AttributionPart {
  const { plan, scenarioId, seed } = input;
  const players = playersHere(input);
  const { coalitions, weights } = statedLanes(players.length, seed, chunk);
  const lanes = coalitions.length;
  const offFrom = offOutside(plan, players, coalitions);
  const batch = compile(plan, requireScenario(plan, scenarioId), { lanes, offFrom });
  const run = simulate(batch);
  const outcomes = outcomesOf(plan, batch, run);
  const { weeks } = run;
  const sums = new Float64Array(players.length * OUTCOMES.length * weeks);
  const organic = new Float64Array(OUTCOMES.length * weeks);
  const last = new Float64Array(OUTCOMES.length * weeks);
  const gains = new Float64Array(lanes);
  for (const [o, key] of OUTCOMES.entries()) {
    for (let week = 0; week < weeks; week++) {
      const at = week * lanes;
      const values = outcomes[key];
      // Gains over nobody: the weights of a player add up to 0, and small differences keep their digits.
      for (let i = 0; i < lanes; i++) gains[i] = values[at + i] - values[at];
      organic[o * weeks + week] = values[at];
      last[o * weeks + week] = values[at + (players.length > EXACT_CHANNELS ? 1 : lanes - 1)];
      for (let player = 0; player < players.length; player++) {
        sums[(player * OUTCOMES.length + o) * weeks + week] = dot(weights[player], gains);
      }
    }
  }
  return { kind: 'stated', sums, organic, last, totals: laneTotals(outcomes, weeks, lanes) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function mergeAttribution(input: AnalysisInput, parts: readonly AttributionPart[]): ChannelAttribution {
  const { plan, seed } = input;
  const players = playersHere(input);
  const stated = parts.flatMap((part) => (part.kind === 'stated' ? [part] : []));
  const sampled = players.length > EXACT_CHANNELS;
  const weeks = plan.horizonWeeks;
  const sums = stated[0].sums.slice();
  for (const part of stated.slice(1)) for (let i = 0; i < sums.length; i++) sums[i] += part.sums[i];
  const series = (values: Float64Array) => eachOutcome((_, o) => values.slice(o * weeks, (o + 1) * weeks));
  const totals = (weekly: Readonly<Record<OutcomeKey, Float64Array>>) =>
    eachOutcome((key) => totalOf(key, weekly[key]));
  const errors = sampled ? orderErrors(players.length, seed, stated) : null;
  const exactTotals = sampled ? null : coalitionTotals(stated, players.length);
  const bands = mergeBands(
    input,
    players,
    exactTotals,
    parts.flatMap((part) => (part.kind === 'band' ? [part.totals] : [])),
  );
  const organic = series(stated[0].organic);
  const channels = plan.channels.map(({ id, kind }, index): AttributedChannel => {
    const player = players.indexOf(index);
    const size = OUTCOMES.length * weeks;
    const weekly = series(
      player < 0 ? new Float64Array(size) : sums.subarray(player * size, (player + 1) * size),
    );
    return {
      channelId: id,
      side: channelKind(kind).side,
      weekly,
      totals: totals(weekly),
      errors: eachOutcome((_, o) => (player < 0 ? 0 : (errors?.[player * OUTCOMES.length + o] ?? 0))),
      bands: player < 0 ? null : (bands?.[player] ?? null),
    };
  });
  return {
    weeks,
    orders: sampled ? 2 * ORDER_PAIRS : 0,
    draws: bands === null ? 0 : input.draws,
    channels,
    organic,
    organicTotals: totals(organic),
    totals: totals(series(stated[stated.length - 1].last)),
  };
}

/** Totals of every coalition, `[coalition][outcome]`, from the chunks of an exact attribution. */
function coalitionTotals(
  stated: readonly Extract<AttributionPart, { kind: 'stated' }>[],
  players: number,
): Float64Array {
  const width = OUTCOMES.length;
  const all = new Float64Array((everyone(players) + 1) * width);
  all.set(stated[0].totals.subarray(0, width));
  for (const [chunk, { totals }] of stated.entries()) {
    all.set(totals.subarray(width), (1 + chunk * CHUNK_LANES) * width);
  }
  return all;
}

/** Standard errors of the totals `[player][outcome]` by how much the pairs of orders differ. */
function orderErrors(
  players: number,
  seed: number,
  stated: readonly Extract<AttributionPart, { kind: 'stated' }>[],
): Float64Array {
  const width = OUTCOMES.length;
  const sums = new Float64Array(players * width);
  const squares = new Float64Array(players * width);
  const pair = new Float64Array(players * width);
  for (const [chunk, { totals }] of stated.entries()) {
    for (const [number, order] of chunkOrders(players, seed, chunk).entries()) {
      if (number % 2 === 0) pair.fill(0);
      for (const { player, before, after } of joiningLanes(order, number)) {
        for (let o = 0; o < width; o++)
          pair[player * width + o] += 0.5 * (totals[after * width + o] - totals[before * width + o]);
      }
      if (number % 2 === 0) continue;
      for (let i = 0; i < pair.length; i++) {
        sums[i] += pair[i];
        squares[i] += pair[i] * pair[i];
      }
    }
  }
  return sums.map((sum, i) => {
    const variance = Math.max(0, squares[i] - (sum * sum) / ORDER_PAIRS) / (ORDER_PAIRS - 1);
    return Math.sqrt(variance / ORDER_PAIRS);
  });
}
