import { compile, type Variants } from '../../model/compile';
import type { Plan, Scenario } from '../../model/plan';
import type { Run } from '../../model/run';
import type { SeriesKey } from '../../model/series';
import { simulate } from '../../model/simulate';
import { TEMPLATES, templatePlan } from '../../model/templates/registry';

/** Weeks that the evidence needs: the long effect is read in weeks 105–156. */
export const EVIDENCE_WEEKS = 156;
/** Any day will do: a settled business has no season. */
const STARTS_ON = '2026-01-05';

/** What is done to a business: a factor on weekly spend, a discount, by week counted from 0, and parameters. */
export interface Perturbation {
  readonly spendFactor?: (channelId: string, week: number) => number;
  /** Depth 0–0.9 of the promotions channel. */
  readonly discount?: (week: number) => number;
  readonly overrides?: Variants['overrides'];
}

/** A business that goes on spending as before its plan: settled, no season, no growth. */
export interface SettledBusiness {
  readonly plan: Plan;
  /** Spend a week by channel id in the settled state. */
  readonly weeklySpend: Readonly<Record<string, number>>;
  /** A series over {@link EVIDENCE_WEEKS} weeks, `[week]`: orders unless another is named, as it is without a perturbation. */
  readonly run: (perturbation?: Perturbation, series?: SeriesKey) => Float64Array;
}

/** The settled business of a plan that starts in the steady state of `weeklySpend`. */
export function settledBusiness(
  stated: Plan,
  weeklySpend: Readonly<Record<string, number>>,
): SettledBusiness {
  const plan: Plan = {
    ...stated,
    horizonWeeks: EVIDENCE_WEEKS,
    market: { ...stated.market, annualGrowth: 0, seasonality: stated.market.seasonality.map(() => 1) },
  };
  const simulated = ({ overrides, ...change }: Perturbation) =>
    simulate(compile(plan, perturbed(plan, weeklySpend, change), { lanes: 1, overrides })).series;
  let unchanged: Run['series'] | undefined;
  return {
    plan,
    weeklySpend,
    run: (perturbation, series = 'orders') => {
      if (perturbation !== undefined) return simulated(perturbation)[series];
      // Every row starts from the business as it is, so that run is kept.
      unchanged ??= simulated({});
      return unchanged[series];
    },
  };
}

/**
 * The settled business of a template.
 * @throws RangeError when the template does not start from a steady state
 */
export function settledTemplate(id: string): SettledBusiness {
  const start = TEMPLATES.find((template) => template.id === id)?.start;
  if (start === undefined) throw new RangeError(`${id} has no settled start`);
  return settledBusiness(templatePlan(id, STARTS_ON), start.weeklySpend);
}

/**
 * A parameter of a channel of the business.
 * @throws RangeError when the business has no such channel
 */
export function parameterOf({ plan }: SettledBusiness, channelId: string, term: string): number {
  const channel = plan.channels.find(({ id }) => id === channelId);
  if (channel === undefined) throw new RangeError(`the business has no channel ${channelId}`);
  return channel.parameters[term];
}

function perturbed(
  plan: Plan,
  weeklySpend: SettledBusiness['weeklySpend'],
  { spendFactor = () => 1, discount }: Omit<Perturbation, 'overrides'>,
): Scenario {
  const weekly = (value: (week: number) => number) =>
    Array.from({ length: EVIDENCE_WEEKS }, (_, week) => value(week));
  const promoted = new Set(plan.channels.filter(({ kind }) => kind === 'promotions').map(({ id }) => id));
  return {
    id: 'evidence',
    name: 'Evidence',
    flights: Object.entries(weeklySpend).map(([channelId, spend]) => ({
      channelId,
      spend: weekly((week) => spend * spendFactor(channelId, week)),
      ...(discount && promoted.has(channelId) ? { discount: weekly(discount) } : {}),
    })),
  };
}
