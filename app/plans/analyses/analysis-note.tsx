'use client';

import { RotateCw } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/note';
import type { UsedAnalysis } from './use-analysis';

const LONG_MS = 1_000;

export interface AnalysisNoteProps {
  readonly analysis: UsedAnalysis;
  /** What is being worked out while nothing more is known: `what each channel brought`. */
  readonly what: string;
  /** Room that is kept while there is no picture yet, as Tailwind classes. */
  readonly className?: string;
}

/** Where an analysis stands: nothing under a second, then step, percent and a way to stop; and what to do when it failed. */
export function AnalysisNote({ analysis, what, className }: AnalysisNoteProps) {
  const { state, progress, figures, cancel, askAgain, message } = analysis;
  const isLong = useLong(state === 'working', analysis.since);
  let note: ReactNode = null;
  if (state === 'failed') {
    note = (
      <ErrorNote
        title={`It could not be worked out ${what}.`}
        actions={
          <Button variant="line" onClick={askAgain}>
            <RotateCw size={13} aria-hidden />
            Try again
          </Button>
        }
      >
        Your plan and the forecast are intact{figures ? '; the last picture stays' : ''}. {message}
      </ErrorNote>
    );
  } else if (state === 'cancelled') {
    note = (
      <div className="flex flex-wrap items-center gap-2 text-ink-2">
        <span>
          {figures ? 'Stopped: the picture is of what was known.' : `Stopped before it was known ${what}.`}
        </span>
        <Button variant="line" onClick={askAgain} className="h-6! text-11! max-sm:h-11!">
          Work it out
        </Button>
      </div>
    );
  } else if (state === 'working' && isLong) {
    const percent = Math.floor((progress?.share ?? 0) * 100);
    note = (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-11 text-ink-2">
        <span role="status">
          Working out {progress?.label ?? what}
          {progress && progress.steps > 1 && ` · step ${progress.step} of ${progress.steps}`}
        </span>
        <progress className="h-1 w-32" max={100} value={percent} aria-label={`Working out ${what}`} />
        <span>{percent} %</span>
        <Button variant="line" onClick={cancel} className="h-6! text-11! max-sm:h-11!">
          Cancel
        </Button>
      </div>
    );
  }
  if (figures && !note) return null;
  return <div className={figures ? 'pb-1.5' : className}>{note}</div>;
}

/** Whether something goes on for more than a second. */
function useLong(on: boolean, since: number): boolean {
  const [longSince, setLongSince] = useState<number | null>(null);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLongSince(since), LONG_MS);
    return () => clearTimeout(timer);
  }, [on, since]);
  return on && longSince === since;
}
