'use client';

import {
  CopyPlus,
  Lock,
  LockOpen,
  type LucideIcon,
  PanelRight,
  Pencil,
  Plus,
  SlidersHorizontal,
  Trash2,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useMemo } from 'react';
import { CHANNEL_KIND_IDS, channelKind } from '@/lib/model/channels/registry';
import { type Command, useCommands } from '../../commands/command-registry';
import { MOST_CHANNELS } from '../channel-edits';
import { usePlan, usePlanStore } from '../plan-context';
import { usePlanner } from '../planner-view';
import { focusOn, pressKey } from '../press-in';
import { showRow, useChannelActs } from './use-channel-acts';

/** What the palette offers of the channels: all that their rows and menus do, and one of any kind to add. */
export function ChannelCommands() {
  const store = usePlanStore();
  const acts = useChannelActs();
  const view = usePlanner();
  const channels = usePlan(({ plan }) => plan.channels);
  const locked = usePlan((state) => state.locked);
  const muted = usePlan((state) => state.muted);
  const offered = useMemo(() => {
    const command = (
      id: string,
      label: string,
      icon: LucideIcon,
      run: () => void,
      keywords: readonly string[] = [],
    ): Command => ({ id, group: 'Channels', label, icon, run, keywords });
    const inMix = (run: () => void) => () => {
      view.showPart('mix');
      requestAnimationFrame(run);
    };
    const isFull = channels.length >= MOST_CHANNELS;
    return [
      ...channels.flatMap((channel): Command[] => {
        const { id, name } = channel;
        const [isLocked, isMuted] = [locked.has(id), muted.has(id)];
        return [
          command(
            `channel ${id}`,
            `${name}: set its spend`,
            SlidersHorizontal,
            inMix(() => focusOn(`[data-channel="${id}"] input`)),
          ),
          command(`details ${id}`, `${name}: details`, PanelRight, () => view.openChannel(id), [
            'drawer',
            'curve',
            'open',
          ]),
          command(
            `lock ${id}`,
            `${name}: ${isLocked ? 'unlock' : 'lock'} its spend`,
            isLocked ? LockOpen : Lock,
            () => store.getState().toggleLocked(id),
          ),
          command(
            `mute ${id}`,
            isMuted ? `${name}: forecast with it again` : `${name}: forecast without it`,
            isMuted ? Volume2 : VolumeX,
            () => store.getState().toggleMuted(id),
            [isMuted ? 'unmute' : 'mute'],
          ),
          command(
            `rename ${id}`,
            `${name}: rename`,
            Pencil,
            inMix(() => pressKey(`[data-channel="${id}"] button[aria-haspopup=menu]`, 'F2')),
          ),
          ...(isFull
            ? []
            : [
                command(
                  `duplicate ${id}`,
                  `${name}: duplicate`,
                  CopyPlus,
                  inMix(() => showRow(acts.duplicate(channel).id)),
                ),
              ]),
          ...(channels.length === 1
            ? []
            : [command(`remove ${id}`, `${name}: remove`, Trash2, () => acts.remove(channel), ['delete'])]),
        ];
      }),
      ...(isFull
        ? []
        : CHANNEL_KIND_IDS.map((kind) => {
            const { label, side, description, useWhen } = channelKind(kind);
            const add = inMix(() => showRow(acts.add(kind).id));
            return command(`add ${kind}`, `Add channel: ${label}`, Plus, add, [side, description, useWhen]);
          })),
    ];
  }, [channels, locked, muted, store, acts, view]);
  useCommands(offered);
  return null;
}
