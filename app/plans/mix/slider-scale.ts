import { channelKind } from '@/lib/model/channels/registry';
import type { Plan } from '@/lib/model/plan';
import { weeklySpend } from '../spend';

const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next round number at or above `value`. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 0;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const factor = ROUND.find((candidate) => candidate * magnitude >= value * (1 - 1e-9)) ?? 10;
  return factor * magnitude;
}

/**
 * The end of the sliders once another is wanted: with a third of air above the largest value it serves until that air is
 * used up, and until less than a third of it is needed, so that ends do not jump with every edit.
 */
export function nextSliderEnd(end: number, wanted: number): number {
  return wanted > end * 1.5 || wanted < end / 3 ? wanted : end;
}

/**
 * The end of every spend slider of a plan: one scale for all channels, half as much again as the largest weekly
 * spend of any scenario; for a plan that spends nothing, what would half saturate its dearest channel.
 */
export function sliderMax(plan: Plan): number {
  const largest = Math.max(
    0,
    ...plan.scenarios.flatMap((scenario) =>
      plan.channels.map((channel) => weeklySpend(plan, scenario, channel.id)),
    ),
  );
  if (largest > 0) return roundUp(largest * 1.5);
  const perThousand = Math.max(
    ...plan.channels.map(({ kind, parameters }) => {
      const { halfSaturation, unitCost } = channelKind(kind).parameters;
      const half = parameters.halfSaturation ?? halfSaturation.value;
      return (half * (parameters.unitCost ?? unitCost.value)) / unitCost.value;
    }),
  );
  return roundUp(Math.max(100, (perThousand * plan.market.size) / 1000));
}
