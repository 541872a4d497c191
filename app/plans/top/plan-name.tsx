'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { nameRefusal, renamePlan } from '../edits';
import { usePlan, usePlanStore } from '../plan-context';
import { stepLabel } from '../step-labels';

/** The plan's name, edited where it stands: Enter or leaving keeps it, Esc takes it back. */
export function PlanName() {
  const store = usePlanStore();
  const name = usePlan(({ plan }) => plan.name);
  const [draft, setDraft] = useState<string | null>(null);
  const cancelled = useRef(false);
  const shown = draft ?? name;
  const refusal = draft === null ? null : nameRefusal(draft);
  const reasonId = useId();
  useTabTitle(name);
  const commit = () => {
    const text = draft?.trim() ?? '';
    if (refusal !== null && !cancelled.current) return;
    setDraft(null);
    if (cancelled.current || text === '' || text === name) {
      cancelled.current = false;
      return;
    }
    store.getState().apply(stepLabel.rename(text), (plan) => renamePlan(plan, text));
  };
  return (
    <h1 className="relative min-w-12 max-w-[300px] text-13 font-strong max-sm:max-w-full max-sm:text-15 lg:max-w-[240px] xl:max-w-[300px]">
      {/* The text itself, invisible, gives the field its width. */}
      <span aria-hidden className="invisible block h-7 truncate px-[5px] leading-7 whitespace-pre">
        {shown}
      </span>
      <input
        type="text"
        aria-label="Plan name"
        title={name}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : reasonId}
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancelled.current = true;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
        className="moves absolute inset-0 w-full truncate rounded-xs bg-transparent px-[5px] outline-offset-0 hover:bg-hover focus:bg-surface max-sm:-top-2 max-sm:bottom-auto max-sm:h-11"
      />
      {refusal !== null && (
        <span
          id={reasonId}
          role="alert"
          className="absolute top-full left-0 z-20 w-max max-w-[280px] rounded-sm bg-raised px-2 py-1 text-11 font-text text-negative shadow-md ring ring-line"
        >
          {refusal}
        </span>
      )}
    </h1>
  );
}

/** The tab's title goes along with a name that is changed here; the layout's words around it stay. */
function useTabTitle(name: string): void {
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current === name) return;
    document.title = document.title.replace(shown.current, () => name);
    shown.current = name;
  }, [name]);
}
