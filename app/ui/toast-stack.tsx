'use client';

import clsx from 'clsx';
import { CircleAlert, CircleCheck, LoaderCircle, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { dismissToast, type ShownToast, useToasts } from './toast';

/** Long enough to read the words and reach the button; the clock stops under the pointer or with focus inside. */
const UNDO_MS = 10_000;
const PLAIN_MS = 5_000;

/** The messages at the bottom of the screen. F8 moves the focus there. */
export function ToastStack() {
  const toasts = useToasts();
  return (
    <Radix.Provider swipeDirection="down" label="Message">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} onGone={() => dismissToast(toast.id)} />
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
