'use client';

import clsx from 'clsx';
import { CircleAlert, CircleCheck, LoaderCircle, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { type ReactNode, useSyncExternalStore } from 'react';

/** Long enough to read the words and reach the button; the clock stops under the pointer or with focus inside. */
const UNDO_MS = 10_000;
const PLAIN_MS = 5_000;

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

interface ShownToast extends ToastMessage {
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
  return () => publish(shown.filter((toast) => toast.id !== id));
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

/** Where toasts appear; stands once, in the layout. F8 moves the focus there. */
export function Toaster() {
  const toasts = useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
  return (
    <Radix.Provider swipeDirection="down" label="Message">
      {toasts.map((toast) => (
        <OneToast
          key={toast.id}
          toast={toast}
          onGone={() => publish(shown.filter(({ id }) => id !== toast.id))}
        />
      ))}
      <Radix.Viewport
        label="Messages ({hotkey})"
        className="fixed bottom-4 left-1/2 z-60 flex w-[min(400px,calc(100vw-32px))] -translate-x-1/2 flex-col gap-2 outline-none"
      />
    </Radix.Provider>
  );
}

const toneIcons = {
  plain: <CircleCheck size={14} />,
  error: <CircleAlert size={14} />,
  busy: <LoaderCircle size={14} className="motion-safe:animate-spin" />,
} as const;

function OneToast({ toast, onGone }: { readonly toast: ShownToast; readonly onGone: () => void }) {
  const action = toast.undo === undefined ? toast.action : { label: 'Undo', run: toast.undo };
  const icon = toast.icon ?? toneIcons[toast.tone ?? 'plain'];
  return (
    <Radix.Root
      duration={toast.tone === 'busy' ? Number.POSITIVE_INFINITY : action === undefined ? PLAIN_MS : UNDO_MS}
      type={toast.tone === 'error' ? 'foreground' : 'background'}
      onOpenChange={(open) => {
        if (!open) onGone();
      }}
      className={clsx(
        'appears flex min-h-10 items-center gap-3 rounded-md bg-action py-1 pr-1.5 pl-3 text-12 text-on-action shadow-lg',
        'data-[swipe=move]:translate-y-(--radix-toast-swipe-move-y)',
      )}
    >
      <span aria-hidden className="shrink-0">
        {icon}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <Radix.Title className="break-words">{toast.text}</Radix.Title>
        {toast.share !== undefined && (
          <progress
            className="h-1 w-full bg-on-action/25! [&::-moz-progress-bar]:bg-on-action! [&::-webkit-progress-bar]:bg-on-action/25! [&::-webkit-progress-value]:bg-on-action!"
            max={1}
            value={toast.share}
            aria-label={toast.text}
          />
        )}
      </div>
      {action !== undefined && (
        <Radix.Action
          altText={action.label}
          onClick={action.run}
          className="h-7 shrink-0 rounded-xs px-2 font-strong underline underline-offset-2 outline-offset-0 hover:bg-action-hover pointer-coarse:h-11"
        >
          {action.label}
        </Radix.Action>
      )}
      <Radix.Close
        aria-label="Dismiss"
        className="grid size-7 shrink-0 place-items-center rounded-xs opacity-70 outline-offset-0 hover:bg-action-hover hover:opacity-100 pointer-coarse:size-11"
      >
        <X size={13} aria-hidden />
      </Radix.Close>
    </Radix.Root>
  );
}
