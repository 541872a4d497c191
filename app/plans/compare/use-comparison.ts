'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChosenScenario } from '@/lib/analysis/comparison/contenders';
import { DEFAULT_SEED } from '@/lib/analysis/uncertainty/draw-limits';
import type { CompareCancel, CompareMessage, CompareRequest } from './compare-messages';
import type { CompareView } from './compare-view';

/** What the page knows of the comparison. */
export interface ComparisonState {
  readonly view: CompareView;
  /** Whether the view is of what is chosen now, and no more draws are on their way. */
  readonly status: 'asking' | 'drawing' | 'done' | 'stopped' | 'failed';
  readonly progress: { readonly drawn: number; readonly draws: number } | null;
  readonly failure: string | null;
  readonly askAgain: () => void;
  readonly cancel: () => void;
}

type Shown = Pick<ComparisonState, 'view' | 'status' | 'progress' | 'failure'>;

/** Keeps the comparison up with what is chosen, in a worker: stated values at once, the odds as draws arrive. */
export function useComparison(
  chosen: readonly ChosenScenario[],
  locale: string,
  first: CompareView,
): ComparisonState {
  const [shown, setShown] = useState<Shown>({
    view: first,
    status: 'asking',
    progress: null,
    failure: null,
  });
  const worker = useRef<Worker | null>(null);
  const newest = useRef(0);

  useEffect(() => {
    const started = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<CompareMessage>) => {
      if (data.id === newest.current) setShown((before) => take(before, data));
    };
    started.onerror = (event) => {
      const message = event.message || 'The comparison stopped.';
      setShown((before) => ({ ...before, status: 'failed', progress: null, failure: message }));
    };
    return () => {
      started.terminate();
      worker.current = null;
    };
  }, []);

  const askAgain = useCallback(() => {
    if (chosen.length === 0) return;
    newest.current += 1;
    const question: CompareRequest = { id: newest.current, chosen, locale, seed: DEFAULT_SEED };
    setShown((before) => ({ ...before, status: 'asking', progress: null, failure: null }));
    worker.current?.postMessage(question);
  }, [chosen, locale]);
  useEffect(askAgain, [askAgain]);

  const cancel = useCallback(() => {
    worker.current?.postMessage({ kind: 'cancel' } satisfies CompareCancel);
    setShown((before) => ({ ...before, status: 'stopped', progress: null }));
  }, []);
  return { ...shown, askAgain, cancel };
}

function take(before: Shown, message: CompareMessage): Shown {
  if (message.kind === 'failed')
    return { ...before, status: 'failed', progress: null, failure: message.message };
  if (before.status === 'stopped') return before;
  if (message.kind === 'progress') {
    return { ...before, progress: { drawn: message.drawn, draws: message.draws } };
  }
  const { view, isLast } = message;
  return {
    view,
    status: isLast ? 'done' : 'drawing',
    progress: isLast ? null : before.progress,
    failure: null,
  };
}
