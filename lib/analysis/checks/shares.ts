import { ORIGINS } from '../attribution/attribution';
import { type Forecast, SPLIT_KEYS, type SplitKey } from '../forecast/forecast';
import { defineCheck, type Problem, sum } from './define-check';

/** Rounding stays far below this share of the total. */
const ROUNDING = 1e-6;
const WORDS: Readonly<Record<SplitKey, string>> = {
  newCustomers: 'new customers',
  orders: 'orders',
  revenue: 'revenue',
};

/** Shares that do not add up, or that are no shares. */
export const shares = defineCheck({
  id: 'shares',
  title: 'Shares',
  passes: 'Push, pull and organic add up to the whole, and none is negative.',
  find: ({ forecast }) =>
    SPLIT_KEYS.flatMap((key) => [...wrongSum(forecast, key), ...negativeParts(forecast, key)]),
});

function wrongSum({ series, splits }: Forecast, key: SplitKey): Problem[] {
  const whole = sum(series[key]);
  const parts = ORIGINS.reduce((all, origin) => all + sum(splits[key][origin]), 0);
  if (Math.abs(parts - whole) <= ROUNDING * Math.max(1, Math.abs(whole))) return [];
  return [
    {
      status: 'fail',
      what: `Push, pull and organic ${WORDS[key]} do not add up to the whole.`,
      numbers: [
        { label: 'the parts together', value: parts, unit: 'count' },
        { label: 'the whole', value: whole, unit: 'count' },
      ],
      advice: 'Do not use the shares, and report this: it is a fault of the program.',
      channelId: null,
      field: null,
    },
  ];
}

/** A side that costs more than it brings makes the others larger than the whole. */
function negativeParts({ series, splits }: Forecast, key: SplitKey): Problem[] {
  const whole = sum(series[key]);
  return (['push', 'pull'] as const).flatMap((side) => {
    const part = sum(splits[key][side]);
    if (whole <= 0 || part >= -0.005 * whole) return [];
    return [
      {
        status: 'review',
        what: `${side === 'push' ? 'Push' : 'Pull'} costs ${WORDS[key]}: without it there would be more, and the other shares pass 100 %.`,
        numbers: [{ label: `share of ${WORDS[key]}`, value: part / whole, unit: 'share' }],
        advice: `Look for fatigue, ratings under 3 or lasting discounts on the ${side} side; read amounts here, not shares.`,
        channelId: null,
        field: null,
      },
    ];
  });
}
