'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { InCurrency } from '@/lib/report/words/numbers';
import type { FlightRow } from './flight-rows';
import { readTyped, type TypedAmount } from './typed-amount';

export interface AmountEditorProps {
  /** `Ads wk 61–64`. */
  readonly place: string;
  readonly what: FlightRow['what'];
  readonly style: InCurrency;
  /** The text to start with; all of it selected unless it is what was just typed. */
  readonly text: string;
  readonly typed: boolean;
  readonly onDone: (amount: Exclude<TypedAmount, { reason: string }> | null) => void;
}

/** The field over the cells: Enter or leaving it puts the amount in force, Esc takes it back. */
export function AmountEditor({ place, what, style, text, typed, onDone }: AmountEditorProps) {
  const [draft, setDraft] = useState(text);
  const [reason, setReason] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const errorId = useId();
  useEffect(() => {
    input.current?.focus();
    if (!typed) input.current?.select();
  }, [typed]);
  const finish = (amount: Parameters<AmountEditorProps['onDone']>[0]) => {
    if (done.current) return;
    done.current = true;
    onDone(amount);
  };
  const commit = (isLeaving: boolean) => {
    if (draft === text && !typed) return finish(null);
    const read = readTyped(draft, what, style);
    if (!('reason' in read)) return finish(read);
    if (isLeaving) finish(null);
    else setReason(read.reason);
  };
  return (
    <div className="flex h-[22px] items-center gap-1.5 rounded-xs bg-action pr-2 pl-2 text-11 whitespace-nowrap text-on-action shadow-md">
      <span className="font-label">{place}</span>
      <input
        ref={input}
        type="text"
        value={draft}
        autoComplete="off"
        spellCheck={false}
        aria-label={`${place}, ${what === 'discount' ? 'discount' : 'spend a week'}`}
        aria-invalid={reason !== null}
        aria-describedby={reason === null ? undefined : errorId}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setReason(null);
        }}
        onBlur={() => commit(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') {
            event.preventDefault();
            commit(false);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            finish(null);
          }
        }}
        className="h-[18px] w-[76px] rounded-[2px] bg-surface px-1.5 text-right text-12 font-label text-ink outline-offset-1"
      />
      <span className="opacity-80">{what === 'discount' ? 'off' : 'a week'}</span>
      {reason !== null && (
        <span id={errorId} role="alert" className="font-label">
          {reason} Try {what === 'discount' ? '20 %' : '5k, 1.2m or +10%'}.
        </span>
      )}
    </div>
  );
}
