import type { Forecast } from '../forecast/forecast';
import { defineCheck, type Problem, sum } from './define-check';

/** So many of the market are customers that growth must stall. */
const LARGE = 0.5;
const IMPOSSIBLE = 0.9;

/** Market size smaller than the customers, those of the past included. */
export const marketSize = defineCheck({
  id: 'market-size',
  title: 'Market size',
  passes: 'The market is larger than the customers it is to hold.',
  find: ({ forecast }) => [
    ...startingCustomers(forecast),
    ...pastCustomers(forecast),
    ...exhausted(forecast),
  ],
});

const ADVICE = 'Count everybody who could buy, not only those who already do: raise the market size.';

function startingCustomers({ plan }: Forecast): Problem[] {
  const { size, stages } = plan.market;
  const customers = stages.active + stages.loyal + stages.lapsed;
  if (customers < LARGE * size) return [];
  return [
    {
      status: customers >= IMPOSSIBLE * size ? 'fail' : 'review',
      what: 'Most of the market are customers already when the plan starts.',
      numbers: [
        { label: 'customers, lapsed ones included', value: customers, unit: 'people' },
        { label: 'market', value: size, unit: 'people' },
      ],
      advice: ADVICE,
      channelId: null,
      field: 'market.size',
    },
  ];
}

function pastCustomers({ plan, actuals }: Forecast): Problem[] {
  const { size } = plan.market;
  const past = actuals.find(({ series }) => series === 'newCustomers');
  const won = past ? sum(past.values.map((value) => value ?? 0)) : 0;
  if (won <= size) return [];
  return [
    {
      status: 'fail',
      what: 'The past has won more new customers than the market has people.',
      numbers: [
        { label: 'new customers in the file', value: won, unit: 'people' },
        { label: 'market', value: size, unit: 'people' },
      ],
      advice: ADVICE,
      channelId: null,
      field: 'market.size',
    },
  ];
}

/** Nearly nobody is left to hear of the brand: what the plan could still win is not there. */
function exhausted({ plan, headline }: Forecast): Problem[] {
  const aware = headline.awarenessAtEnd ?? 0;
  if (aware < 0.95) return [];
  return [
    {
      status: 'review',
      what: 'At the end nearly everybody in the market knows you.',
      numbers: [
        { label: 'awareness at the end', value: aware, unit: 'share' },
        { label: 'market', value: plan.market.size, unit: 'people' },
      ],
      advice:
        'Check the market size and the effects on awareness: few brands are known by nineteen in twenty.',
      channelId: null,
      field: 'market.size',
    },
  ];
}
