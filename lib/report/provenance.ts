import { relativeError } from '../analysis/uncertainty/precision';
import type { Report } from './report';
import { formatCount, formatDate } from './words/numbers';

/** One thing that says which run a file is of. */
export interface ProvenanceEntry {
  readonly key:
    | 'plan'
    | 'scenario'
    | 'revision'
    | 'modelVersion'
    | 'seed'
    | 'draws'
    | 'contributionError'
    | 'correlations'
    | 'currency'
    | 'writtenOn';
  readonly label: string;
  /** Null where there is none: the revision of a plan that is not stored, the day where nobody said it. */
  readonly value: string | number | null;
}

/** Which run a report is of: what every file carries, in this order. */
export function provenanceOf(report: Report): readonly ProvenanceEntry[] {
  const { plan, forecast, revision, modelVersion, seed, draws, writtenOn } = report;
  return [
    { key: 'plan', label: 'Plan', value: plan.name },
    { key: 'scenario', label: 'Scenario', value: forecast.scenario.name },
    { key: 'revision', label: 'Revision', value: revision },
    { key: 'modelVersion', label: 'Model version', value: modelVersion },
    { key: 'seed', label: 'Seed', value: seed },
    { key: 'draws', label: 'Draws', value: draws },
    ...drawingEntries(report),
    { key: 'currency', label: 'Currency', value: plan.currency },
    { key: 'writtenOn', label: 'Written on', value: writtenOn },
  ];
}

/** How exact the range is, and how beliefs moved together; files of plans that say nothing of it stay as they are. */
function drawingEntries({ plan: { correlations }, forecast: { ensemble } }: Report): ProvenanceEntry[] {
  if (ensemble === null) return [];
  const error = relativeError(ensemble.headlineDraws.contribution);
  return [
    { key: 'contributionError', label: 'Error of the range', value: error },
    ...(correlations === undefined
      ? []
      : [{ key: 'correlations' as const, label: 'Correlated draws', value: JSON.stringify(correlations) }]),
  ];
}

/** The same in one line: `Launch · Hybrid · revision 3 · model 1.0.0 · seed 7 · 1,000 draws · EUR · 24 Nov 2026`. */
export function provenanceLine(report: Report): string {
  const { plan, forecast, revision, modelVersion, seed, draws, writtenOn, locale } = report;
  return [
    plan.name,
    forecast.scenario.name,
    ...(revision === null ? [] : [`revision ${revision}`]),
    `model ${modelVersion}`,
    `seed ${seed}`,
    draws === 0 ? 'no range drawn' : `${formatCount(draws, { locale })} draws`,
    plan.currency,
    ...(writtenOn === null ? [] : [formatDate(writtenOn, { locale })]),
  ].join(' · ');
}
