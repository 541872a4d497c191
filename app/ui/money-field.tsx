'use client';

import clsx from 'clsx';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type AmountContext, type ParsedAmount, parseAmount } from './parse-amount';

export interface AmountDraft {
  /** What stands in the field. */
  readonly text: string;
  /** Why what stands there cannot be used; null while it can. */
  readonly reason: string | null;
  /** What would be understood instead, where that is known. */
  readonly example: string | null;
  readonly errorId: string;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

export interface AmountDraftOptions extends Omit<AmountContext, 'current'> {
  readonly value: number;
  /** The value as it stands in the field at rest. */
  readonly format: (value: number) => string;
  /** The value as it stands in the field while it is edited; as `format` without it. */
  readonly formatForEdit?: (value: number) => string;
  /** Reads text in another way than money. */
  readonly parse?: typeof parseAmount;
  /** Puts a value in force; a text back says why it cannot be. */
  readonly onCommit: (value: number) => string | undefined;
}

/**
 * A typed amount between its keystrokes and its use: Enter or leaving the field puts it in force, Esc takes it back.
 * Text that is no amount stays with its reason, and the old value stays in force.
 */
export function useAmountDraft(options: AmountDraftOptions): AmountDraft {
  const {
    value,
    format,
    formatForEdit = format,
    locale,
    digits,
    max,
    parse = parseAmount,
    onCommit,
  } = options;
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const errorId = useId();
  const cancelled = useRef(false);
  const atRest = format(value);
  const inEdit = formatForEdit(value);
  const clear = () => {
    setDraft(null);
    setRefusal(null);
  };
  const commit = () => {
    if (cancelled.current || draft === null || draft.trim() === inEdit) {
      cancelled.current = false;
      return clear();
    }
    const parsed = parse(draft, { locale, current: value, digits, max });
    const refused = 'reason' in parsed ? parsed : refusalOf(onCommit(parsed.value));
    if (refused) setRefusal(refused);
    else clear();
  };
  return {
    text: draft ?? atRest,
    reason: refusal?.reason ?? null,
    example: refusal?.example ?? null,
    errorId,
    onFocus: () => setDraft((before) => before ?? inEdit),
    onChange: (text) => {
      setDraft(text);
      setRefusal(null);
    },
    onBlur: commit,
    onKeyDown: (event) => {
      if (event.key === 'Enter') {
        event.currentTarget.blur();
      } else if (event.key === 'Escape') {
        cancelled.current = true;
        event.currentTarget.blur();
      }
    },
  };
}

type Refusal = Extract<ParsedAmount, { reason: string }>;

function refusalOf(reason: string | undefined): Refusal | null {
  return reason === undefined ? null : { reason };
}

export interface MoneyFieldProps {
  readonly draft: AmountDraft;
  readonly label: string;
  readonly look?: 'plain' | 'locked' | 'muted';
  /** As wide as its text; without it, as wide as its class says or its text needs. */
  readonly fitted?: boolean;
  readonly className?: string;
}

/** Characters that a field makes room for: nine digits with separators and a minor unit. */
const MOST_SHOWN = 14;

/** Selects a field's text as it gets the focus: what is typed next, however soon, takes its place. */
function selectAll(input: HTMLInputElement): void {
  // React draws the text for editing in a task queued before this one.
  queueMicrotask(() => {
    input.select();
    const text = input.value;
    // The click that gave the focus puts the caret after this; what was typed meanwhile stays as it is.
    requestAnimationFrame(() => {
      if (input.value === text) input.select();
    });
  });
}

/** The field of a draft. Its reason stands where the row has room: see {@link AmountReason}. */
export function MoneyField({ draft, label, look = 'plain', fitted = false, className }: MoneyFieldProps) {
  return (
    <input
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={draft.reason !== null}
      aria-describedby={draft.reason === null ? undefined : draft.errorId}
      readOnly={look === 'locked'}
      value={draft.text}
      onFocus={(event) => {
        const input = event.currentTarget;
        draft.onFocus();
        selectAll(input);
      }}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
      style={{ [fitted ? 'width' : 'minWidth']: `calc(${Math.min(MOST_SHOWN, draft.text.length)}ch + 16px)` }}
      className={clsx(
        'moves shrink-0 rounded-xs border text-right font-label',
        'h-[22px] w-[68px] px-[7px] text-12',
        draft.reason !== null
          ? 'border-negative bg-surface text-negative'
          : look === 'locked'
            ? 'border-line bg-sunken text-ink-2'
            : 'border-line-strong bg-surface hover:border-line-input',
        look === 'muted' && draft.reason === null && 'text-ink-3 line-through',
        className,
      )}
    />
  );
}

/** Why a typed amount is not in force, with an example: `Not a number. Try 5k, 1.2m or +10%. Still using 4,823.` */
export function AmountReason({
  draft,
  inForce,
  example = '5k, 1.2m or +10%',
}: {
  readonly draft: AmountDraft;
  readonly inForce: string;
  readonly example?: string;
}) {
  if (draft.reason === null) return null;
  return (
    <p id={draft.errorId} role="alert" className="text-11 text-negative">
      {draft.reason} Try {draft.example ?? example}. Still using {inForce}.
    </p>
  );
}
