import { channelKind } from '../../model/channels/registry';
import { channelViews, defineCheck, sum } from './define-check';

/** Customers without a past: a running business whose pull channels start from nothing. */
export const coldStart = defineCheck({
  id: 'cold-start',
  title: 'Start from nothing',
  passes: 'What spend before the plan built is in its start, or there was none.',
  find: (subject) => {
    const { market, carryIn } = subject.forecast.plan;
    const customers = market.stages.active + market.stages.loyal;
    if (customers <= 0.001 * market.size) return [];
    const cold = channelViews(subject).filter(({ channel, spend }) => {
      const memory = carryIn.channels.find(({ channelId }) => channelId === channel.id);
      return channelKind(channel.kind).side === 'pull' && sum(spend) > 0 && !(memory && memory.stock > 0);
    });
    if (cold.length === 0) return [];
    const names = cold.map(({ channel }) => channel.name).join(', ');
    return [
      {
        status: 'review',
        what: `There are customers at the start, yet ${names} ${cold.length === 1 ? 'starts' : 'start'} from nothing.`,
        numbers: [
          { label: 'customers at the start', value: customers, unit: 'people' },
          { label: 'pull channels without a past', value: cold.length, unit: 'count' },
        ],
        advice:
          'If you spent on them before, give the plan what that built (carry-in), or pull looks weaker than it is.',
        channelId: cold[0].channel.id,
        field: 'carryIn.channels',
      },
    ];
  },
});
