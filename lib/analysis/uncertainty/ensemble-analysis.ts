import { simulateSets } from '../attribution/side-sets';
import { valuesAtEnd } from '../endurance/end-values';
import type { Ensemble } from '../forecast/forecast';
import { HEADLINES, type HeadlineKey } from '../forecast/headline';
import { type AnalysisInput, defineAnalysis } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import { parameterDraws } from './draw-parameters';
import { type DrawStore, makeDrawStore, storeRuns } from './draw-store';
import { CHUNK, ensembleOf, storeHeadlines } from './uncertainty';

/** Some draws of an ensemble. */
export interface EnsemblePart {
  readonly store: DrawStore;
  /** `[draw]`. */
  readonly headlines: Readonly<Record<HeadlineKey, Float64Array>>;
}

/** The ensemble of `drawEnsemble`, bit for bit, as an analysis: its chunks may be drawn on several threads. */
export const ensembleAnalysis = defineAnalysis<EnsemblePart, Ensemble>({
  label: 'the range',
  chunks: ({ draws }) => Math.ceil(draws / CHUNK),
  compute: drawChunk,
  merge: ({ plan, draws, seed }, parts) => {
    const store = makeDrawStore(plan.horizonWeeks, draws);
    const headlines = headlineRoom(draws);
    for (const [chunk, part] of parts.entries()) {
      copyStore(store, part.store, chunk * CHUNK);
      for (const key of HEADLINES) headlines[key].set(part.headlines[key], chunk * CHUNK);
    }
    return ensembleOf(store, headlines, seed, draws);
  },
});

function drawChunk({ plan, scenarioId, draws, seed }: AnalysisInput, chunk: number): EnsemblePart {
  const from = chunk * CHUNK;
  const count = Math.min(CHUNK, draws - from);
  const scenario = requireScenario(plan, scenarioId);
  const overrides = parameterDraws(plan, seed)(from, count);
  const sets = simulateSets(plan, scenario, count, overrides);
  const store = makeDrawStore(plan.horizonWeeks, count);
  const headlines = headlineRoom(count);
  storeRuns(store, sets, 0);
  storeHeadlines(plan, store, valuesAtEnd(sets[0], scenario, overrides), headlines, 0, count);
  return { store, headlines };
}

function headlineRoom(draws: number): Record<HeadlineKey, Float64Array> {
  return Object.fromEntries(
    HEADLINES.map((key) => [key, new Float64Array(draws).fill(Number.NaN)]),
  ) as Record<HeadlineKey, Float64Array>;
}

/** Puts the draws of one store into another, beginning with draw `offset`. */
function copyStore(into: DrawStore, from: DrawStore, offset: number): void {
  into.spend.set(from.spend);
  for (const [values, part] of pairsOf(into, from)) {
    for (let week = 0; week < into.weeks; week++) {
      const at = week * from.draws;
      values.set(part.subarray(at, at + from.draws), week * into.draws + offset);
    }
  }
}

function pairsOf(into: DrawStore, from: DrawStore): [Float64Array, Float64Array][] {
  const series = Object.keys(into.series) as (keyof DrawStore['series'])[];
  const splits = Object.keys(into.splits) as (keyof DrawStore['splits'])[];
  return [
    ...series.map((key): [Float64Array, Float64Array] => [into.series[key], from.series[key]]),
    ...splits.flatMap((key) =>
      (['push', 'pull', 'organic'] as const).map((origin): [Float64Array, Float64Array] => [
        into.splits[key][origin],
        from.splits[key][origin],
      ]),
    ),
  ];
}
