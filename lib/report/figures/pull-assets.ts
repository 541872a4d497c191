import type { PullAssets } from '../../analysis/endurance/pull-assets';
import type { Forecast } from '../../analysis/forecast/forecast';
import type { Plan } from '../../model/plan';
import { type Column, defineAnalysisFigure } from '../figure';
import { channelColumns, rangedColumns } from '../figure-parts/channel-rows';
import { weekColumns } from '../words/columns';
import { formatMoneyCompact, formatWeek } from '../words/numbers';

/** The balance sheet of the pull stocks, and what they would still bring if spending stopped. */
export const pullAssets = defineAnalysisFigure({
  id: 'pull-assets',
  question: 'What has pull built, and what is it worth?',
  unit: 'stock in units of activity; value is contribution still to come if all spending stopped',
  needs: 'assets',
  draw: ({ plan }, locale, assets) => {
    const { channels } = assets;
    const amount = (
      key: 'opening' | 'built' | 'decayed' | 'closing' | 'onItsWay',
      label: string,
    ): Column => ({
      key,
      label,
      unit: 'count',
      values: [...channels.map((channel) => channel[key]), null],
    });
    const [channel, side] = channelColumns(pullPlan(plan, assets));
    const together = { openingValue: assets.openingValue, closingValue: assets.closingValue };
    const rows = [...channels, together];
    const value = (key: 'openingValue' | 'closingValue', label: string) =>
      rangedColumns(
        key,
        label,
        'money',
        rows.map((row) => row[key]),
        plan.currency,
      );
    return {
      answer: answerOf(plan, assets, locale),
      table: {
        rows: rows.length,
        columns: [
          { ...channel, values: [...Array.from(channel.values), 'All pull together'] },
          { ...side, values: [...Array.from(side.values), 'pull'] },
          {
            key: 'unit',
            label: 'Unit',
            unit: 'text',
            values: [...channels.map((asset) => asset.unit), null],
          },
          amount('opening', 'Opening'),
          amount('built', 'Built'),
          amount('decayed', 'Decayed'),
          amount('closing', 'Closing'),
          amount('onItsWay', 'On its way'),
          ...value('openingValue', 'Still to come at the start'),
          ...value('closingValue', 'Still to come at the end'),
        ],
      },
      mark: {
        type: 'bars',
        label: 'channel',
        value: 'closingValue',
        origin: 'side',
        low: 'closingValueP10',
        high: 'closingValueP90',
      },
    };
  },
});

/** The pull stocks week by week. */
export const pullStocks = defineAnalysisFigure({
  id: 'pull-stocks',
  question: 'How do the pull stocks grow?',
  unit: 'stock at the end of the week, in units of activity',
  needs: 'assets',
  draw: (forecast, _locale, assets) => {
    const columns = stockColumns(forecast, assets);
    return {
      answer: growthSentence(forecast, assets),
      table: { rows: forecast.weeks, columns: [...weekColumns(forecast), ...columns] },
      mark: { type: 'lanes', columns: columns.map(({ key }) => key) },
    };
  },
});

function pullPlan(plan: Plan, { channels }: PullAssets): Pick<Plan, 'channels'> {
  return {
    channels: plan.channels.filter(({ id }) => channels.some(({ channelId }) => channelId === id)),
  };
}

function stockColumns({ plan }: Forecast, assets: PullAssets): Column[] {
  const names = pullPlan(plan, assets).channels.map(({ name }) => name);
  return assets.channels.map(({ channelId, unit, stock }, at) => ({
    key: `stock-${channelId}`,
    label: `${names[at]}, ${unit}`,
    unit: 'count',
    origin: 'pull',
    values: stock,
  }));
}

function growthSentence({ plan, weeks }: Forecast, assets: PullAssets): string {
  const names = pullPlan(plan, assets).channels.map(({ name }) => name);
  const growing = names.filter((_, at) => assets.channels[at].closing > assets.channels[at].opening);
  if (names.length === 0) return 'The plan has no pull channel.';
  if (growing.length === 0) return `None is larger at ${formatWeek(weeks)} than at the start.`;
  if (growing.length === names.length) return `All are larger at ${formatWeek(weeks)} than at the start.`;
  return `Larger at ${formatWeek(weeks)} than at the start: ${growing.join(', ')}.`;
}

function answerOf(plan: Plan, { channels, openingValue, closingValue }: PullAssets, locale: string): string {
  if (channels.length === 0) return 'The plan has no pull channel.';
  const money = (value: number | null) => formatMoneyCompact(value, { locale, currency: plan.currency });
  return `If all spending stopped at the end, pull would still bring ${money(closingValue.value)} of contribution; at the start it was ${money(openingValue.value)}.`;
}
