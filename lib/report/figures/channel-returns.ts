import type { IncrementalChannel } from '../../analysis/attribution/incremental';
import type { Plan } from '../../model/plan';
import { defineAnalysisFigure } from '../figure';
import { channelTable, inUnit, ranked } from '../figure-parts/channel-rows';
import { formatMoneyCompact } from '../words/numbers';

/** Incremental CAC and ROAS and the marginal ROAS of every channel. */
export const channelReturns = defineAnalysisFigure({
  id: 'channel-returns',
  question: 'What does each channel cost and return?',
  unit: 'all channels less all without it, within the horizon',
  needs: 'incremental',
  draw: ({ plan }, locale, channels) => ({
    answer: answerOf(plan, channels, locale),
    table: channelTable(plan, channels, (ranged) => [
      {
        key: 'spend',
        label: 'Spend',
        unit: 'money',
        values: channels.map(({ spend }) => inUnit(spend, 'money', plan.currency)),
      },
      ...ranged('newCustomers', 'Incremental customers', 'people', (row) => row.newCustomers),
      ...ranged('revenue', 'Incremental revenue', 'money', (row) => row.revenue),
      ...ranged('contribution', 'Incremental contribution', 'money', (row) => row.contribution),
      ...ranged('costPerCustomer', 'Incremental CAC', 'money', (row) => row.costPerCustomer),
      ...ranged('returnOnSpend', 'Incremental ROAS', 'count', (row) => row.returnOnSpend),
      ...ranged('marginalReturn', 'Marginal ROAS', 'count', (row) => row.marginalReturn),
      ...ranged('marginalCostPerCustomer', 'Marginal CAC', 'money', (row) => row.marginalCostPerCustomer),
    ]),
    mark: {
      type: 'bars',
      label: 'channel',
      value: 'marginalReturn',
      origin: 'side',
      low: 'marginalReturnP10',
      high: 'marginalReturnP90',
    },
  }),
});

function answerOf(plan: Plan, channels: readonly IncrementalChannel[], locale: string): string {
  const rows = plan.channels.map(({ name }, at) => ({ name, value: channels[at].marginalReturn.value }));
  const order = ranked(rows, ({ value }) => value);
  const best = order[0];
  const worst = order[order.length - 1];
  if (best === undefined || worst === undefined) return 'No channel spends anything.';
  const money = (value: number | null) => formatMoneyCompact(value, { locale, currency: plan.currency });
  const unit = money(1);
  if (best === worst)
    return `The next ${unit} in ${best.name} returns ${money(best.value)} of revenue within the plan.`;
  return `The next ${unit} returns most in ${best.name}, ${money(best.value)} of revenue within the plan, and least in ${worst.name}, ${money(worst.value)}.`;
}
