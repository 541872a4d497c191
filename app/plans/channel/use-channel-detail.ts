'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChannelDetail } from '@/lib/analysis/response/channel-detail';
import { withoutChannels } from '@/lib/model/without-channels';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { PLANNER_SEED } from '../use-forecasts';
import type { ChannelMessage, ChannelRequest } from './channel-messages';

/** Draws behind the ranges of the drawer. */
export const CHANNEL_DRAWS = 100;

/** A rest this long after an edit is worth an answer. */
const REST_MS = 120;

export interface ChannelAnswer {
  /** Null before the first answer about this channel. */
  readonly detail: ChannelDetail | null;
  /** The range is older than the line, or not there yet. */
  readonly stale: boolean;
  readonly failure: string | null;
}

const NOTHING: ChannelAnswer = { detail: null, stale: true, failure: null };

/** How a channel works in the scenario on the screen, worked out in a worker and kept up with the plan. */
export function useChannelDetail(channelId: string): ChannelAnswer & { readonly askAgain: () => void } {
  const store = usePlanStore();
  const { scenarioId } = useSettings();
  const [answer, setAnswer] = useState(NOTHING);
  const asking = useRef<(() => void) | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./channel.worker.ts', import.meta.url), { type: 'module' });
    let id = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      const { plan, muted } = store.getState();
      if (!plan.channels.some((channel) => channel.id === channelId)) return;
      const others = new Set([...muted].filter((other) => other !== channelId));
      id += 1;
      const question: ChannelRequest = {
        id,
        plan: withoutChannels(plan, scenarioId, others),
        scenarioId,
        channelId,
        draws: CHANNEL_DRAWS,
        seed: PLANNER_SEED,
      };
      worker.postMessage(question);
    };
    asking.current = ask;
    worker.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
      if (data.id !== id) return;
      if (data.kind === 'failed') setAnswer((before) => ({ ...before, failure: data.message }));
      else setAnswer((before) => taken(before.detail, data.detail));
    };
    worker.onerror = (event) =>
      setAnswer((before) => ({ ...before, failure: event.message || 'The curve stopped.' }));
    setAnswer(NOTHING);
    ask();
    const unsubscribe = store.subscribe((state, before) => {
      if (state.plan === before.plan && state.muted === before.muted) return;
      clearTimeout(rest);
      rest = setTimeout(ask, REST_MS);
    });
    return () => {
      clearTimeout(rest);
      unsubscribe();
      asking.current = null;
      worker.terminate();
    };
  }, [store, scenarioId, channelId]);
  const askAgain = useCallback(() => asking.current?.(), []);
  return { ...answer, askAgain };
}

/** Until the new range is in, the points wear the old one where they stand at the same spend. */
function taken(before: ChannelDetail | null, now: ChannelDetail): ChannelAnswer {
  const stale = now.draws < CHANNEL_DRAWS;
  if (!stale || before === null) return { detail: now, stale, failure: null };
  const isSame =
    before.points.length === now.points.length &&
    before.points.every(({ weekly }, at) => weekly === now.points[at].weekly);
  if (!isSame) return { detail: now, stale, failure: null };
  const points = now.points.map((point, at) => ({
    ...point,
    customers: { ...point.customers, range: before.points[at].customers.range },
  }));
  return { detail: { ...now, points }, stale, failure: null };
}
