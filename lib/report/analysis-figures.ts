import type { Analyses, AnalysisId } from '../analysis/analyses';
import type { AnalysisInput } from '../analysis/define-analysis';
import { type Ensemble, forecastScenario, withEnsemble } from '../analysis/forecast';
import { HEADLINES } from '../analysis/headline';
import type { RunAnalysis } from '../analysis/parallel/jobs';
import { drawFigure, type Figure, type FigureDefinition } from './figure';
import { FIGURES } from './figures/registry';
import { sensitivityFigure } from './figures/sensitivity';

/** The registry's figures, and a tornado of every headline that it does not list. */
const DEFINITIONS: ReadonlyMap<string, FigureDefinition> = new Map(
  [...HEADLINES.map(sensitivityFigure), ...FIGURES].map((definition) => [definition.id, definition]),
);

/** The definitions of figures by their ids, each once; ids that there are not are left out. */
export function figureDefinitions(figureIds: readonly string[]): FigureDefinition[] {
  return [...new Set(figureIds)].flatMap((id) => DEFINITIONS.get(id) ?? []);
}

/** The analyses that figures need, each once. */
export function analysesOf(definitions: readonly FigureDefinition[]): AnalysisId[] {
  return [...new Set(definitions.flatMap(({ needs }) => needs ?? []))];
}

/**
 * Works out what figures need and draws them, without the others: for a screen that asks for a few on demand. Figures
 * that the plan has nothing for are left out. Those of a range are drawn where there is one.
 * @throws PlannerError `not-found` for an unknown scenario
 */
export async function drawAnalysisFigures(
  run: RunAnalysis,
  figureIds: readonly string[],
  input: AnalysisInput,
  locale: string,
  ensemble: Ensemble | null = null,
): Promise<Figure[]> {
  const definitions = figureDefinitions(figureIds);
  const forecast = withEnsemble(forecastScenario(input.plan, input.scenarioId), ensemble);
  const analyses: Partial<Record<AnalysisId, unknown>> = {};
  for (const id of analysesOf(definitions)) analyses[id] = await run(id, input);
  return definitions
    .filter(({ appliesTo }) => appliesTo?.(forecast) ?? true)
    .map((definition) => drawFigure(definition, forecast, locale, analyses as Analyses));
}
