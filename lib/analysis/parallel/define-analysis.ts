import type { Plan } from '../../model/plan';
import type { Side } from '../../model/side';

/** Who stops spending, and when. */
export interface StopQuestion {
  /** A whole side, or one channel by its id. */
  readonly target: { readonly side: Side } | { readonly channelId: string };
  /** First week without spend, counted from 1; past the horizon nothing stops. */
  readonly fromWeek: number;
}

/** What an analysis is asked: plain data, so that it can be handed to another thread as it is. */
export interface AnalysisInput {
  readonly plan: Plan;
  readonly scenarioId: string;
  /** Draws behind every range, 0 to 10,000; 0 gives the stated values alone. */
  readonly draws: number;
  /** Whole number; the same seed and draws give the same answer, bit for bit. */
  readonly seed: number;
  /** What the stop test stops; by default push, half-way through the plan. */
  readonly stop?: StopQuestion;
}

/**
 * A question to the engine that costs more than the forecast. Its work is cut into chunks that depend on the input
 * alone and are put together in their order: any number of threads gives the same bits.
 */
export interface Analysis<Part, Result> {
  /** What it works out, for progress: `what each channel brought`. */
  readonly label: string;
  readonly chunks: (input: AnalysisInput) => number;
  /** One chunk of the work, counted from 0. Plain data and typed arrays: it may cross to another thread. */
  readonly compute: (input: AnalysisInput, chunk: number) => Part;
  /** The answer from all chunks in order. */
  readonly merge: (input: AnalysisInput, parts: readonly Part[]) => Result;
}

/** Names an analysis and lets the compiler check it. */
export function defineAnalysis<Part, Result>(analysis: Analysis<Part, Result>): Analysis<Part, Result> {
  return analysis;
}

/** An analysis that is too small to be cut. */
export function wholeAnalysis<Result>(
  label: string,
  answer: (input: AnalysisInput) => Result,
): Analysis<Result, Result> {
  return { label, chunks: () => 1, compute: answer, merge: (_, [result]) => result };
}

/** Runs an analysis here, chunk after chunk. */
export function runAnalysis<Part, Result>(analysis: Analysis<Part, Result>, input: AnalysisInput): Result {
  const parts: Part[] = [];
  for (let chunk = 0; chunk < analysis.chunks(input); chunk++) parts.push(analysis.compute(input, chunk));
  return analysis.merge(input, parts);
}
