import { compile } from '../../model/compile';
import type { Plan, Scenario } from '../../model/plan';
import { simulate } from '../../model/simulate';
import { wholeAnalysis } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import { RESPONSE_MULTIPLES } from './response-questions';

/** What a channel brings when it alone spends more or less. */
export interface ChannelResponse {
  readonly channelId: string;
  /** New customers over the horizon, `[multiple]` as in `RESPONSE_MULTIPLES`. */
  readonly customers: Float64Array;
}

/** New customers of the plan at multiples of each channel's spend, all else as planned; one batch. Channels without spend are left out. */
export function responseCurves(plan: Plan, scenario: Scenario): ChannelResponse[] {
  const spending = plan.channels.flatMap(({ id }, index) => {
    const flight = scenario.flights.find(({ channelId }) => channelId === id);
    return flight?.spend.some((amount) => amount > 0) ? [index] : [];
  });
  const points = RESPONSE_MULTIPLES.length;
  const lanes = Math.max(1, spending.length * points);
  const spendFactor = plan.channels.map((_, channel) => {
    const factors = new Float64Array(lanes).fill(1);
    const at = spending.indexOf(channel);
    if (at >= 0) factors.set(RESPONSE_MULTIPLES, at * points);
    return factors;
  });
  const { newCustomers } = simulate(compile(plan, scenario, { lanes, spendFactor })).series;
  const totals = new Float64Array(lanes);
  for (let at = 0; at < newCustomers.length; at++) totals[at % lanes] += newCustomers[at];
  return spending.map((channel, at) => ({
    channelId: plan.channels[channel].id,
    customers: totals.slice(at * points, (at + 1) * points),
  }));
}

/** `responseCurves` as an analysis. */
export const channelResponses = wholeAnalysis('what more or less spend would bring', ({ plan, scenarioId }) =>
  responseCurves(plan, requireScenario(plan, scenarioId)),
);
