'use client';

import type { ReviewChannel } from '@/lib/analysis/import/review';
import { formatMoneyCompact } from '@/lib/report/words/numbers';
import { KindIcon } from '../ui/kind-icon';
import { SideTag } from '../ui/side-tag';
import type { ImportKind } from './kind-choice';

export interface ChannelsPanelProps {
  readonly channels: readonly ReviewChannel[];
  readonly kinds: readonly ImportKind[];
  /** Kinds offered at zero spend. */
  readonly offer: readonly string[];
  readonly currency: string;
  readonly locale: string;
  readonly onOffer: (kinds: readonly string[]) => void;
}

const origins = {
  spend: null,
  'volume-only': 'volume but no spend',
  discount: 'from the discounts',
  offered: 'not in the file, offered at zero',
} as const;

/** The channels the plan will have, by side, and the pull channels it may be offered besides. */
export function ChannelsPanel({ channels, kinds, offer, currency, locale, onOffer }: ChannelsPanelProps) {
  const fromFile = new Set(
    channels.filter(({ from }) => from !== 'offered').map(({ kind }) => kind as string),
  );
  const waits = channels.some(({ spendLastYear }) => spendLastYear === null);
  const offerable = kinds.filter(({ id, side }) => side === 'pull' && !fromFile.has(id));
  return (
    <section aria-labelledby="channels-title">
      <h2 id="channels-title" className="mb-2 text-15 tracking-[-.01em]">
        The plan’s channels
      </h2>
      <div className="rounded-md bg-surface ring ring-line">
        {(['push', 'pull'] as const).map((side) => (
          <div key={side} className="border-b border-line px-3 py-2 last:border-b-0">
            <SideTag side={side} />
            <ul className="mt-1">
              {channels
                .filter((channel) => channel.side === side)
                .map((channel) => (
                  <li key={channel.id} className="flex min-h-6 items-center gap-2">
                    <KindIcon kind={channel.kind} size={13} />
                    <span className="truncate" title={channel.name}>
                      {channel.name}
                    </span>
                    <span className="flex-1" />
                    <span className="text-right whitespace-nowrap text-ink-2">
                      {origins[channel.from] === null ? (
                        channel.spendLastYear === null ? (
                          <span className="text-11 text-ink-3">total not read yet</span>
                        ) : (
                          formatMoneyCompact(channel.spendLastYear, { currency, locale })
                        )
                      ) : (
                        <span className="text-11 text-ink-3">{origins[channel.from]}</span>
                      )}
                    </span>
                  </li>
                ))}
            </ul>
            {channels.every((channel) => channel.side !== side) && (
              <p className="text-ink-3">none in the file</p>
            )}
          </div>
        ))}
        {offerable.length > 0 && (
          <fieldset className="border-t border-line px-3 py-2">
            <legend className="float-left mb-1 w-full text-11 text-ink-3">
              Pull channels to have at hand, at zero spend
            </legend>
            <div className="clear-both flex flex-wrap gap-x-4 gap-y-1">
              {offerable.map((kind) => (
                <label
                  key={kind.id}
                  className="flex min-h-6 cursor-pointer items-center gap-1.5 pointer-coarse:min-h-11"
                >
                  <input
                    type="checkbox"
                    checked={offer.includes(kind.id)}
                    onChange={(event) =>
                      onOffer(
                        event.target.checked
                          ? [...offer, kind.id]
                          : offer.filter((offered) => offered !== kind.id),
                      )
                    }
                    className="accent-action"
                  />
                  {kind.label}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <p className="border-t border-line px-3 py-2 text-11 text-ink-3">
          {waits
            ? 'Totals wait until the question above, how the file is written, is answered.'
            : 'Spend of the last 52 weeks; the plan starts with the same, moved forward.'}
        </p>
      </div>
    </section>
  );
}
