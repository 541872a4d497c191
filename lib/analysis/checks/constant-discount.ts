import { expectedDiscount, feltDiscount } from '../../model/price';
import { defineCheck, flightField } from './define-check';

const OFTEN = 0.5;
const ALWAYS = 0.8;

/** Discount so frequent that it is the price. */
export const constantDiscount = defineCheck({
  id: 'constant-discount',
  title: 'Discount as the price',
  passes: 'Discounts are rare enough to count as discounts.',
  find: ({ forecast }) =>
    forecast.scenario.flights.flatMap(({ channelId, discount }) => {
      const depths = (discount ?? []).filter((depth) => depth > 0);
      const share = depths.length / forecast.weeks;
      if (share < OFTEN) return [];
      const name = forecast.plan.channels.find(({ id }) => id === channelId)?.name ?? channelId;
      const mean = depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
      return [
        {
          status: share >= ALWAYS ? 'fail' : 'review',
          what: `${name} discounts so often that people take the discount for the price.`,
          numbers: [
            { label: 'weeks with a discount', value: share, unit: 'share' },
            { label: 'mean discount', value: mean, unit: 'share' },
            {
              label: 'of which people still feel',
              value: feltShare(forecast, discount ?? []),
              unit: 'share',
            },
          ],
          advice:
            'Discount in fewer than every fourth week, or lower the list price and compare: the margin is lost either way.',
          channelId,
          field: flightField(forecast, channelId, 'discount'),
        },
      ];
    }),
});

/** Share of the discount that still counts as one, over the discounted weeks (eq. 13). */
function feltShare(
  {
    plan,
  }: {
    readonly plan: {
      dynamics: { erosion: number; priceMemory: number };
      carryIn: { discountMemory: number };
    };
  },
  discount: readonly number[],
): number {
  const { erosion, priceMemory } = plan.dynamics;
  let expected = plan.carryIn.discountMemory;
  let felt = 0;
  let given = 0;
  for (const depth of discount) {
    if (depth > 0) felt += feltDiscount(depth, expected, erosion);
    given += depth;
    expected = expectedDiscount(expected, depth, priceMemory);
  }
  return given > 0 ? felt / given : 0;
}
