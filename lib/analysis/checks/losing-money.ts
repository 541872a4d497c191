import { defineCheck } from './define-check';

const LIKELY = 0.5;
const NEARLY_SURE = 0.9;

/** A plan that costs more than it brings, by its draws where there are any. */
export const losingMoney = defineCheck({
  id: 'losing-money',
  title: 'Contribution',
  passes: 'The plan is more likely to earn its spend back than not.',
  find: ({ forecast: { headline, ensemble } }) => {
    const contribution = headline.contribution ?? 0;
    const planValue = headline.planValue ?? 0;
    const draws = ensemble?.headlineDraws.contribution ?? Float64Array.of(contribution);
    const losing = draws.filter((value) => value < 0).length / draws.length;
    if (losing <= LIKELY) return [];
    const earnsLater = planValue > 0;
    return [
      {
        status: losing > NEARLY_SURE && !earnsLater ? 'fail' : 'review',
        what: earnsLater
          ? 'The plan loses money within the horizon and earns it back only later.'
          : 'The plan loses money, and what it leaves behind does not make up for it.',
        numbers: [
          ...(ensemble ? [{ label: 'draws that lose money', value: losing, unit: 'share' as const }] : []),
          { label: 'contribution', value: contribution, unit: 'money' },
          { label: 'plan value', value: planValue, unit: 'money' },
        ],
        advice: earnsLater
          ? 'Make sure the cash low can be paid for, and read the plan by its plan value.'
          : 'Spend less, move money to the channels with the highest marginal return, or check price and margin.',
        channelId: null,
        field: null,
      },
    ];
  },
});
