import type { Analysis, AnalysisInput } from '../parallel/define-analysis';
import { repeatedDraws } from './repeated-draws';

/** Lanes to measure: the same few lanes for one or several draws. */
export interface DrawnLanes {
  /** Draws in this batch; 1 at the stated values. */
  readonly copies: number;
  /** Lanes a draw; lane j of copy i stands at `i * width + j`. */
  readonly width: number;
  /** Parameters of each lane; absent at the stated values. */
  readonly overrides?: ReadonlyMap<string, Float64Array>;
}

/** An analysis that measures a few numbers of a few lanes, at the stated values and in every draw. */
export interface DrawnQuestion<Result> {
  readonly label: string;
  /** Lanes a draw. */
  readonly width: (input: AnalysisInput) => number;
  /** `[copy][measure]` flattened. */
  readonly measure: (input: AnalysisInput, lanes: DrawnLanes) => Float64Array;
  /** The answer; `drawn` gives a measure in every draw, `[draw]`, and is empty without draws. */
  readonly answer: (
    input: AnalysisInput,
    stated: Float64Array,
    drawn: (measure: number) => Float64Array,
  ) => Result;
}

// A chunk's state stays in the processor's cache.
const CHUNK_LANES = 224;

/** Makes an analysis of such a question: chunk 0 is the stated values, the others are draws. Draws are paired. */
export function drawnAnalysis<Result>({
  label,
  width,
  measure,
  answer,
}: DrawnQuestion<Result>): Analysis<Float64Array, Result> {
  const drawsAChunk = (input: AnalysisInput) => Math.max(1, Math.floor(CHUNK_LANES / width(input)));
  return {
    label,
    chunks: (input) => 1 + Math.ceil(input.draws / drawsAChunk(input)),
    compute: (input, chunk) => {
      const lanes = width(input);
      if (chunk === 0) return measure(input, { copies: 1, width: lanes });
      const from = (chunk - 1) * drawsAChunk(input);
      const copies = Math.min(drawsAChunk(input), input.draws - from);
      const overrides = repeatedDraws(input.plan, input.seed, { from, count: copies }, lanes);
      return measure(input, { copies, width: lanes, overrides });
    },
    merge: (input, [stated, ...parts]) =>
      answer(input, stated, (index) => {
        const values = new Float64Array(input.draws);
        let draw = 0;
        for (const part of parts) {
          for (let at = index; at < part.length; at += stated.length) values[draw++] = part[at];
        }
        return values;
      }),
  };
}

/** A value per lane of the first copy, for all copies: `[copy][lane]` flattened. */
export function forCopies({ copies, width }: DrawnLanes, value: (lane: number) => number): Float64Array {
  const values = new Float64Array(copies * width);
  for (let lane = 0; lane < width; lane++) {
    const repeated = value(lane);
    for (let copy = 0; copy < copies; copy++) values[copy * width + lane] = repeated;
  }
  return values;
}
