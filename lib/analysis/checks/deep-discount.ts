import { defineCheck, flightField } from './define-check';

/** A discount so deep that every order costs money. */
export const deepDiscount = defineCheck({
  id: 'deep-discount',
  title: 'Discount and margin',
  passes: 'No discount is deeper than the margin.',
  find: ({ forecast }) => {
    const { margin } = forecast.plan.economics;
    return forecast.scenario.flights.flatMap(({ channelId, discount }) => {
      const deepest = (discount ?? []).reduce((most, depth) => Math.max(most, depth), 0);
      if (deepest <= margin) return [];
      const weeks = (discount ?? []).filter((depth) => depth > margin).length;
      return [
        {
          status: 'fail',
          what: 'A discount is deeper than the margin: every order of those weeks loses money.',
          numbers: [
            { label: 'deepest discount', value: deepest, unit: 'share' },
            { label: 'margin', value: margin, unit: 'share' },
            { label: 'weeks below cost', value: weeks, unit: 'count' },
          ],
          advice: 'Keep the discount below the margin, or check the margin.',
          channelId,
          field: flightField(forecast, channelId, 'discount'),
        },
      ];
    });
  },
});
