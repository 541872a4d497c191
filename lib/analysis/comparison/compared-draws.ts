import { HEADLINES, type HeadlineKey } from '../forecast/headline';
import { type AnalysisInput, defineAnalysis } from '../parallel/define-analysis';
import { ensembleAnalysis } from '../uncertainty/ensemble-analysis';
import { CHUNK } from '../uncertainty/uncertainty';
import { PATHS, type PathKey, runningSum } from './paths';

/** The draws of one contender, as far as a comparison needs them draw by draw. */
export interface ComparedDraws {
  readonly draws: number;
  readonly seed: number;
  /** `[draw]`; NaN where one does not exist. */
  readonly headlineDraws: Readonly<Record<HeadlineKey, Float64Array>>;
  /** `[week][draw]`: the value of week t in draw i at `t * draws + i`. */
  readonly paths: Readonly<Record<PathKey, Float64Array>>;
}

/**
 * Draws a contender (paired Monte Carlo, MODEL.md section 6). Every number is drawn by seed, draw and parameter address
 * alone, so that contenders are paired draw by draw, also those of several plans: what is true of the market, and of
 * a channel that both have, is true for both.
 */
export const comparedDraws = defineAnalysis<ComparedDraws, ComparedDraws>({
  label: 'the paired draws',
  chunks: ({ draws }) => Math.ceil(draws / CHUNK),
  compute: drawSome,
  merge: ({ seed }, parts) => joinDraws(seed, parts),
});

function drawSome(input: AnalysisInput, chunk: number): ComparedDraws {
  const { store, headlines } = ensembleAnalysis.compute(input, chunk);
  const { newCustomers, orders, revenue, contributionToDate, loyal, awareness } = store.series;
  const { draws } = store;
  return {
    draws,
    seed: input.seed,
    headlineDraws: headlines,
    paths: {
      newCustomers,
      newCustomersToDate: runningSum(newCustomers, draws),
      ordersToDate: runningSum(orders, draws),
      revenueToDate: runningSum(revenue, draws),
      contributionToDate,
      loyal,
      awareness,
    },
  };
}

/** Parts of a drawing in their order, as one. */
export function joinDraws(seed: number, parts: readonly ComparedDraws[]): ComparedDraws {
  const draws = parts.reduce((sum, part) => sum + part.draws, 0);
  return {
    draws,
    seed,
    headlineDraws: Object.fromEntries(
      HEADLINES.map((key) => [key, join(parts, draws, 1, ({ headlineDraws }) => headlineDraws[key])]),
    ) as Record<HeadlineKey, Float64Array>,
    paths: Object.fromEntries(
      PATHS.map((key) => {
        const weeks = parts.length === 0 ? 0 : parts[0].paths[key].length / parts[0].draws;
        return [key, join(parts, draws, weeks, ({ paths }) => paths[key])];
      }),
    ) as Record<PathKey, Float64Array>,
  };
}

function join(
  parts: readonly ComparedDraws[],
  draws: number,
  weeks: number,
  read: (part: ComparedDraws) => Float64Array,
): Float64Array {
  const joined = new Float64Array(weeks * draws);
  let offset = 0;
  for (const part of parts) {
    const values = read(part);
    for (let week = 0; week < weeks; week++) {
      const from = week * part.draws;
      joined.set(values.subarray(from, from + part.draws), week * draws + offset);
    }
    offset += part.draws;
  }
  return joined;
}
