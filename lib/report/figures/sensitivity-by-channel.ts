import type { HeadlineKey } from '../../analysis/forecast/headline';
import { type OwnerShare, parameterRanks, sensitivityOf } from '../../analysis/uncertainty/sensitivity';
import type { Column, FigureDefinition } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatShare } from '../words/numbers';
import { untoldOf } from './sensitivity';

const KEYS = [
  'contribution',
  'newCustomers',
  'revenue',
  'loyalAtEnd',
  'awarenessAtEnd',
  'customerEquity',
  'planValue',
  'costPerCustomer',
  'paybackWeek',
  'pullShare',
] as const satisfies readonly HeadlineKey[];

/** What we know least about: shares of variance by channel, for the headlines that are looked at most. */
export const sensitivityByChannel: FigureDefinition = {
  id: 'sensitivity-by-channel',
  question: 'What are we least sure of?',
  unit: 'share of variance of all its assumptions together',
  // Drawn from the range alone, yet it costs far more than a chart: only where it is asked for.
  needs: 'sensitivity',
  appliesTo: ({ ensemble }) => ensemble !== null,
  draw: ({ plan, ensemble }, locale) => {
    if (ensemble === null) throw new RangeError('sensitivity needs a range');
    const known = parameterRanks(plan, ensemble);
    const headlines = new Map(
      KEYS.map((key) => [key, sensitivityOf(plan, key, ensemble.headlineDraws[key], known)]),
    );
    const owners = [null, ...plan.channels.map(({ id }) => id)];
    const nameOf = (owner: string | null) =>
      plan.channels.find(({ id }) => id === owner)?.name ?? 'Market and people';
    const shareOf = (key: (typeof KEYS)[number], owner: string | null): OwnerShare | undefined =>
      headlines.get(key)?.owners.find(({ channelId }) => channelId === owner);
    const columns = KEYS.flatMap((key): Column[] => {
      const { label } = HEADLINE_FACTS[key];
      const values = (value: (share: OwnerShare) => number) =>
        owners.map((owner) => {
          const share = shareOf(key, owner);
          if (share === undefined || share.parameters === 0) return null;
          return Number.isNaN(share.share) ? null : value(share);
        });
      return [
        {
          key,
          label: `Share of ${label.toLowerCase()}`,
          unit: 'share',
          values: values(({ share }) => share),
        },
        {
          key: `${key}Error`,
          label: 'Standard error',
          unit: 'share',
          values: values(({ standardError }) => standardError),
        },
      ];
    });
    const told = headlines.get('contribution')?.owners;
    const most = told?.toSorted((a, b) => b.share - a.share)[0];
    const isTooFew = told?.some(({ share }) => Number.isNaN(share));
    return {
      answer:
        most === undefined
          ? untoldOf(ensemble.draws, 'Contribution')
          : isTooFew
            ? 'Too few draws to tell which channel moves contribution most.'
            : `${nameOf(most.channelId)}: ${formatShare(Math.max(0, most.share), { locale })} of the variance of contribution.`,
      table: {
        rows: owners.length,
        columns: [{ key: 'owner', label: 'Channel', unit: 'text', values: owners.map(nameOf) }, ...columns],
      },
      mark: { type: 'bars', label: 'owner', value: 'contribution' },
    };
  },
};
