'use client';

import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';

const never = () => () => {};

/** Whether the work is safe: `Saved 12:03`, `Saving`, `Not saved – retry`. */
export function SaveState({ onRetry }: { readonly onRetry: () => void }) {
  const { style } = useSettings();
  const save = usePlan((state) => state.save);
  const savedAt = usePlan(({ saved }) => saved.savedAt);
  const edited = usePlan(({ plan, saved }) => plan !== saved.plan);
  const clock = (timeZone?: string) =>
    new Intl.DateTimeFormat(style.locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(
      new Date(savedAt),
    );
  const time = useSyncExternalStore(
    never,
    () => clock(),
    () => null,
  );
  const failed = save.kind === 'failed' || save.kind === 'conflict';
  return (
    <span className="inline-flex items-center gap-[5px] px-1.5 whitespace-nowrap text-ink-3 max-sm:px-[5px] max-sm:text-11">
      <output aria-live="polite" className="inline-flex items-center gap-[5px]">
        {failed ? (
          <span className="inline-flex items-center gap-[5px] text-attention">
            <CloudOff size={13} aria-hidden />
            Not saved{save.kind === 'failed' && ' –'}
          </span>
        ) : edited || save.kind === 'saving' ? (
          <>
            <LoaderCircle size={13} aria-hidden className="motion-safe:animate-spin" />
            Saving
          </>
        ) : (
          <>
            <Check size={13} aria-hidden />
            Saved {/* The server does not know the reader's clock: its own time keeps the place. */}
            <span className={time === null ? 'invisible' : undefined}>{time ?? clock('UTC')}</span>
          </>
        )}
      </output>
      {save.kind === 'failed' && (
        <button
          type="button"
          onClick={onRetry}
          title={`${save.reason} The edits are kept in this browser and sent when the server is back.`}
          className="rounded-xs text-attention underline underline-offset-2"
        >
          retry
        </button>
      )}
    </span>
  );
}
