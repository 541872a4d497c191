import type { Forecast } from '../../analysis/forecast/forecast';
import type { Analyses, AnalysisId } from '../../analysis/parallel/analyses';
import { drawFigure, type Figure, type FigureDefinition, type FigureQuestions } from '../figure';
import { assumptions } from './assumptions';
import { awareness } from './awareness';
import {
  contributionByChannel,
  customersByChannel,
  equityByChannel,
  ordersByChannel,
  revenueByChannel,
} from './by-channel';
import { attributionPrecision, channelAttribution } from './channel-attribution';
import { channelCarryOver } from './channel-carry-over';
import { channelReturns } from './channel-returns';
import { contributionToDate } from './contribution-to-date';
import { customersByOrigin } from './customers-by-origin';
import { findings } from './findings';
import { funnelStages } from './funnel-stages';
import { goalDraws } from './goal-draws';
import { goalOddsFigure } from './goal-odds';
import { headlines } from './headlines';
import { loyalty } from './loyalty';
import { ordersByOrigin } from './orders-by-origin';
import { pullAssets, pullStocks } from './pull-assets';
import { rangePrecision } from './range-precision';
import { responseCurvesFigure } from './response-curves';
import { revenueByOrigin } from './revenue-by-origin';
import { revenueLastYear } from './revenue-last-year';
import { sensitivityFigures } from './sensitivity';
import { sensitivityByChannel } from './sensitivity-by-channel';
import { spendByChannel } from './spend-by-channel';
import { stopTestFigure, stopTotals } from './stop-test';
import { weeklyForecast } from './weekly-forecast';

/** Every figure, in the order screens show them. A new figure is one file and one line here. */
export const FIGURES: readonly FigureDefinition[] = [
  customersByOrigin,
  funnelStages,
  awareness,
  loyalty,
  contributionToDate,
  ordersByOrigin,
  revenueByOrigin,
  revenueLastYear,
  headlines,
  weeklyForecast,
  spendByChannel,
  assumptions,
  findings,
  goalOddsFigure,
  goalDraws,
  rangePrecision,
  ...sensitivityFigures,
  sensitivityByChannel,
  responseCurvesFigure,
  channelAttribution,
  customersByChannel,
  ordersByChannel,
  revenueByChannel,
  contributionByChannel,
  equityByChannel,
  attributionPrecision,
  channelReturns,
  channelCarryOver,
  stopTestFigure,
  stopTotals,
  pullAssets,
  pullStocks,
];

/** Draws every figure that the forecast, and the analyses that were run, have what it takes for. */
export function drawFigures(
  forecast: Forecast,
  locale: string,
  analyses: Analyses = {},
  questions: FigureQuestions = {},
): Figure[] {
  return FIGURES.filter(
    ({ appliesTo, needs }) =>
      (needs === undefined || analyses[needs] !== undefined) && (appliesTo?.(forecast) ?? true),
  ).map((definition) => drawFigure(definition, forecast, locale, analyses, questions));
}

/** The definitions of figures by their ids, each once, in the order named; ids that there are not are left out. */
export function figureDefinitions(figureIds: readonly string[]): FigureDefinition[] {
  return [...new Set(figureIds)].flatMap((id) => FIGURES.find((one) => one.id === id) ?? []);
}

/** The analyses that figures need, each once, by the figures' ids. */
export function analysesFor(figureIds: readonly string[]): AnalysisId[] {
  return [...new Set(figureDefinitions(figureIds).flatMap(({ needs }) => needs ?? []))];
}
