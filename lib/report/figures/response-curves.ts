import { RESPONSE_MULTIPLES } from '../../analysis/response/response-questions';
import { channelKind } from '../../model/channels/registry';
import { defineAnalysisFigure } from '../figure';
import { formatFigure } from '../words/numbers';

const HERE = RESPONSE_MULTIPLES.indexOf(1);
const HALF_MORE = RESPONSE_MULTIPLES.indexOf(1.5);

/** New customers at more and less spend in each channel: where every channel stands on its curve. */
export const responseCurvesFigure = defineAnalysisFigure({
  id: 'response-curves',
  question: 'What would more or less spend bring?',
  unit: 'new customers over the horizon, by spend of one channel',
  needs: 'response',
  draw: ({ plan }, locale, responses) => {
    const style = { locale, currency: plan.currency };
    const gains = responses.map(({ channelId, customers }) => ({
      name: plan.channels.find(({ id }) => id === channelId)?.name ?? channelId,
      gain: customers[HALF_MORE] - customers[HERE],
    }));
    const best = gains.toSorted((a, b) => b.gain - a.gain)[0];
    return {
      answer:
        best === undefined
          ? 'No channel spends anything.'
          : `Half as much again brings most in ${best.name}: ${formatFigure(best.gain, 'people', style)} more new customers.`,
      table: {
        rows: RESPONSE_MULTIPLES.length,
        columns: [
          { key: 'spend', label: 'Spend, 1 = as planned', unit: 'count', values: RESPONSE_MULTIPLES },
          ...responses.map(({ channelId, customers }) => {
            const channel = plan.channels.find(({ id }) => id === channelId);
            return {
              key: channelId,
              label: channel?.name ?? channelId,
              unit: 'people' as const,
              ...(channel && { origin: channelKind(channel.kind).side }),
              values: customers,
            };
          }),
        ],
      },
      mark: { type: 'curves', x: 'spend', columns: responses.map(({ channelId }) => channelId), here: HERE },
    };
  },
});
