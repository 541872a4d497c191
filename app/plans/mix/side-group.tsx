'use client';

import clsx from 'clsx';
import type { Channel } from '@/lib/model/plan';
import type { Side } from '@/lib/model/side';
import { formatMoneyWhole, formatShare } from '@/lib/report/words/numbers';
import { SideIcon } from '../../ui/kind-icon';
import { useSettings } from '../planner-settings';
import type { Budget } from '../spend';
import { ChannelRow } from './channel-row';
import { MovableRows } from './movable-rows';

export interface SideGroupProps {
  readonly side: Side;
  readonly channels: readonly Channel[];
  readonly budget: Budget;
  readonly weeks: number;
  readonly max: number;
}

const looks = {
  push: { word: 'Push', className: 'bg-push-tint', ink: 'text-push-ink' },
  pull: { word: 'Pull', className: 'bg-pull-tint', ink: 'text-pull-ink' },
} as const;

/** A side's channels under its subtotal and share. */
export function SideGroup({ side, channels, budget, weeks, max }: SideGroupProps) {
  const { style } = useSettings();
  const { word, className, ink } = looks[side];
  const share = budget.pullShare === null ? null : side === 'pull' ? budget.pullShare : 1 - budget.pullShare;
  return (
    <section
      aria-label={word}
      className="flex flex-col"
      style={{ flex: `${Math.max(1, channels.length)} 0 auto` }}
    >
      <h3
        className={clsx(
          'flex h-7 shrink-0 items-center gap-2 border-t border-line px-4 text-12 font-label max-sm:h-[30px]',
          className,
        )}
      >
        <span className={clsx('inline-flex items-center gap-[5px]', ink)}>
          <SideIcon side={side} />
          {word}
        </span>
        <span className={clsx('font-strong', ink)}>{share === null ? '–' : formatShare(share, style)}</span>
        <span className="flex-1" />
        <span>
          {formatMoneyWhole(budget[side] / weeks, style)} <span className="font-text text-ink-2">a week</span>
        </span>
      </h3>
      {channels.length === 0 ? (
        <p className="px-4 py-3 text-11 text-ink-3">No {word.toLowerCase()} channel in this plan.</p>
      ) : (
        <MovableRows channels={channels}>
          <ul className="flex flex-1 flex-col">
            {channels.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} max={max} />
            ))}
          </ul>
        </MovableRows>
      )}
    </section>
  );
}
