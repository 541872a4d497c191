import { spendOf } from '../../analysis/attribution/marginal';
import { channelKind } from '../../model/channels/registry';
import type { Column, FigureDefinition } from '../figure';
import { ranked } from '../figure-parts/channel-rows';
import { seriesColumn, weekColumns } from '../words/columns';
import { formatMoneyCompact } from '../words/numbers';

/** The media plan: what each channel spends, week by week. */
export const spendByChannel: FigureDefinition = {
  id: 'spend-by-channel',
  question: 'What is spent on each channel, when?',
  unit: 'spend a week',
  draw: (forecast, locale) => {
    const { plan, scenario, weeks } = forecast;
    const columns = plan.channels.map(({ id, kind, name }): Column => {
      const spend = scenario.flights.find(({ channelId }) => channelId === id)?.spend ?? [];
      return {
        key: `channel-${id}`,
        label: name,
        unit: 'money',
        origin: channelKind(kind).side,
        values: Array.from({ length: weeks }, (_, week) => spend[week] ?? 0),
      };
    });
    const totals = plan.channels.map(({ id, name }) => ({ name, total: spendOf(plan, scenario, id) }));
    const [most] = ranked(totals, ({ total }) => (total > 0 ? total : null));
    const style = { locale, currency: plan.currency };
    return {
      answer:
        most === undefined
          ? 'Nothing is spent.'
          : `Most on ${most.name}: ${formatMoneyCompact(most.total, style)} of ${formatMoneyCompact(forecast.headline.spend, style)}.`,
      table: {
        rows: weeks,
        columns: [
          ...weekColumns(forecast),
          ...columns,
          { ...seriesColumn(forecast, 'spend'), label: 'All channels' },
        ],
      },
      mark: { type: 'stack', columns: columns.map(({ key }) => key) },
    };
  },
};
