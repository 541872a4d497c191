import { type ChannelKindId, channelKind } from '../../model/channels/registry';
import { saturationOf } from '../../model/saturation';

/** Steady weekly figures of the reference brand (MODEL.md section 8) that imports are anchored to. */
export const REFERENCE = {
  /** Orders a week per 1,000 people of the market. */
  ordersPerThousand: 4.65,
  /** New customers (won-back ones included) a week per 1,000 people. */
  newCustomersPerThousand: 0.544,
} as const;

/** Weekly spend of the reference brand by kind: money per 1,000 people of the market. */
const REFERENCE_SPEND: Readonly<Record<ChannelKindId, number>> = {
  ads: 9,
  promotions: 2,
  outreach: 3,
  email: 1.5,
  seo: 4,
  content: 4.5,
  social: 3,
  reviews: 1.5,
};

/** Money per 1,000 people that the reference brand spends in a week on all kinds. */
export const REFERENCE_BUDGET = Object.values(REFERENCE_SPEND).reduce((sum, spend) => sum + spend, 0);

/** Share of the reference brand's budget that goes to a kind, 0–1. */
export function referenceShare(kind: ChannelKindId): number {
  return REFERENCE_SPEND[kind] / REFERENCE_BUDGET;
}

/**
 * Steady activity of a kind in money per 1,000 people a week: what is spent, and what orders and content earn it at
 * the kind's unit cost (eq. 2).
 */
export function activityPerThousand(
  kind: ChannelKindId,
  spend: number,
  ordersPerThousand: number,
  pieces: number,
): number {
  const { unitCost, earnedPerOrder, earnedPerPiece } = channelKind(kind).parameters;
  const earned = (earnedPerOrder?.value ?? 0) * ordersPerThousand + (earnedPerPiece?.value ?? 0) * pieces;
  return spend + earned * unitCost.value;
}

/** Activity of a kind at the reference brand, in money per 1,000 people a week. */
export function referenceActivity(kind: ChannelKindId): number {
  const pieces = REFERENCE_SPEND.content / channelKind('content').parameters.unitCost.value;
  return activityPerThousand(kind, REFERENCE_SPEND[kind], REFERENCE.ordersPerThousand, pieces);
}

/**
 * The reference g of a kind: the share of its largest effect (eq. 5) that the reference brand's steady spend gives.
 * Ads 0.30, promotions 0.07, outreach 0.13, email 0.41, seo 0.18, content 0.15, social 0.19, reviews 0.57.
 */
export function referenceGain(kind: ChannelKindId): number {
  const { halfSaturation, slope } = channelKind(kind).parameters;
  return saturationOf(referenceActivity(kind), halfSaturation.value, slope?.value ?? 1);
}
