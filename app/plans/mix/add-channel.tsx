'use client';

import clsx from 'clsx';
import { Plus, Search } from 'lucide-react';
import { type KeyboardEvent, memo, useId, useRef, useState } from 'react';
import type { ChannelKind } from '@/lib/model/channels/define-channel';
import { CHANNEL_KIND_IDS, type ChannelKindId, channelKind } from '@/lib/model/channels/registry';
import { Button } from '../../ui/button';
import { KindIcon } from '../../ui/kind-icon';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { SideTag } from '../../ui/side-tag';
import { MOST_CHANNELS } from '../channel-edits';
import { usePlan } from '../plan-context';
import { showRow, useChannelActs } from './use-channel-acts';

/** Adds a channel of any kind, from a list that says what each kind does and when to use it. */
export const AddChannel = memo(function AddChannel() {
  const acts = useChannelActs();
  const isFull = usePlan(({ plan }) => plan.channels.length >= MOST_CHANNELS);
  const [open, setOpen] = useState(false);
  const added = useRef<string | null>(null);
  if (isFull) {
    return <p className="text-11 text-ink-3">A plan holds at most {MOST_CHANNELS} channels.</p>;
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button className="-ml-[9px] max-sm:h-11">
          <Plus size={13} aria-hidden />
          Add channel
        </Button>
      </PopoverTrigger>
      <PopoverContent
        align="start"
        side="top"
        aria-label="Add a channel"
        className="flex w-[min(420px,calc(100vw-16px))] flex-col p-0!"
        onCloseAutoFocus={(event) => {
          if (added.current === null) return;
          event.preventDefault();
          showRow(added.current);
          added.current = null;
        }}
      >
        <KindList
          onChoose={(kind) => {
            added.current = acts.add(kind).id;
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
});

/** Kinds whose words hold every word of a text. */
function kindsFor(text: string): ChannelKindId[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return CHANNEL_KIND_IDS.filter((id) => {
    const { label, side, description, useWhen, activityUnit } = channelKind(id);
    const all = `${label} ${side} ${description} ${useWhen} ${activityUnit}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** A field over a list: typing narrows it, arrows walk it, Enter chooses. */
function KindList({ onChoose }: { readonly onChoose: (kind: ChannelKindId) => void }) {
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const kinds = kindsFor(text);
  const count = usePlan(({ plan }) => plan.channels.length);
  const optionId = (kind: ChannelKindId) => `${listId}-${kind}`;
  const current = kinds[Math.min(active, kinds.length - 1)];
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && kinds.length > 0) {
      const next = (Math.min(active, kinds.length - 1) + step + kinds.length) % kinds.length;
      setActive(next);
      document.getElementById(optionId(kinds[next]))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && current) onChoose(current);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search size={14} aria-hidden className="shrink-0 text-ink-3" />
        <input
          type="text"
          role="combobox"
          aria-label="Search kinds of channels"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current && optionId(current)}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="What should it do?"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="h-10 min-w-0 flex-1 bg-transparent text-13 outline-none"
        />
        <span className="text-11 whitespace-nowrap text-ink-3">
          {count} of {MOST_CHANNELS}
        </span>
      </div>
      <div
        role="listbox"
        id={listId}
        aria-label="Kinds of channels"
        className="max-h-[min(520px,62vh)] overflow-y-auto p-1"
      >
        {kinds.map((id) => (
          <KindOption
            key={id}
            id={optionId(id)}
            kind={channelKind(id)}
            isActive={id === current}
            onPoint={() => setActive(kinds.indexOf(id))}
            onChoose={() => onChoose(id)}
          />
        ))}
      </div>
      {kinds.length === 0 && (
        <p className="px-3 pb-3 text-ink-2" role="status">
          No kind does “{text}”. The nearest may still fit: a channel’s name and every number can be changed.
        </p>
      )}
    </>
  );
}

interface KindOptionProps {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function KindOption({ id, kind, isActive, onPoint, onChoose }: KindOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the option
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={clsx('flex cursor-pointer gap-2.5 rounded-xs px-2 py-2', isActive && 'bg-hover')}
    >
      <KindIcon kind={kind.kind} size={15} className="mt-[3px] shrink-0" />
      <span className="min-w-0">
        <span className="flex items-center gap-2 text-13 font-label">
          {kind.label}
          <SideTag side={kind.side} />
        </span>
        <span className="mt-0.5 block text-pretty text-ink-2">{kind.description}</span>
        <span className="block text-pretty text-11 text-ink-2">{kind.useWhen}</span>
      </span>
    </div>
  );
}
