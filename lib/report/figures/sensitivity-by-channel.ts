import type { HeadlineKey } from '../../analysis/headline';
import {
  LEAST_SENSITIVITY_DRAWS,
  type OwnerShare,
  parameterRanks,
  sensitivityOf,
} from '../../analysis/sensitivity';
import type { Column, FigureDefinition } from '../figure';
import { HEADLINE_FACTS } from '../headline-facts';
import { formatShare } from '../numbers';

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
  question: 'Which channel are we least sure of?',
  unit: 'share of variance of all its assumptions together',
  // Drawn from the range alone, yet it costs far more than a chart: only where it is asked for.
  needs: 'sensitivity',
  appliesTo: ({ ensemble }) => ensemble !== null && ensemble.draws >= LEAST_SENSITIVITY_DRAWS,
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
          return share === undefined || share.parameters === 0 ? null : value(share);
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
    const ranked = owners.toSorted(
      (a, b) => (shareOf('contribution', b)?.share ?? 0) - (shareOf('contribution', a)?.share ?? 0),
    );
    const most = shareOf('contribution', ranked[0])?.share;
    return {
      answer:
        most === undefined
          ? 'Contribution varies too little, or too few draws were made, to tell.'
          : `${nameOf(ranked[0])}: ${formatShare(Math.max(0, most), { locale })} of the variance of contribution.`,
      table: {
        rows: owners.length,
        columns: [{ key: 'owner', label: 'Channel', unit: 'text', values: owners.map(nameOf) }, ...columns],
      },
      mark: { type: 'bars', label: 'owner', value: 'contribution' },
    };
  },
};
