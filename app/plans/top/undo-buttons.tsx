'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../ui/button';
import { isTyping } from '../../ui/is-typing';
import { usePlan, usePlanStore } from '../plan-context';

/** Undo with the name of the step, redo, and their keys. */
export function UndoButtons() {
  const store = usePlanStore();
  const last = usePlan(({ past }) => past[past.length - 1]?.label);
  const next = usePlan(({ future }) => future[0]?.label);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' || key === 'y') {
        event.preventDefault();
        const { undo, redo } = store.getState();
        if (key === 'y' || event.shiftKey) redo();
        else undo();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store]);
  return (
    <>
      <Button
        disabled={last === undefined}
        onClick={() => store.getState().undo()}
        title={last === undefined ? 'Nothing to undo' : `Undo: ${last} (Ctrl Z)`}
        aria-label={last === undefined ? 'Undo' : `Undo: ${last}`}
        className="max-sm:size-11"
      >
        <Undo2 size={14} aria-hidden />
        {last !== undefined && <span className="max-w-[112px] truncate max-lg:hidden">{last}</span>}
      </Button>
      <Button
        iconOnly
        disabled={next === undefined}
        onClick={() => store.getState().redo()}
        title={next === undefined ? 'Nothing to redo' : `Redo: ${next} (Ctrl Shift Z)`}
        aria-label={next === undefined ? 'Redo' : `Redo: ${next}`}
        className="max-sm:hidden"
      >
        <Redo2 size={14} aria-hidden />
      </Button>
    </>
  );
}
