'use client';

import clsx from 'clsx';
import { useState } from 'react';
import type { Channel } from '@/lib/model/plan';
import { formatCompact } from '@/lib/report/words/numbers';
import { useForecast } from '../forecast-context';
import { marginalStep } from '../marginal-step';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { MarginalBadge } from './marginal-badge';

export interface ChannelOutcomeProps {
  readonly channel: Channel;
  readonly dragging: boolean;
  readonly muted: boolean;
  readonly short?: boolean;
}

/** What a channel brings: its next unit of money; while dragged, the change; while muted, what is lost without it. */
export function ChannelOutcome(props: ChannelOutcomeProps) {
  return props.dragging ? <DragOutcome /> : <RestOutcome {...props} />;
}

/** Mounted when the drag begins, so the first value it sees is the one at rest. */
function DragOutcome() {
  const { style } = useSettings();
  const customers = useForecast(({ view }) => view?.newCustomers ?? 0);
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const [atRest] = useState(customers);
  const gained = customers - atRest;
  return (
    <span className="text-11 leading-[14px] whitespace-nowrap text-ink-2">
      <Signed value={gained} text={formatCompact(Math.abs(gained), style)} /> customers by wk {weeks}
    </span>
  );
}

function RestOutcome({ channel, muted, short = false }: ChannelOutcomeProps) {
  const { style } = useSettings();
  const marginal = useForecast(({ channels }) =>
    channels?.marginals.find(({ channelId }) => channelId === channel.id),
  );
  const missed = useForecast(({ channels }) => channels?.missed[channel.id]);
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const step = usePlan(({ plan }) => marginalStep(plan));
  if (muted) {
    if (missed === undefined) return null;
    return (
      <span className="text-11 leading-[14px] whitespace-nowrap text-ink-2">
        {!short && 'without it '}
        <Signed value={-missed} text={formatCompact(Math.abs(missed), style)} />
        {!short && ' customers'}
      </span>
    );
  }
  if (!marginal) return null;
  return (
    <MarginalBadge
      marginal={marginal}
      step={step}
      style={style}
      channel={channel.name}
      weeks={weeks}
      short={short}
    />
  );
}

/** More is better here: an arrow, the number, and its colour. */
function Signed({ value, text }: { readonly value: number; readonly text: string }) {
  const none = Math.abs(value) < 0.5;
  return (
    <span
      className={clsx('font-strong', none ? 'text-ink-2' : value > 0 ? 'text-positive' : 'text-negative')}
    >
      {none ? '=' : value > 0 ? '▲' : '▼'} {text}
    </span>
  );
}
