import type { ActualSeries } from '@/lib/analysis/actuals';
import { type Marginal, marginalCustomers } from '@/lib/analysis/attribution/marginal';
import { compareHeadlines } from '@/lib/analysis/forecast/comparison';
import {
  type Ensemble,
  type Forecast,
  forecastScenario,
  type Range,
  withEnsemble,
} from '@/lib/analysis/forecast/forecast';
import type { HeadlineKey } from '@/lib/analysis/forecast/headline';
import { percentileErrors, relativeError } from '@/lib/analysis/uncertainty/precision';
import type { Plan } from '@/lib/model/plan';
import { withoutChannels } from '@/lib/model/without-channels';
import { drawFigure, type Figure, type FigureDefinition } from '@/lib/report/figure';
import { awareness } from '@/lib/report/figures/awareness';
import { contributionToDate } from '@/lib/report/figures/contribution-to-date';
import { customersByOrigin } from '@/lib/report/figures/customers-by-origin';
import { funnelStages } from '@/lib/report/figures/funnel-stages';
import { loyalty } from '@/lib/report/figures/loyalty';
import { revenueLastYear } from '@/lib/report/figures/revenue-last-year';
import { HEADLINE_CELLS, type HeadlineText, headlineText } from '@/lib/report/headlines/headline-cells';
import { type Explanation, explainHeadline } from '@/lib/report/headlines/headline-explanations';
import type { Exactness } from '@/lib/report/headlines/range-exactness';
import { marginalStep } from './marginal-step';
import { scenarioOf } from './spend';

/** What the planner asks for. */
export interface ForecastQuestion {
  readonly plan: Plan;
  readonly scenarioId: string;
  /** Channels to leave out. */
  readonly muted: readonly string[];
  readonly actuals: readonly ActualSeries[];
  /** BCP 47; words of the figures. */
  readonly locale: string;
}

/** One headline as the figure row needs it: its words, and the small picture. */
export interface CellView {
  readonly key: HeadlineKey;
  readonly text: HeadlineText;
  /** Monte Carlo standard errors of the range's percentiles; null while there is no range. */
  readonly errors: Range | null;
  /** `[week]`. */
  readonly trend: Float64Array;
  /** What the number is made of. */
  readonly why: Explanation;
}

/** Everything the planner draws of one forecast. Plain data and typed arrays: it crosses from the worker as it is. */
export interface ForecastView extends Exactness {
  readonly scenarioId: string;
  readonly figures: readonly Figure[];
  /** The baseline's figures, for the dashed lines; null on the baseline itself. */
  readonly ghosts: readonly Figure[] | null;
  readonly cells: readonly CellView[];
  readonly newCustomers: number;
  readonly crossoverWeek: number | null;
  /** Draws of the range; 0 while there is none. */
  readonly draws: number;
}

/** The forecasts of a question: of the scenario, and of the baseline when that is another. */
export interface Forecasts {
  readonly forecast: Forecast;
  readonly baseline: Forecast | null;
}

/** The figures that the planner draws, in the order of its rows. Not the whole registry: what a worker loads delays it. */
const PLANNER_FIGURES: readonly FigureDefinition[] = [
  customersByOrigin,
  funnelStages,
  awareness,
  loyalty,
  contributionToDate,
  revenueLastYear,
];

/** Those that a forecast has what it takes for. */
function plannerDefinitions(forecast: Forecast): FigureDefinition[] {
  return PLANNER_FIGURES.filter(({ appliesTo }) => appliesTo?.(forecast) ?? true);
}

function plannerFigures(forecast: Forecast, locale: string): Figure[] {
  return plannerDefinitions(forecast).map((definition) => drawFigure(definition, forecast, locale));
}

/** A row before its figure is in the browser: its words, which give it its size. */
export type RowHead = Pick<Figure, 'id' | 'question' | 'unit' | 'answer'>;

/** What is known of the rows before their figures are drawn there. */
export function rowHeads(forecast: Forecast, locale: string): RowHead[] {
  return plannerFigures(forecast, locale).map(({ id, question, unit, answer }) => ({
    id,
    question,
    unit,
    answer,
  }));
}

/** Runs a question at the stated values. */
export function forecastsOf({ plan, scenarioId, muted, actuals }: ForecastQuestion): Forecasts {
  const heard = withoutChannels(plan, scenarioId, new Set(muted));
  const baselineId = plan.scenarios[0].id;
  return {
    forecast: forecastScenario(heard, scenarioId, actuals),
    baseline: scenarioId === baselineId ? null : forecastScenario(plan, baselineId, actuals),
  };
}

/** The same forecasts with their ranges. */
export function withRanges(
  { forecast, baseline }: Forecasts,
  own: Ensemble,
  other: Ensemble | null,
): Forecasts {
  return { forecast: withEnsemble(forecast, own), baseline: baseline && withEnsemble(baseline, other) };
}

/** What the mix panel says of each channel: asked after the line, which must not wait for it. */
export interface ChannelAnswers {
  /** What the next unit of money brings. */
  readonly marginals: readonly Marginal[];
  /** New customers that a muted channel would bring, by channel id. */
  readonly missed: Readonly<Record<string, number>>;
}

/** What the next unit of money brings per channel, and what muted channels would bring. */
export function channelAnswers({ plan, scenarioId, muted }: ForecastQuestion, now: Forecast): ChannelAnswers {
  const heard = now.plan;
  const missed = muted.map((channelId) => {
    const others = new Set(muted.filter((other) => other !== channelId));
    const without = forecastScenario(withoutChannels(plan, scenarioId, others), scenarioId).headline
      .newCustomers;
    return [channelId, (without ?? 0) - (now.headline.newCustomers ?? 0)];
  });
  return {
    marginals: marginalCustomers(heard, scenarioOf(heard, scenarioId), marginalStep(plan)),
    missed: Object.fromEntries(missed),
  };
}

/** Draws the figures and cells of forecasts. */
export function viewOf({ forecast, baseline }: Forecasts, locale: string): ForecastView {
  return {
    scenarioId: forecast.scenario.id,
    figures: plannerFigures(forecast, locale),
    ghosts: baseline && plannerFigures(baseline, locale),
    cells: cellsOf({ forecast, baseline }, locale),
    newCustomers: forecast.headline.newCustomers ?? 0,
    crossoverWeek: forecast.headline.crossoverWeek,
    draws: forecast.ensemble?.draws ?? 0,
    contributionError: forecast.ensemble && relativeError(forecast.ensemble.headlineDraws.contribution),
  };
}

/** The figure row. */
export function cellsOf({ forecast, baseline }: Forecasts, locale: string): CellView[] {
  const differences = baseline && compareHeadlines(forecast, baseline);
  return HEADLINE_CELLS.map(({ key, trend }) => ({
    key,
    text: headlineText(
      forecast,
      key,
      locale,
      baseline && differences ? { forecast: baseline, difference: differences[key] } : undefined,
    ),
    errors: forecast.ensemble && percentileErrors(forecast.ensemble.headlineDraws[key]),
    trend: trend(forecast),
    why: explainHeadline(forecast, key),
  }));
}
