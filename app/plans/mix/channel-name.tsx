'use client';

import clsx from 'clsx';
import { ArrowDown, ArrowUp, ChevronDown, CopyPlus, PanelRight, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Channel } from '@/lib/model/plan';
import { InlineName } from '../../ui/inline-name';
import { KindIcon } from '../../ui/kind-icon';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { MOST_CHANNELS } from '../channel-edits';
import { usePlan } from '../plan-context';
import { usePlanner } from '../planner-view';
import { sideOf } from '../spend';
import { showRow, useChannelActs } from './use-channel-acts';

export interface ChannelNameProps {
  readonly channel: Channel;
  readonly muted: boolean;
}

/** A channel's icon and name; the name opens what one can do with the channel, F2 or a double click renames it. */
export function ChannelName({ channel, muted }: ChannelNameProps) {
  const acts = useChannelActs();
  const { openChannel } = usePlanner();
  const [renaming, setRenaming] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const keepsFocus = useRef(true);
  const count = usePlan(({ plan }) => plan.channels.length);
  const isFirst = usePlan(({ plan }) => matesOf(plan.channels, channel)[0]?.id === channel.id);
  const isLast = usePlan(({ plan }) => matesOf(plan.channels, channel).at(-1)?.id === channel.id);
  if (renaming) {
    return (
      <span className="flex min-w-0 flex-1 items-center gap-[7px]">
        <KindIcon kind={channel.kind} size={14} className="shrink-0" />
        <InlineName
          label="Channel name"
          name={channel.name}
          onDone={(name, byKey) => {
            setRenaming(false);
            if (name !== null) acts.rename(channel, name);
            if (byKey) requestAnimationFrame(() => trigger.current?.focus());
          }}
          className="h-[22px] w-full min-w-0 text-13 max-sm:h-9 max-sm:text-15"
        />
      </span>
    );
  }
  const choose = (act: () => void) => {
    keepsFocus.current = false;
    act();
  };
  return (
    <span className={clsx('flex min-w-0 items-center gap-[7px]', muted && 'opacity-40')}>
      <KindIcon kind={channel.kind} size={14} className="shrink-0" />
      <Menu
        onOpenChange={(open) => {
          if (open) keepsFocus.current = true;
        }}
      >
        <MenuTrigger asChild>
          <button
            ref={trigger}
            type="button"
            data-details
            title={`${channel.name}: rename, duplicate, move, remove`}
            onDoubleClick={() => setRenaming(true)}
            onKeyDown={(event) => {
              if (event.key === 'F2') setRenaming(true);
            }}
            className="group/name flex min-w-0 items-center gap-0.5 rounded-xs text-13 font-label outline-offset-1 max-sm:h-11 max-sm:text-15"
          >
            <span className="truncate">{channel.name}</span>
            <span className="sr-only">, what to do with it</span>
            <ChevronDown
              size={11}
              aria-hidden
              className="shrink-0 text-ink-3 opacity-0 max-sm:hidden group-hover/channel:opacity-100 group-focus-visible/name:opacity-100 group-data-[state=open]/name:opacity-100"
            />
          </button>
        </MenuTrigger>
        <MenuContent
          align="start"
          className="w-52"
          onCloseAutoFocus={(event) => {
            // The focus goes to what the choice has made.
            if (!keepsFocus.current) event.preventDefault();
          }}
        >
          <MenuItem
            icon={<PanelRight size={13} aria-hidden />}
            onSelect={() => choose(() => openChannel(channel.id))}
          >
            Details
          </MenuItem>
          <MenuItem
            icon={<Pencil size={13} aria-hidden />}
            hint="F2"
            onSelect={() => choose(() => setRenaming(true))}
          >
            Rename
          </MenuItem>
          <MenuItem
            icon={<CopyPlus size={13} aria-hidden />}
            hint={count >= MOST_CHANNELS ? `at most ${MOST_CHANNELS}` : 'without spend'}
            disabled={count >= MOST_CHANNELS}
            onSelect={() => choose(() => showRow(acts.duplicate(channel).id))}
          >
            Duplicate
          </MenuItem>
          <MenuItem
            icon={<ArrowUp size={13} aria-hidden />}
            disabled={isFirst}
            onSelect={() => acts.moveBy(channel, -1)}
          >
            Move up
          </MenuItem>
          <MenuItem
            icon={<ArrowDown size={13} aria-hidden />}
            disabled={isLast}
            onSelect={() => acts.moveBy(channel, 1)}
          >
            Move down
          </MenuItem>
          <MenuSeparator />
          <MenuItem
            icon={<Trash2 size={13} aria-hidden />}
            tone="destructive"
            disabled={count === 1}
            hint={count === 1 ? 'the only one' : undefined}
            onSelect={() => acts.remove(channel)}
          >
            Remove
          </MenuItem>
        </MenuContent>
      </Menu>
    </span>
  );
}

function matesOf(channels: readonly Channel[], channel: Channel): readonly Channel[] {
  return channels.filter((other) => sideOf(other) === sideOf(channel));
}
