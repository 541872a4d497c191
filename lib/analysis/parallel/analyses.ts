import { carryOver } from '../attribution/carry-over';
import { channelAttribution } from '../attribution/channel-attribution';
import { incremental } from '../attribution/incremental';
import { pullAssets } from '../endurance/pull-assets';
import { stopTest } from '../endurance/stop-test';
import { channelResponses } from '../response/response-curves';
import { assumptionSwings } from '../uncertainty/parameter-swings';
import { type Analysis, type AnalysisInput, runAnalysis } from './define-analysis';

/** Every analysis that a figure may need. A new one is one file and one line here. */
export const ANALYSES = {
  attribution: channelAttribution,
  incremental,
  carryOver,
  stop: stopTest,
  assets: pullAssets,
  sensitivity: assumptionSwings,
  response: channelResponses,
} as const;

export type AnalysisId = keyof typeof ANALYSES;

/** The answers, by analysis. */
export type AnalysisResults = {
  readonly [Id in AnalysisId]: ReturnType<(typeof ANALYSES)[Id]['merge']>;
};

/** Those answers that have been worked out. */
export type Analyses = Partial<AnalysisResults>;

/** An analysis whose parts and result are kept apart from their types, for code that runs any of them. */
export function analysisOf(id: AnalysisId): Analysis<unknown, unknown> {
  // Parts that `compute` made go back to `merge` of the same analysis and nowhere else.
  return ANALYSES[id] as Analysis<unknown, unknown>;
}

/** Runs analyses here, one after the other. */
export function runAnalyses(ids: readonly AnalysisId[], input: AnalysisInput): Analyses {
  return Object.fromEntries(ids.map((id) => [id, runAnalysis(analysisOf(id), input)])) as Analyses;
}
