import type { Finding } from '../../lib/analysis/checks/define-check';
import { findProblems } from '../../lib/analysis/find-problems';
import { type Forecast, forecastScenario } from '../../lib/analysis/forecast/forecast';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { samplePlan } from './sample-plan';

export const WEEKS = 26;
const plan = samplePlan();
export const steady = (amount: number) => Array<number>(WEEKS).fill(amount);

/** What differs from the sample plan. */
interface Changes {
  readonly channels?: readonly Readonly<{ id: string; kind: string; parameters?: Record<string, number> }>[];
  readonly flights?: readonly { channelId: string; spend: number[]; discount?: number[] }[];
  readonly plan?: object;
}

/** The sample with other channels, spend or numbers. */
export function changedSample({ channels, flights, plan: others }: Changes): Plan {
  return parsePlan({
    ...plan,
    channels: channels?.map((channel) => ({ name: channel.id, parameters: {}, ...channel })) ?? plan.channels,
    scenarios: [{ id: 'baseline', name: 'Baseline', flights: flights ?? plan.scenarios[0].flights }],
    ...others,
  });
}

export function findingsOf(of: Plan, change: (forecast: Forecast) => Forecast = (forecast) => forecast) {
  return findProblems(change(forecastScenario(of, of.scenarios[0].id)));
}

/** What one check finds. */
export function found(check: string, of: Plan, change?: (forecast: Forecast) => Forecast): Finding[] {
  return findingsOf(of, change).filter((finding) => finding.check === check);
}

export const numberOf = ({ numbers }: Finding, label: string) =>
  numbers.find((one) => one.label === label)?.value;
