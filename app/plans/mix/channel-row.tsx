'use client';

import clsx from 'clsx';
import { Lock, LockOpen, PanelRight, Volume2, VolumeX } from 'lucide-react';
import { memo } from 'react';
import { minorUnitDigits } from '@/lib/model/currency';
import type { Channel } from '@/lib/model/plan';
import { formatFull, formatMoneyWhole, formatShare } from '@/lib/report/words/numbers';
import { kindColor } from '../../ui/kind-icon';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import { Slider } from '../../ui/slider';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { usePlanner } from '../planner-view';
import { ChannelName } from './channel-name';
import { ChannelOutcome } from './channel-outcome';
import { FlightSpark } from './flight-spark';
import { MoveHandle } from './movable-rows';
import { RowButton, RowToggle } from './row-toggle';
import { type ChannelFacts, useChannel } from './use-channel';
import { useSpendEdit } from './use-spend-edit';

export interface ChannelRowProps {
  readonly channel: Channel;
  /** The end of the slider. */
  readonly max: number;
}

/** A channel's spend: typed, dragged, locked, muted, and what the next unit of money brings. */
export const ChannelRow = memo(function ChannelRow({ channel, max }: ChannelRowProps) {
  const { style } = useSettings();
  const facts = useChannel(channel);
  const { weekly, locked, muted, before } = facts;
  const look = locked ? 'locked' : muted ? 'muted' : 'plain';
  const format = (value: number) => formatFull(value, style);
  const { commit, move, settle } = useSpendEdit(channel, facts.spend);
  const draft = useAmountDraft({
    value: weekly,
    format,
    locale: style.locale,
    digits: minorUnitDigits(style.currency),
    max: 1e9,
    onCommit: commit,
  });

  return (
    <li
      className="group/channel contain-layout relative flex flex-1 flex-col justify-center gap-1 border-t border-line px-4 pt-[7px] pb-2 first:border-t-0 hover:bg-hover/60 data-lifted:z-20 data-lifted:bg-raised data-lifted:shadow-md max-sm:flex-none max-sm:gap-0 max-sm:pt-[5px] max-sm:pb-1"
      data-channel={channel.id}
    >
      <div className="flex h-[22px] items-center gap-[7px] max-sm:h-12">
        <MoveHandle name={channel.name} />
        <ChannelName channel={channel} muted={muted} />
        <span className="flex-1" />
        {before === null ? <Toggles channel={channel} facts={facts} /> : <Change from={before} to={weekly} />}
        <MoneyField
          draft={draft}
          label={`${channel.name}, spend a week`}
          look={look}
          className="max-sm:h-11 max-sm:w-[76px] max-sm:rounded-sm max-sm:text-[14px]"
        />
      </div>
      <Slider
        label={`${channel.name}, spend a week`}
        value={weekly}
        max={max}
        valueText={`${formatMoneyWhole(weekly, style)} a week`}
        tick={facts.baseline}
        color={kindColor(channel.kind)}
        look={look}
        onMove={move}
        onSettle={settle}
      />
      <div className="flex items-end justify-between gap-2 max-sm:hidden">
        <span className={clsx('max-w-[108px] min-w-10 flex-1', muted && 'opacity-40')}>
          <FlightSpark spend={facts.spend} color={kindColor(channel.kind)} />
        </span>
        <ChannelOutcome channel={channel} dragging={before !== null} muted={muted} />
      </div>
      <AmountReason draft={draft} inForce={format(weekly)} />
    </li>
  );
});

function Toggles({ channel, facts }: { readonly channel: Channel; readonly facts: ChannelFacts }) {
  const store = usePlanStore();
  const { openChannel } = usePlanner();
  const { locked, muted } = facts;
  return (
    <>
      <span className="mr-1 sm:hidden">
        <ChannelOutcome channel={channel} dragging={false} muted={muted} short />
      </span>
      <span className="flex pr-1 max-sm:-mx-1.5 max-sm:pr-0">
        <RowToggle
          on={locked}
          label={`Lock ${channel.name}: keep its spend when the whole is shared out or another channel moves`}
          onToggle={() => store.getState().toggleLocked(channel.id)}
        >
          {locked ? <Lock size={13} aria-hidden /> : <LockOpen size={13} aria-hidden />}
        </RowToggle>
        <RowToggle
          on={muted}
          label={`Mute ${channel.name}: forecast without it`}
          onToggle={() => store.getState().toggleMuted(channel.id)}
        >
          {muted ? <VolumeX size={13} aria-hidden /> : <Volume2 size={13} aria-hidden />}
        </RowToggle>
        <RowButton
          data-details
          className="max-sm:hidden"
          label={`Details of ${channel.name}: curves and assumptions`}
          onClick={() => openChannel(channel.id)}
        >
          <PanelRight size={13} aria-hidden />
        </RowButton>
      </span>
    </>
  );
}

/** While dragged: `was 4,823, +22 %`. */
function Change({ from, to }: { readonly from: number; readonly to: number }) {
  const { style } = useSettings();
  const change = from > 0 ? to / from - 1 : null;
  const percent = change === null ? '' : `, ${change < 0 ? '' : '+'}${formatShare(change, style)}`;
  return (
    <span className="pr-1 text-11 whitespace-nowrap text-ink-2">
      was {formatFull(from, style)}
      {percent}
    </span>
  );
}
