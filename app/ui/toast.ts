'use client';

import { type ReactNode, useSyncExternalStore } from 'react';

export interface ToastMessage {
  /** One sentence: what happened. */
  readonly text: string;
  readonly icon?: ReactNode;
  /** `busy` stays until it is taken away. */
  readonly tone?: 'plain' | 'error' | 'busy';
  /** Takes the act back; the toast then stays for 10 s. */
  readonly undo?: () => void;
  /** Another action than undo, such as `Try again`. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Of work that goes on: how much of it is done, 0–1. */
  readonly share?: number;
}

export interface ShownToast extends ToastMessage {
  readonly id: number;
}

let shown: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly ShownToast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Shows a message at the bottom of the screen, read out politely (errors at once). At most three stand at a time.
 * Calling what it returns takes the message away.
 */
export function showToast(message: ToastMessage): () => void {
  lastId += 1;
  const id = lastId;
  publish([...shown, { ...message, id }].slice(-3));
  return () => dismissToast(id);
}

/** Shows work that goes on. `report` tells how far it is, `dismiss` takes the message away; both in its place. */
export function showProgress(message: Omit<ToastMessage, 'tone'>): {
  readonly report: (now: Pick<ToastMessage, 'text' | 'share'>) => void;
  readonly dismiss: () => void;
} {
  const dismiss = showToast({ ...message, tone: 'busy' });
  const id = lastId;
  return {
    report: (now) => publish(shown.map((toast) => (toast.id === id ? { ...toast, ...now } : toast))),
    dismiss,
  };
}

const none: readonly ShownToast[] = [];

/** The messages that stand on the screen, oldest first. */
export function useToasts(): readonly ShownToast[] {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  publish(shown.filter((toast) => toast.id !== id));
}
