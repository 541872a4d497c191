'use client';

import clsx from 'clsx';
import { Lock, LockOpen, Volume2, VolumeX } from 'lucide-react';
import { memo, useRef } from 'react';
import { minorUnitDigits } from '@/lib/model/currency';
import type { Channel } from '@/lib/model/plan';
import { formatFull, formatMoneyWhole, formatShare } from '@/lib/report/numbers';
import { KindIcon, kindColor } from '../../ui/kind-icon';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import { Slider } from '../../ui/slider';
import { setWeeklySpend } from '../edits';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { QuestionsButton } from '../questions/questions-button';
import { stepLabel } from '../step-labels';
import { ChannelOutcome } from './channel-outcome';
import { FlightSpark } from './flight-spark';
import { RowToggle } from './row-toggle';
import { type ChannelFacts, shapeFor, useChannel } from './use-channel';

export interface ChannelRowProps {
  readonly channel: Channel;
  /** The end of the slider. */
  readonly max: number;
}

/** A channel's spend: typed, dragged, locked, muted, and what the next unit of money brings. */
export const ChannelRow = memo(function ChannelRow({ channel, max }: ChannelRowProps) {
  const store = usePlanStore();
  const { style, scenarioId } = useSettings();
  const facts = useChannel(channel);
  const { weekly, locked, muted, before } = facts;
  const lastShape = useRef<readonly number[]>(undefined);
  if (facts.spend.some((amount) => amount > 0)) lastShape.current = facts.spend;
  const look = locked ? 'locked' : muted ? 'muted' : 'plain';
  const format = (value: number) => formatFull(value, style);

  const edit = (value: number) => (plan: Parameters<typeof setWeeklySpend>[0]) =>
    setWeeklySpend(plan, scenarioId, channel.id, value, shapeFor(plan, channel.id, lastShape.current));
  const draft = useAmountDraft({
    value: weekly,
    format,
    locale: style.locale,
    digits: minorUnitDigits(style.currency),
    max: 1e9,
    onCommit: (value) => {
      store.getState().apply(stepLabel.spend(channel.name, value, style), edit(value));
      return undefined;
    },
  });
  const target = useRef(weekly);

  return (
    <li
      className="group/channel contain-layout flex flex-1 flex-col justify-center gap-1 border-t border-line px-4 pt-[7px] pb-2 first:border-t-0 hover:bg-hover/60 max-sm:flex-none max-sm:gap-0 max-sm:pt-[5px] max-sm:pb-1"
      data-channel={channel.id}
    >
      <div className="flex h-[22px] items-center gap-[7px] max-sm:h-11">
        <span className={clsx('flex min-w-0 items-center gap-[7px]', muted && 'opacity-40')}>
          <KindIcon kind={channel.kind} size={14} className="shrink-0" />
          <span className="truncate text-13 font-label max-sm:text-15" title={channel.name}>
            {channel.name}
          </span>
        </span>
        <span className="flex-1" />
        {before === null ? <Toggles channel={channel} facts={facts} /> : <Change from={before} to={weekly} />}
        <MoneyField
          draft={draft}
          label={`${channel.name}, spend a week`}
          look={look}
          className="max-sm:h-9 max-sm:w-[86px] max-sm:rounded-sm max-sm:text-[14px]"
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
        onMove={(value) => {
          target.current = value;
          store.getState().drag(edit(value));
        }}
        onSettle={() =>
          store.getState().settle(stepLabel.spend(channel.name, target.current, style), channel.id)
        }
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
  const { locked, muted } = facts;
  return (
    <>
      <span className="mr-1 sm:hidden">
        <ChannelOutcome channel={channel} dragging={false} muted={muted} short />
      </span>
      <span className="flex pr-1">
        <RowToggle
          on={locked}
          label={`Lock ${channel.name}: keep its spend when the whole is shared out`}
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
        <QuestionsButton channel={channel} />
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
