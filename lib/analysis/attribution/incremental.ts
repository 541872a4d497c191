import { compile } from '../../model/compile';
import { simulate } from '../../model/simulate';
import type { Range } from '../forecast/forecast';
import type { AnalysisInput } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import { type DrawnLanes, drawnAnalysis, forCopies } from '../uncertainty/drawn-analysis';
import { rangeOf } from '../uncertainty/uncertainty';
import { laneTotals, OUTCOMES, type OutcomeKey, outcomesOf } from './attributed-outcomes';
import { NUDGE, spendOf } from './marginal';

/** A number with its range; null where it does not exist, the range also where nothing was drawn. */
export interface Ranged {
  readonly value: number | null;
  readonly range: Range | null;
}

/** What one channel adds to all the others within the plan. */
export interface IncrementalChannel {
  readonly channelId: string;
  /** Planned over the horizon, in the plan's currency. */
  readonly spend: number;
  /** All channels less all without this one. */
  readonly newCustomers: Ranged;
  readonly revenue: Ranged;
  readonly contribution: Ranged;
  /** Spend per incremental new customer; null where there is no spend or no gain. */
  readonly costPerCustomer: Ranged;
  /** Incremental revenue per unit of spend; null without spend. */
  readonly returnOnSpend: Ranged;
  /** Revenue that the next unit of spend brings, from +1 % of the channel's spend; null without spend. */
  readonly marginalReturn: Ranged;
  /** What the next new customer costs, from +1 %; null without spend or gain. */
  readonly marginalCostPerCustomer: Ranged;
}

const MEASURES = ['newCustomers', 'revenue', 'contribution', 'moreCustomers', 'moreRevenue'] as const;
type Measure = (typeof MEASURES)[number];

/**
 * Incremental CAC and ROAS (all less all-without-the-channel, off from week 1) and marginal ROAS (+1 %) of every
 * channel, with P10–P90 over paired draws.
 */
export const incremental = drawnAnalysis<readonly IncrementalChannel[]>({
  label: 'what each channel costs and returns',
  width: ({ plan }) => 1 + 2 * plan.channels.length,
  measure: measureChannels,
  answer: ({ plan, scenarioId }, stated, drawn) => {
    const scenario = requireScenario(plan, scenarioId);
    return plan.channels.map(({ id }, channel): IncrementalChannel => {
      const spend = spendOf(plan, scenario, id);
      const at = (measure: Measure) => channel * MEASURES.length + MEASURES.indexOf(measure);
      const ranged = (measure: Measure, convert: (value: number) => number = (value) => value): Ranged =>
        rangedOf(convert(stated[at(measure)]), drawn(at(measure)).map(convert));
      const perSpend = (value: number) => (spend > 0 ? value / spend : Number.NaN);
      const costOf = (paid: number) => (gain: number) => (paid > 0 && gain > 0 ? paid / gain : Number.NaN);
      return {
        channelId: id,
        spend,
        newCustomers: ranged('newCustomers'),
        revenue: ranged('revenue'),
        contribution: ranged('contribution'),
        costPerCustomer: ranged('newCustomers', costOf(spend)),
        returnOnSpend: ranged('revenue', perSpend),
        marginalReturn: ranged('moreRevenue', (value) => perSpend(value / NUDGE)),
        marginalCostPerCustomer: ranged('moreCustomers', costOf(spend * NUDGE)),
      };
    });
  },
});

/** A value and the range of its draws; NaN does not exist, and counts as beyond every other. */
export function rangedOf(value: number, draws: Float64Array): Ranged {
  return {
    value: Number.isFinite(value) ? value : null,
    range: draws.length === 0 || draws.every(Number.isNaN) ? null : rangeOf(draws, false),
  };
}

/** `[copy][channel][measure]`; lanes: as planned, each channel off, each channel +1 %. */
function measureChannels({ plan, scenarioId }: AnalysisInput, lanes: DrawnLanes): Float64Array {
  const { copies, width, overrides } = lanes;
  const count = plan.channels.length;
  const offFrom = plan.channels.map((_, channel) =>
    forCopies(lanes, (lane) => (lane === 1 + channel ? 0 : Number.POSITIVE_INFINITY)),
  );
  const spendFactor = plan.channels.map((_, channel) =>
    forCopies(lanes, (lane) => (lane === 1 + count + channel ? 1 + NUDGE : 1)),
  );
  const variants = { lanes: copies * width, overrides, offFrom, spendFactor };
  const batch = compile(plan, requireScenario(plan, scenarioId), variants);
  const run = simulate(batch);
  const totals = laneTotals(outcomesOf(plan, batch, run), run.weeks, run.lanes);
  const total = (copy: number, lane: number, key: OutcomeKey) =>
    totals[(copy * width + lane) * OUTCOMES.length + OUTCOMES.indexOf(key)];
  const measures: number[] = [];
  for (let copy = 0; copy < copies; copy++) {
    for (let channel = 0; channel < count; channel++) {
      const lost = (key: OutcomeKey) => total(copy, 0, key) - total(copy, 1 + channel, key);
      const won = (key: OutcomeKey) => total(copy, 1 + count + channel, key) - total(copy, 0, key);
      measures.push(lost('newCustomers'), lost('revenue'), lost('contribution'));
      measures.push(won('newCustomers'), won('revenue'));
    }
  }
  return Float64Array.from(measures);
}
