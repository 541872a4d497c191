import { quantiles } from '../../math/quantiles';
import { compile } from '../../model/compile';
import { simulate } from '../../model/simulate';
import type { AnalysisInput } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import { percentileErrors } from '../uncertainty/precision';
import { repeatedDraws } from '../uncertainty/repeated-draws';
import { eachOutcome, laneTotals, OUTCOMES, type OutcomeKey, outcomesOf } from './attributed-outcomes';
import {
  type Coalition,
  everyone,
  joiningLanes,
  offOutside,
  orderCoalitions,
  orderPair,
  shapleyWeights,
} from './coalitions';

/** P10, P50 and P90 of what a channel brought, over the draws. */
export interface AttributionBand {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Standard errors of P10 and P90 from the number of draws; null for fewer than 20. */
  readonly p10Error: number | null;
  readonly p90Error: number | null;
  /** Standard error of the value in one draw that comes from sampling orders; 0 where every set was simulated. */
  readonly orderError: number;
}

/** With so few channels every set is simulated in every draw. */
const EXACT_IN_DRAWS = 5;
const WIDTH = OUTCOMES.length;
const SHARES = [0.1, 0.5, 0.9];
/** With fewer draws the tail holds too few to tell an error. */
const LEAST_DRAWS = 20;
// Customer equity is not finite where nobody ever leaves and nothing is discounted.
const NONE = SHARES.map(() => Number.NaN);
const CHUNK_LANES = 224;
const ORDER_ADDRESS = 'attribution.bandOrder';
// Orders spread the value of a draw by more where the draw's marketing brings more, up to this.
const MOST_SCALE = 4;

/** Pairs of orders in every draw; two are the least that tell an error. */
function pairsOf(players: number): number {
  return players <= EXACT_IN_DRAWS ? 0 : 2;
}

function lanesOf(players: number): number {
  const pairs = pairsOf(players);
  return pairs === 0 ? everyone(players) + 1 : 2 + 2 * pairs * (players - 1);
}

function drawsAChunk(players: number): number {
  return Math.max(1, Math.floor(CHUNK_LANES / lanesOf(players)));
}

/** Chunks that the bands take. */
export function bandChunks({ draws }: AnalysisInput, players: number): number {
  return players === 0 ? 0 : Math.ceil(draws / drawsAChunk(players));
}

/** Totals of a chunk's lanes, `[draw][lane][outcome]`. */
export function bandChunk(input: AnalysisInput, players: readonly number[], chunk: number): Float64Array {
  const { plan, scenarioId, seed, draws } = input;
  const from = chunk * drawsAChunk(players.length);
  const count = Math.min(drawsAChunk(players.length), draws - from);
  const coalitions = Array.from({ length: count }, (_, i) => drawCoalitions(input, players.length, from + i));
  const width = lanesOf(players.length);
  const overrides = repeatedDraws(plan, seed, { from, count }, width);
  const lanes = count * width;
  const offFrom = offOutside(plan, players, coalitions.flat());
  const batch = compile(plan, requireScenario(plan, scenarioId), { lanes, offFrom, overrides });
  const run = simulate(batch);
  return laneTotals(outcomesOf(plan, batch, run), run.weeks, lanes);
}

function drawCoalitions({ seed }: AnalysisInput, players: number, draw: number): Coalition[] {
  const pairs = pairsOf(players);
  if (pairs === 0) return Array.from({ length: everyone(players) + 1 }, (_, coalition) => coalition);
  return orderCoalitions(players, drawOrders(players, seed, draw).flat());
}

function drawOrders(players: number, seed: number, draw: number) {
  const pairs = pairsOf(players);
  return Array.from({ length: pairs }, (_, i) => orderPair(players, seed, ORDER_ADDRESS, draw * pairs + i));
}

/**
 * The bands, `[player]`; null where nothing was drawn. What the sampled orders of a draw get wrong at the stated
 * values is known from all coalitions there (`exact`, `[coalition][outcome]`, null above ten channels) and taken
 * off, in proportion to what marketing brings in the draw: the values of a draw still add up.
 */
export function mergeBands(
  { seed, draws }: AnalysisInput,
  players: readonly number[],
  exact: Float64Array | null,
  parts: readonly Float64Array[],
): Readonly<Record<OutcomeKey, AttributionBand>>[] | null {
  if (parts.length === 0) return null;
  const n = players.length;
  const values = Array.from({ length: n * WIDTH }, () => new Float64Array(draws));
  const variances = new Float64Array(n * WIDTH);
  const truth = exact === null ? null : exactValues(n, exact);
  const size = lanesOf(n) * WIDTH;
  for (let draw = 0; draw < draws; draw++) {
    const part = parts[Math.floor(draw / drawsAChunk(n))];
    const at = (draw % drawsAChunk(n)) * size;
    const totals = part.subarray(at, at + size);
    const { mean, variance } = valuesInDraw(n, seed, draw, totals, exact, truth);
    for (let i = 0; i < mean.length; i++) {
      values[i][draw] = mean[i];
      variances[i] += variance[i] / draws;
    }
  }
  return players.map((_, player) =>
    eachOutcome((_key, o) => {
      const drawn = values[player * WIDTH + o];
      const [p10, p50, p90] = drawn.every(Number.isFinite) ? quantiles(drawn, SHARES) : NONE;
      const orderError = Math.sqrt(variances[player * WIDTH + o]);
      return {
        p10,
        p50,
        p90,
        p10Error: percentileError(drawn, 'p10'),
        p90Error: percentileError(drawn, 'p90'),
        orderError,
      };
    }),
  );
}

interface DrawnValues {
  /** `[player][outcome]`. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

function valuesInDraw(
  players: number,
  seed: number,
  draw: number,
  totals: Float64Array,
  exact: Float64Array | null,
  truth: Float64Array | null,
): DrawnValues {
  if (pairsOf(players) === 0) {
    return { mean: exactValues(players, totals), variance: new Float64Array(players * WIDTH) };
  }
  const pairs = drawOrders(players, seed, draw);
  const estimates = pairs.map((pair, at) => {
    const estimate = pairValues(
      pair.map((order, i) => joiningLanes(order, 2 * at + i)),
      totals,
      players,
    );
    if (exact === null || truth === null) return estimate;
    const coalitions = orderCoalitions(players, pair);
    const stated = new Float64Array(coalitions.length * WIDTH);
    for (const [lane, coalition] of coalitions.entries()) {
      stated.set(exact.subarray(coalition * WIDTH, (coalition + 1) * WIDTH), lane * WIDTH);
    }
    const known = pairValues(
      pair.map((order, i) => joiningLanes(order, i)),
      stated,
      players,
    );
    const scale = drawScale(totals, stated);
    return estimate.map((value, i) => value - scale[i % WIDTH] * (known[i] - truth[i]));
  });
  const mean = estimates[0].map((_, i) => estimates.reduce((sum, one) => sum + one[i], 0) / pairs.length);
  const variance = mean.map(
    (centre, i) =>
      estimates.reduce((sum, one) => sum + (one[i] - centre) ** 2, 0) / (pairs.length - 1) / pairs.length,
  );
  return { mean, variance };
}

/** Means over a pair of orders, `[player][outcome]`. */
function pairValues(
  orders: readonly ReturnType<typeof joiningLanes>[],
  totals: Float64Array,
  players: number,
): Float64Array {
  const values = new Float64Array(players * WIDTH);
  for (const order of orders) {
    for (const { player, before, after } of order) {
      for (let o = 0; o < WIDTH; o++) {
        values[player * WIDTH + o] +=
          (totals[after * WIDTH + o] - totals[before * WIDTH + o]) / orders.length;
      }
    }
  }
  return values;
}

/** How much more all channels together bring in a draw than at the stated values, `[outcome]`; by orders where it is money. */
function drawScale(drawn: Float64Array, stated: Float64Array): Float64Array {
  const ratio = (o: number) => {
    const known = stated[WIDTH + o] - stated[o];
    return known === 0 ? 0 : Math.min(MOST_SCALE, Math.max(0, (drawn[WIDTH + o] - drawn[o]) / known));
  };
  const customers = ratio(OUTCOMES.indexOf('newCustomers'));
  const orders = ratio(OUTCOMES.indexOf('orders'));
  return Float64Array.from(OUTCOMES, (key) => (key === 'newCustomers' ? customers : orders));
}

/** Shapley values `[player][outcome]` from the totals of every coalition `[coalition][outcome]`. */
function exactValues(players: number, totals: Float64Array): Float64Array {
  const coalitions = Array.from({ length: everyone(players) + 1 }, (_, coalition) => coalition);
  const weights = shapleyWeights(players, coalitions);
  const values = new Float64Array(players * WIDTH);
  for (let player = 0; player < players; player++) {
    for (const coalition of coalitions) {
      for (let o = 0; o < WIDTH; o++) {
        values[player * WIDTH + o] +=
          weights[player][coalition] * (totals[coalition * WIDTH + o] - totals[o]);
      }
    }
  }
  return values;
}

/**
 * Standard error of a percentile: by how much independent randomisations differ where there are draws enough, else by
 * the order statistics around it, which quasi-random draws do better than.
 */
function percentileError(drawn: Float64Array, key: 'p10' | 'p90'): number | null {
  if (drawn.length < LEAST_DRAWS || !drawn.every(Number.isFinite)) return null;
  const known = percentileErrors(drawn)[key];
  if (known !== null) return known;
  const share = key === 'p10' ? 0.1 : 0.9;
  const spread = Math.sqrt((share * (1 - share)) / drawn.length);
  const [low, high] = quantiles(drawn, [Math.max(0, share - spread), Math.min(1, share + spread)]);
  return (high - low) / 2;
}
