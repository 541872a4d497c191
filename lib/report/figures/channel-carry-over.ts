import type { CarryOverChannel } from '../../analysis/attribution/carry-over';
import type { Plan } from '../../model/plan';
import { defineAnalysisFigure } from '../figure';
import { channelTable, ranked } from '../figure-parts/channel-rows';
import { formatCount, formatMoneyCompact } from '../words/numbers';

/** What each channel brings within the plan, what lands after it, and what spend before it still brings. */
export const channelCarryOver = defineAnalysisFigure({
  id: 'channel-carry-over',
  question: 'What lands after the plan, and what came from before it?',
  unit: 'all channels less all without it; value is discounted contribution',
  needs: 'carryOver',
  draw: ({ plan }, locale, channels) => ({
    answer: answerOf(plan, channels, locale),
    table: channelTable(plan, channels, (ranged) => [
      ...ranged('insideCustomers', 'Customers within', 'people', ({ inside }) => inside.newCustomers),
      ...ranged('afterCustomers', 'Customers after', 'people', ({ after }) => after.newCustomers),
      ...ranged('beforeCustomers', 'Customers from before', 'people', ({ before }) => before.newCustomers),
      ...ranged('insideValue', 'Value within', 'money', ({ inside }) => inside.value),
      ...ranged('afterValue', 'Value after', 'money', ({ after }) => after.value),
      ...ranged('beforeValue', 'Value from before', 'money', ({ before }) => before.value),
    ]),
    mark: {
      type: 'bars',
      label: 'channel',
      value: 'afterValue',
      origin: 'side',
      low: 'afterValueP10',
      high: 'afterValueP90',
    },
  }),
});

function answerOf(plan: Plan, channels: readonly CarryOverChannel[], locale: string): string {
  const rows = plan.channels.map(({ name }, at) => ({ name, value: channels[at].after.value.value }));
  const [most] = ranked(rows, ({ value }) => (value !== null && value > 0 ? value : null));
  const before = channels.reduce((sum, channel) => sum + (channel.before.newCustomers.value ?? 0), 0);
  const carried =
    before > 0
      ? `spend before the plan still brings ${formatCount(before, { locale })} customers`
      : 'nothing is left of spend before the plan';
  if (most === undefined) return `Nothing lands after the plan; ${carried}.`;
  const value = formatMoneyCompact(most.value, { locale, currency: plan.currency });
  return `${most.name} leaves most behind, ${value} after the plan; ${carried}.`;
}
