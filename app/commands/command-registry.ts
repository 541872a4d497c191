'use client';

import type { LucideIcon } from 'lucide-react';
import { useEffect, useId, useSyncExternalStore } from 'react';

/** Sections of the palette, in their order. */
export const COMMAND_GROUPS = [
  'Actions',
  'Calendar',
  'Channels',
  'Scenarios',
  'Figures',
  'Plans',
  'Templates',
  'View',
  'Go to',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something that can be done from the palette. */
export interface Command {
  /** Unlike every other command's on the page. */
  readonly id: string;
  readonly group: CommandGroup;
  /** Imperative and specific: `Undo SEO to 4,820`. */
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Other words it is found by. */
  readonly keywords?: readonly string[];
  /** Keys that do the same without the palette, `Mod` for Ctrl or Cmd; `?` lists them. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

/** A key that is no command: arrows on a chart, paint in a calendar. */
export interface Shortcut {
  readonly where: string;
  readonly keys: readonly string[];
  readonly what: string;
}

let commands: ReadonlyMap<string, readonly Command[]> = new Map();
let shortcuts: ReadonlyMap<string, readonly Shortcut[]> = new Map();
const listeners = new Set<() => void>();

function publish(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers commands while the caller is on the page. */
export function useCommands(offered: readonly Command[]): void {
  const id = useId();
  useEffect(() => {
    commands = new Map(commands).set(id, offered);
    publish();
    return () => {
      commands = without(commands, id);
      publish();
    };
  }, [id, offered]);
}

/** Lists keys under `?` while the caller is on the page. */
export function useShortcuts(listed: readonly Shortcut[]): void {
  const id = useId();
  useEffect(() => {
    shortcuts = new Map(shortcuts).set(id, listed);
    publish();
    return () => {
      shortcuts = without(shortcuts, id);
      publish();
    };
  }, [id, listed]);
}

/** Every command of the page, by who offers them. */
export function useAllCommands(): ReadonlyMap<string, readonly Command[]> {
  return useSyncExternalStore(
    subscribe,
    () => commands,
    () => commands,
  );
}

/** Every listed key of the page, by who lists them. */
export function useAllShortcuts(): ReadonlyMap<string, readonly Shortcut[]> {
  return useSyncExternalStore(
    subscribe,
    () => shortcuts,
    () => shortcuts,
  );
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}
