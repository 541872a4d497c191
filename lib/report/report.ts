import type { ActualSeries } from '../analysis/actuals';
import { type Ensemble, type Forecast, forecastScenario, withEnsemble } from '../analysis/forecast/forecast';
import { type Analyses, type AnalysisId, runAnalyses } from '../analysis/parallel/analyses';
import type { AnalysisInput, StopQuestion } from '../analysis/parallel/define-analysis';
import type { RunAnalysis } from '../analysis/parallel/jobs';
import { drawPreciseEnsemble, preciseEnsemble } from '../analysis/uncertainty/precision';
import { drawEnsemble } from '../analysis/uncertainty/uncertainty';
import { MODEL_VERSION, type Plan, type Scenario } from '../model/plan';
import type { Column, Figure, FigureDefinition, FigureQuestions } from './figure';
import { scenarioComparison } from './figure-parts/scenario-comparison';
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
  /** Every scenario of the plan in its order, this one among them; empty where they were not asked for. */
  readonly scenarios: readonly Forecast[];
  /** BCP 47, of the words. */
  readonly locale: string;
  /** ISO date of the day on which it was made; null where nobody said it. */
  readonly writtenOn: string | null;
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
  /** Ids of figures that are wanted by name; only for these and `also` the analyses they need are run. */
  readonly figures?: readonly string[];
  /** Ids of figures of analyses that the whole report is to hold. */
  readonly also?: readonly string[];
  /** Draws of the analyses; by default those of the range, at most `MAX_ANALYSIS_DRAWS`. */
  readonly analysisDraws?: number;
  /** True where every scenario of the plan is to stand beside this one. */
  readonly comparesScenarios?: boolean;
  /** Most draws of each of the other scenarios; by default as many as this one has. */
  readonly comparedDraws?: number;
  /** ISO date of today. */
  readonly writtenOn?: string;
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
  const stated = statedForecast(request);
  const forecast = withEnsemble(stated, ensembleOf(request, stated.scenario));
  const analyses = runAnalyses(analysesOf(request), analysisInputOf(request));
  const others = comparedWith(request, forecast).map((other) =>
    withEnsemble(other, ensembleOf(comparedRequest(request, forecast), other.scenario)),
  );
  return reportOf(request, forecast, analyses, others);
}

/** The same report, its range and analyses worked out by `run`: on other threads, with the same bits. */
export async function makeReportBy(run: RunAnalysis, request: ReportRequest): Promise<Report> {
  const stated = statedForecast(request);
  const forecast = withEnsemble(stated, await ensembleBy(run, request));
  const analyses: Partial<Record<AnalysisId, unknown>> = {};
  for (const id of analysesOf(request)) analyses[id] = await run(id, analysisInputOf(request));
  const others: Forecast[] = [];
  for (const other of comparedWith(request, forecast)) {
    const asked = { ...comparedRequest(request, forecast), scenarioId: other.scenario.id };
    others.push(withEnsemble(other, await ensembleBy(run, asked)));
  }
  return reportOf(request, forecast, analyses as Analyses, others);
}

/** The analyses that a report needs, each once. */
export function analysesOf({ figures = [], also = [] }: ReportRequest): AnalysisId[] {
  return analysesFor([...figures, ...also]);
}

function statedForecast({ plan, scenarioId, actuals }: ReportRequest): Forecast {
  return forecastScenario(plan, scenarioId, actuals);
}

/** The other scenarios of the plan, where they are asked for. */
function comparedWith(
  { plan, actuals, comparesScenarios }: ReportRequest,
  { scenario }: Forecast,
): Forecast[] {
  if (comparesScenarios !== true) return [];
  return plan.scenarios
    .filter(({ id }) => id !== scenario.id)
    .map(({ id }) => forecastScenario(plan, id, actuals));
}

/** How the others are drawn: with the same seed, so that they are paired draw by draw. */
function comparedRequest(request: ReportRequest, { ensemble }: Forecast): ReportRequest {
  const draws = ensemble?.draws ?? 0;
  return { ...request, draws: Math.min(draws, request.comparedDraws ?? draws) };
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
export function analysisInputOf(request: ReportRequest): AnalysisInput {
  const { plan, scenarioId, seed, draws, stop, analysisDraws = MAX_ANALYSIS_DRAWS } = request;
  const most = Math.min(draws === 'auto' ? MAX_ANALYSIS_DRAWS : draws, analysisDraws, MAX_ANALYSIS_DRAWS);
  return { plan, scenarioId, seed, draws: most, stop };
}

function reportOf(
  request: ReportRequest,
  forecast: Forecast,
  analyses: Analyses,
  others: readonly Forecast[],
): Report {
  const { plan, seed, revision, locale, goal, figures: asked = [], comparesScenarios, writtenOn } = request;
  const byId = new Map([forecast, ...others].map((one) => [one.scenario.id, one]));
  const scenarios = comparesScenarios === true ? plan.scenarios.flatMap(({ id }) => byId.get(id) ?? []) : [];
  const figures = drawFigures(forecast, locale, analyses, { goal });
  return {
    plan,
    modelVersion: MODEL_VERSION,
    seed,
    draws: forecast.ensemble?.draws ?? 0,
    revision: revision ?? null,
    forecast,
    figures: scenarios.length > 1 ? [...figures, scenarioComparison(scenarios, locale)] : figures,
    asked,
    scenarios,
    locale,
    writtenOn: writtenOn ?? null,
  };
}

/** The figures that a report was asked for, in the order in which they were named. */
export function askedFigures({ figures, asked }: Report): readonly Figure[] {
  return asked.flatMap((id) => figures.filter((figure) => figure.id === id));
}

/** The figures that a file of several tables holds: those that were asked for, or all that the report has. */
export function writtenFigures(report: Report): readonly Figure[] {
  return report.asked.length > 0 ? askedFigures(report) : report.figures;
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
