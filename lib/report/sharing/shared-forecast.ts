import { compareHeadlines } from '../../analysis/forecast/comparison';
import type { Forecast } from '../../analysis/forecast/forecast';
import type { HeadlineKey } from '../../analysis/forecast/headline';
import { channelKind } from '../../model/channels/registry';
import { sumMoney } from '../../model/currency';
import { MODEL_VERSION } from '../../model/plan';
import type { Side } from '../../model/side';
import { drawFigure, type Figure } from '../figure';
import { type HeadlineText, headlineText } from '../headlines/headline-cells';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { sharedFigures, sharedHeadlines } from './shown-parts';

/** A headline of a share: what it is, and its value in each scenario. */
export interface SharedHeadline {
  readonly key: HeadlineKey;
  readonly label: string;
  /** In one sentence. */
  readonly meaning: string;
  /** `[scenario]`; the difference of each to the first. */
  readonly texts: readonly HeadlineText[];
}

/** A channel of a scenario; what it spends only where budgets are shown. */
export interface SharedChannel {
  readonly name: string;
  readonly side: Side;
  /** Over the horizon, in the plan's currency. */
  readonly spend?: number;
}

/** A scenario of a share. */
export interface SharedScenario {
  readonly id: string;
  readonly name: string;
  /** Those that spend anything. */
  readonly channels: readonly SharedChannel[];
  readonly figures: readonly Figure[];
}

/**
 * Everything that a viewer of a share is sent, as plain JSON: drawn from here and from nothing else. Without budgets it
 * is the same for two plans that spend differently and come to the same.
 */
export interface SharedForecast {
  readonly plan: string;
  readonly currency: string;
  readonly startsOn: string;
  readonly weeks: number;
  readonly revision: number;
  /** Moment of the save of that revision, ISO 8601 in UTC. */
  readonly savedAt: string;
  /** Whether it follows the newest revision. */
  readonly isLive: boolean;
  readonly showsBudgets: boolean;
  readonly modelVersion: string;
  readonly draws: number;
  readonly seed: number;
  readonly headlines: readonly SharedHeadline[];
  readonly scenarios: readonly SharedScenario[];
  /** What the plan says it assumes, in its own words; these may name amounts, so none without budgets. */
  readonly assumptions: readonly { readonly about: string; readonly text: string }[];
}

/** What is shared, and how. */
export interface ShareRequest {
  /** Of one plan, the baseline first; with ranges, of one seed. */
  readonly forecasts: readonly Forecast[];
  readonly revision: number;
  readonly savedAt: string;
  readonly isLive: boolean;
  readonly showsBudgets: boolean;
  /** BCP 47, of the words. */
  readonly locale: string;
}

/** Draws what a share shows. @throws RangeError without a forecast */
export function sharedForecast({ forecasts, locale, ...facts }: ShareRequest): SharedForecast {
  const [first] = forecasts;
  if (first === undefined) throw new RangeError('a share shows at least one scenario');
  const { showsBudgets } = facts;
  const { plan, ensemble } = first;
  return {
    ...facts,
    plan: plan.name,
    currency: plan.currency,
    startsOn: plan.startsOn,
    weeks: first.weeks,
    modelVersion: MODEL_VERSION,
    draws: ensemble?.draws ?? 0,
    seed: ensemble?.seed ?? 0,
    headlines: sharedHeadlines(showsBudgets).map((key) => headlineRow(forecasts, key, locale)),
    scenarios: forecasts.map((forecast) => ({
      id: forecast.scenario.id,
      name: forecast.scenario.name,
      channels: channelsOf(forecast, showsBudgets),
      figures: sharedFigures(showsBudgets).map((one) => plain(drawFigure(one, forecast, locale))),
    })),
    assumptions: showsBudgets ? plan.assumptions : [],
  };
}

function headlineRow(forecasts: readonly Forecast[], key: HeadlineKey, locale: string): SharedHeadline {
  const { label, meaning } = HEADLINE_FACTS[key];
  const [baseline, ...others] = forecasts;
  const against = (forecast: Forecast) => {
    const difference = compareHeadlines(forecast, baseline)[key];
    return headlineText(forecast, key, locale, { forecast: baseline, difference });
  };
  const texts = [headlineText(baseline, key, locale), ...others.map(against)];
  return { key, label, meaning, texts: texts.map((text, at) => withoutPoint(text, forecasts[at], key)) };
}

/** What is the same in every draw has no range to speak of. */
function withoutPoint(text: HeadlineText, { ensemble }: Forecast, key: HeadlineKey): HeadlineText {
  const range = ensemble?.ranges[key];
  return range !== undefined && range.p10 === range.p90 ? { ...text, range: null } : text;
}

function channelsOf({ plan, scenario }: Forecast, showsBudgets: boolean): SharedChannel[] {
  return plan.channels.flatMap(({ id, name, kind }) => {
    const { side } = channelKind(kind);
    const flight = scenario.flights.find(({ channelId }) => channelId === id);
    const spend = sumMoney((flight?.spend ?? []).slice(0, plan.horizonWeeks), plan.currency);
    const isUsed = spend > 0 || flight?.discount?.some((depth) => depth > 0);
    return isUsed ? [{ name, side, ...(showsBudgets ? { spend } : {}) }] : [];
  });
}

/** JSON knows neither typed arrays nor numbers that are none. */
function plain(figure: Figure): Figure {
  const columns = figure.table.columns.map((column) => ({
    ...column,
    values: Array.from(column.values, (value) =>
      typeof value === 'number' && !Number.isFinite(value) ? null : value,
    ),
  }));
  return { ...figure, table: { ...figure.table, columns } };
}
