'use client';

import { Command as Cmdk } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef } from 'react';
import { Dialog, useFocusReturn } from '../ui/dialog';
import { COMMAND_GROUPS, type Command, useAllCommands } from './command-registry';
import { Keys } from './keys';
import { openPanel } from './open-state';
import { usePlanCommands } from './use-plan-commands';

/** All actions, channels, scenarios, figures and plans by keyboard: type, arrows, Enter; Esc closes. */
export function CommandPalette() {
  const offered = [...useAllCommands().values()].flat();
  const { plans, state } = usePlanCommands();
  const all = [...offered, ...plans];
  const chosen = useRef<Command | null>(null);
  // Once the palette is gone and the focus is back: what runs may put it somewhere else.
  const focus = useFocusReturn(() => chosen.current?.run());
  const choose = (command: Command) => {
    chosen.current = command;
    openPanel(null);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) openPanel(null);
      }}
    >
      <Radix.Portal>
        <Radix.Overlay className="appears fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="appears fixed top-[12vh] left-1/2 z-50 w-[min(560px,calc(100vw-32px))] -translate-x-1/2 overflow-hidden rounded-md bg-raised shadow-lg ring ring-line outline-none"
          {...focus}
        >
          <Radix.Title className="sr-only">Command palette</Radix.Title>
          <Cmdk label="Command palette" loop filter={rank}>
            <div className="flex items-center gap-2 border-b border-line px-4">
              <Search size={14} aria-hidden className="shrink-0 text-ink-3" />
              <Cmdk.Input
                placeholder="Type a command, a channel, a scenario, a figure or a plan"
                className="h-12 min-w-0 flex-1 bg-transparent text-13 outline-none placeholder:text-ink-3"
              />
            </div>
            <Cmdk.List
              label="Commands"
              className="max-h-[min(420px,60vh)] overflow-y-auto overscroll-contain p-1"
            >
              <Cmdk.Empty className="px-3 py-6 text-center text-ink-2">
                Nothing here is called that. Try the name of a channel, a figure or a plan.
              </Cmdk.Empty>
              {COMMAND_GROUPS.map((group) => (
                <Section
                  key={group}
                  group={group}
                  commands={all.filter((command) => command.group === group)}
                  onChoose={choose}
                />
              ))}
            </Cmdk.List>
            <p role="status" className="flex gap-4 border-t border-line px-4 py-2 text-11 text-ink-3">
              {state === 'failed' && 'The other plans could not be listed.'}
              {state === 'loading' && 'Listing the plans …'}
              {state === 'ready' && 'Arrows choose, Enter runs, Esc closes, ? lists the shortcuts'}
            </p>
          </Cmdk>
        </Radix.Content>
      </Radix.Portal>
    </Dialog>
  );
}

interface SectionProps {
  readonly group: string;
  readonly commands: readonly Command[];
  readonly onChoose: (command: Command) => void;
}

function Section({ group, commands, onChoose }: SectionProps) {
  if (commands.length === 0) return null;
  return (
    <Cmdk.Group
      heading={group}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-11 [&_[cmdk-group-heading]]:text-ink-3"
    >
      {commands.map((command) => (
        <Cmdk.Item
          key={command.id}
          value={command.id}
          keywords={[command.label, group, ...(command.keywords ?? [])]}
          onSelect={() => onChoose(command)}
          className="flex min-h-8 cursor-pointer items-center gap-2 rounded-xs px-2 text-ink-2 data-[selected=true]:bg-hover data-[selected=true]:text-ink pointer-coarse:min-h-11"
        >
          {command.icon && <command.icon size={14} aria-hidden className="shrink-0" />}
          <span className="min-w-0 flex-1 truncate">{command.label}</span>
          {command.keys && (
            <span aria-hidden>
              <Keys keys={command.keys} />
            </span>
          )}
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  );
}

/**
 * Every word typed must occur; the start of the name, then the start of a word, come first, and before what is found by
 * other words a name that has them all. The id is no words.
 */
function rank(_id: string, typed: string, keywords: string[] = []): number {
  const [label = ''] = keywords;
  const within = keywords.join(' ').toLowerCase();
  const name = label.toLowerCase();
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.every((word) => within.includes(word))) return 0;
  const place = placeIn(name, words[0] ?? '');
  return words.every((word) => name.includes(word)) ? place : place * 0.9;
}

function placeIn(name: string, word: string): number {
  if (name.startsWith(word)) return 1;
  if (name.includes(` ${word}`)) return 0.8;
  return name.includes(word) ? 0.6 : 0.3;
}
