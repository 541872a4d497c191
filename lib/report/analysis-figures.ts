import { type Ensemble, forecastScenario, withEnsemble } from '../analysis/forecast/forecast';
import type { Analyses, AnalysisId } from '../analysis/parallel/analyses';
import type { AnalysisInput } from '../analysis/parallel/define-analysis';
import type { RunAnalysis } from '../analysis/parallel/jobs';
import { drawFigure, type Figure } from './figure';
import { analysesFor, figureDefinitions } from './figures/registry';

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
  const forecast = withEnsemble(forecastScenario(input.plan, input.scenarioId), ensemble);
  const analyses: Partial<Record<AnalysisId, unknown>> = {};
  for (const id of analysesFor(figureIds)) analyses[id] = await run(id, input);
  return figureDefinitions(figureIds)
    .filter(({ appliesTo }) => appliesTo?.(forecast) ?? true)
    .map((definition) => drawFigure(definition, forecast, locale, analyses as Analyses));
}
