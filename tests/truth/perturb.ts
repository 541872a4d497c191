import { compile, type Variants } from '../../lib/model/compile';
import type { Plan, Scenario } from '../../lib/model/plan';
import type { SeriesKey } from '../../lib/model/series';
import { simulate } from '../../lib/model/simulate';
import { TEMPLATES, templatePlan } from '../../lib/model/templates/registry';

/** Weeks that the evidence needs: the long effect is read in weeks 105–156. */
export const EVIDENCE_WEEKS = 156;

/** What is done to one channel: a factor on its weekly spend and a discount, by week counted from 0. */
export interface Perturbation {
  readonly spendFactor?: (channelId: string, week: number) => number;
  readonly discount?: (week: number) => number;
  readonly overrides?: Variants['overrides'];
}

/** A template's business going on as before its plan: settled, no season, no growth. */
export interface SettledBusiness {
  readonly plan: Plan;
  /** Channels that spend in the settled state. */
  readonly spending: readonly string[];
  readonly run: (perturbation?: Perturbation, series?: SeriesKey) => Float64Array;
}

export function settledBusiness(id: string): SettledBusiness {
  const start = TEMPLATES.find((template) => template.id === id)?.start;
  if (start === undefined) throw new RangeError(`${id} has no settled start`);
  const stated = templatePlan(id, '2026-01-05');
  const plan: Plan = {
    ...stated,
    horizonWeeks: EVIDENCE_WEEKS,
    market: { ...stated.market, annualGrowth: 0, seasonality: Array<number>(52).fill(1) },
  };
  const weekly = (value: (week: number) => number) =>
    Array.from({ length: EVIDENCE_WEEKS }, (_, w) => value(w));
  return {
    plan,
    spending: Object.keys(start.weeklySpend),
    run: ({ spendFactor = () => 1, discount, overrides } = {}, series = 'orders') => {
      const scenario: Scenario = {
        id: 'evidence',
        name: 'Evidence',
        flights: Object.entries(start.weeklySpend).map(([channelId, spend]) => ({
          channelId,
          spend: weekly((week) => spend * spendFactor(channelId, week)),
          ...(channelId === 'promotions' && discount ? { discount: weekly(discount) } : {}),
        })),
      };
      return simulate(compile(plan, scenario, { lanes: 1, overrides })).series[series];
    },
  };
}

/** Sum over weeks `from`–`to`, counted from 1, both included. */
export function total(values: ArrayLike<number>, from = 1, to = values.length): number {
  let sum = 0;
  for (let week = from - 1; week < to; week++) sum += values[week];
  return sum;
}

/** Elasticity of orders in weeks `from`–`to` for a change of 10 %. */
export function elasticity(changed: Float64Array, base: Float64Array, from: number, to: number): number {
  return (total(changed, from, to) / total(base, from, to) - 1) / 0.1;
}
