'use client';

import { Check, ChevronRight, Pencil, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../ui/button';
import { SavedAt } from '../../ui/saved-at';
import type { Revision } from './history-requests';

export interface RevisionRowProps {
  readonly revision: Revision;
  readonly isNewest: boolean;
  readonly locale: string;
  readonly onRestore: () => void;
  readonly onName: (name: string | null) => void;
}

/** One save: its name, what it did, who and when; below, on demand, each change. */
export function RevisionRow({ revision, isNewest, locale, onRestore, onName }: RevisionRowProps) {
  const { revision: number, savedAt, savedBy, name, summary, changes } = revision;
  const [isOpen, setIsOpen] = useState(false);
  const [isNaming, setIsNaming] = useState(false);
  const detail = useId();
  const called = name ?? `revision ${number}`;
  return (
    <li className="group border-b border-line py-2 last:border-b-0" data-revision={number}>
      {isNaming ? (
        <NameForm
          name={name}
          called={called}
          onDone={(next) => {
            setIsNaming(false);
            if (next !== undefined && next !== name) onName(next);
          }}
        />
      ) : (
        name !== null && <p className="text-13 font-strong break-words">{name}</p>
      )}
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="break-words">{summary}</p>
          <p className="text-11 text-ink-3">
            <SavedAt iso={savedAt} locale={locale} /> · {savedBy} · revision {number}
            {isNewest && ' · now'}
          </p>
        </div>
        {!isNaming && (
          <Button
            iconOnly
            aria-label={`Name ${called}`}
            title="Name this version"
            onClick={() => setIsNaming(true)}
          >
            <Pencil size={13} aria-hidden />
          </Button>
        )}
        {!isNewest && (
          <Button variant="line" aria-label={`Restore ${called}`} onClick={onRestore}>
            <RotateCcw size={13} aria-hidden />
            Restore
          </Button>
        )}
      </div>
      {changes.length > 0 && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={detail}
          onClick={() => setIsOpen(!isOpen)}
          className="moves mt-0.5 flex items-center gap-1 rounded-xs py-0.5 text-11 text-ink-2 hover:text-ink pointer-coarse:min-h-11"
        >
          <ChevronRight size={12} aria-hidden className={isOpen ? 'rotate-90' : undefined} />
          {changes.length === 1 ? '1 change' : `${changes.length} changes`}
          <span className="sr-only"> of {called}</span>
        </button>
      )}
      {isOpen && (
        <dl id={detail} className="mt-1 rounded-sm bg-sunken px-2 py-1 text-11">
          {changes.map(({ what, from, to }) => (
            <div key={what} className="grid grid-cols-[1fr_1.2fr] gap-2 py-1">
              <dt className="break-words text-ink-2">{what}</dt>
              <dd className="break-words">
                <del className="text-ink-3 no-underline">{from}</del> <span aria-hidden>→</span>
                <span className="sr-only">became</span> <ins className="no-underline">{to}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

interface NameFormProps {
  readonly name: string | null;
  readonly called: string;
  /** Undefined leaves the name as it is; null takes it away. */
  readonly onDone: (name: string | null | undefined) => void;
}

function NameForm({ name, called, onDone }: NameFormProps) {
  const [text, setText] = useState(name ?? '');
  return (
    <form
      className="mb-1 flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text.trim() === '' ? null : text.trim());
      }}
    >
      <input
        ref={(field) => field?.focus()}
        value={text}
        maxLength={80}
        aria-label={`Name of ${called}`}
        placeholder="Such as: sent to the board"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Esc leaves the field, not the drawer.
          event.stopPropagation();
          onDone(undefined);
        }}
        className="h-7 min-w-0 flex-1 rounded-sm bg-surface px-2 ring ring-line-strong"
      />
      <Button variant="line" type="submit">
        <Check size={13} aria-hidden />
        Keep
      </Button>
    </form>
  );
}
