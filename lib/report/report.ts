import type { ActualSeries } from '../analysis/actuals';
import { type Ensemble, type Forecast, forecastScenario, withEnsemble } from '../analysis/forecast/forecast';
import { type Analyses, type AnalysisId, runAnalyses } from '../analysis/parallel/analyses';
import type { AnalysisInput, StopQuestion } from '../analysis/parallel/define-analysis';
import type { RunAnalysis } from '../analysis/parallel/jobs';
import { drawPreciseEnsemble, preciseEnsemble } from '../analysis/uncertainty/precision';
import { drawEnsemble } from '../analysis/uncertainty/uncertainty';
import { MODEL_VERSION, type Plan, type Scenario } from '../model/plan';
import type { Column, Figure, FigureDefinition, FigureQuestions } from './figure';
import { analysesFor, drawFigures } from './figures/registry';

/** Everything that is said about one scenario of a plan: what formats write. */
export interface Report {
  readonly plan: Plan;
  readonly modelVersion: string;
  readonly seed: number;
  /** 0 where no range was asked for. */
  readonly draws: number;
  /** Revision of the stored plan; null for a plan that is not stored. */
  readonly revision: number | null;
  readonly forecast: Forecast;
  readonly figures: readonly Figure[];
  /** Ids of the figures that were asked for by name; empty where the forecast as a whole was. */
  readonly asked: readonly string[];
}

export interface ReportRequest extends FigureQuestions {
  readonly plan: Plan;
  readonly scenarioId: string;
  readonly seed: number;
  /** `auto`: as many as P10 and P90 of contribution need. */
  readonly draws: number | 'auto';
  /** Most draws of `auto`; 10,000 by default. */
  readonly mostDraws?: number;
  readonly revision?: number;
  /** BCP 47, for the words of the figures; the numbers in tables are the same in every locale. */
  readonly locale: string;
  readonly actuals?: readonly ActualSeries[];
  /** Ids of figures that are wanted by name; only for these the analyses they need are run. */
  readonly figures?: readonly string[];
  /** What the stop test stops. */
  readonly stop?: StopQuestion;
}

/** More draws would make no difference that a reader of an analysis could see, and they cost more than the forecast's. */
export const MAX_ANALYSIS_DRAWS = 400;

/**
 * Simulates a scenario, draws its range and its figures. The same request gives the same report, bit for bit.
 * @throws PlannerError `not-found` for an unknown scenario
 */
export function makeReport(request: ReportRequest): Report {
  const { plan, scenarioId, actuals, figures = [] } = request;
  const stated = forecastScenario(plan, scenarioId, actuals);
  const ensemble = ensembleOf(request, stated.scenario);
  const analyses = runAnalyses(analysesFor(figures), analysisInputOf(request));
  return reportOf(request, withEnsemble(stated, ensemble), analyses);
}

/** The same report, its range and analyses worked out by `run`: on other threads, with the same bits. */
export async function makeReportBy(run: RunAnalysis, request: ReportRequest): Promise<Report> {
  const { plan, scenarioId, actuals, figures = [] } = request;
  const stated = forecastScenario(plan, scenarioId, actuals);
  const ensemble = await ensembleBy(run, request);
  const analyses: Partial<Record<AnalysisId, unknown>> = {};
  for (const id of analysesFor(figures)) analyses[id] = await run(id, analysisInputOf(request));
  return reportOf(request, withEnsemble(stated, ensemble), analyses as Analyses);
}

function ensembleOf({ plan, seed, draws, mostDraws }: ReportRequest, scenario: Scenario): Ensemble | null {
  if (draws === 'auto') return drawPreciseEnsemble(plan, scenario, { seed, most: mostDraws });
  return draws > 0 ? drawEnsemble(plan, scenario, { draws, seed }) : null;
}

async function ensembleBy(run: RunAnalysis, request: ReportRequest): Promise<Ensemble | null> {
  const { plan, scenarioId, seed, draws, mostDraws } = request;
  const draw = (count: number) => run('ensemble', { plan, scenarioId, seed, draws: count });
  if (draws === 'auto') return preciseEnsemble(draw, { most: mostDraws });
  return draws > 0 ? draw(draws) : null;
}

/** What the analyses of a report are asked. */
export function analysisInputOf({ plan, scenarioId, seed, draws, stop }: ReportRequest): AnalysisInput {
  const most = draws === 'auto' ? MAX_ANALYSIS_DRAWS : Math.min(draws, MAX_ANALYSIS_DRAWS);
  return { plan, scenarioId, seed, draws: most, stop };
}

function reportOf(request: ReportRequest, forecast: Forecast, analyses: Analyses): Report {
  const { plan, seed, revision, locale, goal, figures: asked = [] } = request;
  return {
    plan,
    modelVersion: MODEL_VERSION,
    seed,
    draws: forecast.ensemble?.draws ?? 0,
    revision: revision ?? null,
    forecast,
    figures: drawFigures(forecast, locale, analyses, { goal }),
    asked,
  };
}

/** The figures that a report was asked for, in the order in which they were named. */
export function askedFigures({ figures, asked }: Report): readonly Figure[] {
  return asked.flatMap((id) => figures.filter((figure) => figure.id === id));
}

/**
 * The figure of a report that a definition drew.
 * @throws RangeError where the report has none
 */
export function figureOf({ figures }: Report, { id }: FigureDefinition): Figure {
  const figure = figures.find((candidate) => candidate.id === id);
  if (figure === undefined) throw new RangeError(`the report has no figure "${id}"`);
  return figure;
}

/** Reads a figure's cells by the key of their column. */
export function cellReader({ table }: Figure): (key: string, row: number) => number | string | null {
  const columns = new Map<string, Column>(table.columns.map((column) => [column.key, column]));
  return (key, row) => {
    const column = columns.get(key);
    if (column === undefined) throw new RangeError(`the table has no column "${key}"`);
    return column.values[row] ?? null;
  };
}
