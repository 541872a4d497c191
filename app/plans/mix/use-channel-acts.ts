'use client';

import { useMemo } from 'react';
import type { ChannelKindId } from '@/lib/model/channels/registry';
import type { Channel } from '@/lib/model/plan';
import { actWithUndo } from '../act-with-undo';
import {
  copyOfChannel,
  insertChannel,
  moveChannel,
  newChannel,
  removeChannel,
  renameChannel,
  restoreChannel,
} from '../channel-edits';
import { usePlanStore } from '../plan-context';
import { sideOf } from '../spend';
import { stepLabel } from '../step-labels';

/** What one can do to the channels of a plan; each is one step to undo. */
export interface ChannelActs {
  /** Adds a channel without spend and gives it back. */
  readonly add: (kind: ChannelKindId) => Channel;
  readonly duplicate: (channel: Channel) => Channel;
  readonly rename: (channel: Channel, name: string) => void;
  readonly remove: (channel: Channel) => void;
  /** To a place among the channels of its side, counted from 0. */
  readonly moveTo: (channel: Channel, place: number) => void;
  readonly moveBy: (channel: Channel, by: number) => void;
}

export function useChannelActs(): ChannelActs {
  const store = usePlanStore();
  return useMemo(() => {
    const insert = (channel: Channel, behindId?: string) => {
      store
        .getState()
        .apply(stepLabel.addChannel(channel.name), (plan) => insertChannel(plan, channel, behindId));
      return channel;
    };
    const moveTo = (channel: Channel, place: number) =>
      store
        .getState()
        .apply(stepLabel.moveChannel(channel.name), (plan) => moveChannel(plan, channel.id, place));
    return {
      add: (kind) => insert(newChannel(store.getState().plan, kind)),
      duplicate: (channel) => insert(copyOfChannel(store.getState().plan, channel), channel.id),
      rename: (channel, name) =>
        store
          .getState()
          .apply(stepLabel.renameChannel(name), (plan) => renameChannel(plan, channel.id, name)),
      remove: ({ id, name }) =>
        actWithUndo(store, {
          label: stepLabel.removeChannel(name),
          edit: (plan) => removeChannel(plan, id),
          text: `${name} removed with its spend in every scenario`,
          takeBack: {
            label: stepLabel.bringBack(name),
            edit: (plan, from) => restoreChannel(plan, from, id),
          },
        }),
      moveTo,
      moveBy: (channel, by) => {
        const mates = store.getState().plan.channels.filter((other) => sideOf(other) === sideOf(channel));
        moveTo(channel, mates.findIndex(({ id }) => id === channel.id) + by);
      },
    };
  }, [store]);
}

/** The row of a channel brought into view, with the cursor in its spend: after the screen has drawn it. */
export function showRow(channelId: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`li[data-channel="${channelId}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('input')?.focus();
  });
}
