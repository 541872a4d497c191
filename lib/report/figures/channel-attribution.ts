import { OUTCOMES, type OutcomeKey } from '../../analysis/attribution/attributed-outcomes';
import type { AttributionBand } from '../../analysis/attribution/attribution-bands';
import type { ChannelAttribution } from '../../analysis/attribution/channel-attribution';
import { spendOf } from '../../analysis/attribution/marginal';
import type { Forecast } from '../../analysis/forecast/forecast';
import { type Column, defineAnalysisFigure } from '../figure';
import { shownParts, shownTotal } from '../figure-parts/attributed-money';
import { attributionAnswer } from '../figure-parts/attribution-answer';
import { channelColumns, inUnit } from '../figure-parts/channel-rows';
import { formatCount } from '../words/numbers';
import { OUTCOME_COLUMNS } from '../words/outcome-columns';

/** What each channel brought of every outcome; a row a channel, and one for what would have come without marketing. */
export const channelAttribution = defineAnalysisFigure({
  id: 'channel-attribution',
  question: 'What did each channel bring?',
  unit: 'over the horizon, joint gains shared (Shapley)',
  needs: 'attribution',
  draw: (forecast, locale, attribution) => {
    const { plan, scenario } = forecast;
    const [channel, side] = channelColumns(plan);
    const rows = plan.channels.length + 1;
    const spend = plan.channels.map(({ id }) => inUnit(spendOf(plan, scenario, id), 'money', plan.currency));
    return {
      answer: answerOf(forecast, attribution, locale),
      table: {
        rows,
        columns: [
          { ...channel, values: [...Array.from(channel.values), 'Without marketing'] },
          { ...side, values: [...Array.from(side.values), 'organic'] },
          { key: 'spend', label: 'Spend', unit: 'money', values: [...spend, 0] },
          ...outcomeColumns(forecast, attribution),
        ],
      },
      mark: {
        type: 'bars',
        label: 'channel',
        value: 'newCustomers',
        origin: 'side',
        low: 'newCustomersP10',
        high: 'newCustomersP90',
      },
    };
  },
});

/** How exact the attribution is: what sampling draws and orders leaves open. */
export const attributionPrecision = defineAnalysisFigure({
  id: 'attribution-precision',
  question: 'How exact is the attribution?',
  unit: 'standard errors',
  needs: 'attribution',
  draw: ({ plan }, locale, { channels, orders, draws }) => {
    const column = (
      key: OutcomeKey,
      suffix: string,
      words: string,
      value: (at: number) => number | null,
    ) => ({
      key: key + suffix,
      label: `${OUTCOME_COLUMNS[key].label}: ${words}`,
      unit: OUTCOME_COLUMNS[key].unit,
      values: channels.map((_, at) => value(at)),
    });
    const band = (key: OutcomeKey, at: number, of: (band: AttributionBand) => number | null) => {
      const drawn = channels[at].bands?.[key];
      return drawn === undefined ? null : of(drawn);
    };
    const count = formatCount(orders, { locale });
    const values =
      orders === 0
        ? 'Values are exact: every set of channels was simulated'
        : `Values are sampled from ${count} orders of the channels, with the error stated`;
    const ends = channels.flatMap(({ bands }) =>
      bands === null ? [] : [bands.newCustomers.p10Error, bands.newCustomers.p90Error],
    );
    const known = ends.flatMap((error) => error ?? []);
    const exact =
      known.length === 0
        ? ''
        : `, their ends known to ± ${formatCount(Math.max(...known), { locale })} new customers or better`;
    return {
      answer:
        draws === 0
          ? `${values}.`
          : `${values}; ranges are of ${formatCount(draws, { locale })} draws${exact}.`,
      table: {
        rows: channels.length,
        columns: [
          ...channelColumns(plan),
          ...OUTCOMES.flatMap((key) => [
            column(key, 'Error', 'value', (at) => channels[at].errors[key]),
            column(key, 'P10Error', 'P10', (at) => band(key, at, ({ p10Error }) => p10Error)),
            column(key, 'P90Error', 'P90', (at) => band(key, at, ({ p90Error }) => p90Error)),
            column(key, 'OrderError', 'one draw, from sampled orders', (at) =>
              band(key, at, ({ orderError }) => orderError),
            ),
          ]),
        ],
      },
      mark: { type: 'table' },
    };
  },
});

function outcomeColumns(forecast: Forecast, attribution: ChannelAttribution): Column[] {
  const { currency } = forecast.plan;
  const parts = shownParts(forecast, attribution);
  return OUTCOMES.flatMap((key): Column[] => {
    const { label, unit } = OUTCOME_COLUMNS[key];
    const [organic, ...channels] = parts[key].map((part) => finite(shownTotal(key, part, currency)));
    const edge = (percentile: 'p10' | 'p90') => [
      ...attribution.channels.map(({ bands }) =>
        inUnit(finite(bands?.[key][percentile] ?? Number.NaN), unit, currency),
      ),
      null,
    ];
    return [
      { key, label, unit, values: [...channels, organic] },
      { key: `${key}P10`, label: `${label} P10`, unit, values: edge('p10') },
      { key: `${key}P90`, label: `${label} P90`, unit, values: edge('p90') },
    ];
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function answerOf(forecast: Forecast, attribution: ChannelAttribution, locale: string): string {
  const { channels, currency } = forecast.plan;
  const [organic, ...parts] = shownParts(forecast, attribution).newCustomers.map((part) =>
    finite(shownTotal('newCustomers', part, currency)),
  );
  const named = channels.map(({ name }, at) => ({ name, value: parts[at] }));
  return attributionAnswer('newCustomers', { channels: named, without: organic }, { locale, currency });
}
