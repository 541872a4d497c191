'use client';

import clsx from 'clsx';
import { memo, useMemo } from 'react';
import type { Channel } from '@/lib/model/plan';
import type { Side } from '@/lib/model/side';
import { formatMoneyWhole, formatShare } from '@/lib/report/words/numbers';
import { SideIcon } from '../../ui/kind-icon';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { type Budget, sideOf } from '../spend';
import { ChannelRow } from './channel-row';
import { MovableRows } from './movable-rows';

export interface SideGroupProps {
  readonly side: Side;
  readonly budget: Budget;
  readonly weeks: number;
  /** The end of the sliders. */
  readonly max: number;
}

const looks = {
  push: { word: 'Push', className: 'bg-push-tint', ink: 'text-push-ink' },
  pull: { word: 'Pull', className: 'bg-pull-tint', ink: 'text-pull-ink' },
} as const;

/** A side's channels under its subtotal and share. */
export function SideGroup({ side, budget, weeks, max }: SideGroupProps) {
  const channels = useSideChannels(side);
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
      <SideRows side={side} max={max} />
    </section>
  );
}

function useSideChannels(side: Side): readonly Channel[] {
  const channels = usePlan(({ plan }) => plan.channels);
  return useMemo(() => channels.filter((channel) => sideOf(channel) === side), [channels, side]);
}

/** The rows, apart from the subtotal: while one of them moves, only that one is drawn again. */
const SideRows = memo(function SideRows({ side, max }: Pick<SideGroupProps, 'side' | 'max'>) {
  const channels = useSideChannels(side);
  if (channels.length === 0)
    return <p className="px-4 py-3 text-11 text-ink-3">No {side} channel in this plan.</p>;
  return (
    <MovableRows channels={channels}>
      <ul className="flex flex-1 flex-col">
        {channels.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} max={max} />
        ))}
      </ul>
    </MovableRows>
  );
});
