'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Holdout } from '@/lib/analysis/actuals';
import type { ColumnMapping } from '@/lib/analysis/import/mapping';
import type { ImportReview, Question } from '@/lib/analysis/import/review';
import { failureWords, RequestFailed, type RequestIssue } from '../ui/request';
import { MAX_FILE_BYTES } from './file-limits';
import { type Corrections, confirmImport, proposeImport, testImport } from './import-requests';
import { takeFile } from './pending-file';

/** Why a file or an answer was not taken. */
export interface Refusal {
  readonly words: string;
  /** True where the fault is not the file's: the same may work in a moment. */
  readonly isOurs: boolean;
  readonly issues: readonly RequestIssue[];
}

/** Whether the file's last year has been forecast: on its way, done (null: too short), failed, or not asked yet. */
export type HoldoutState =
  | { readonly step: 'waiting' }
  | { readonly step: 'running' }
  | { readonly step: 'done'; readonly holdout: Holdout | null }
  | { readonly step: 'failed'; readonly words: string };

export interface ImportState {
  readonly file: File | null;
  /** Which file of this visit it is: the same name may come again, corrected. */
  readonly round: number;
  /** The last review that could be made; it stays in sight while the next one is on its way. */
  readonly review: ImportReview | null;
  readonly holdout: HoldoutState;
  readonly refusal: Refusal | null;
  readonly isReading: boolean;
  readonly isConfirming: boolean;
}

const untouched: Corrections = { mapping: { columns: [] }, answers: {} };
const nothing: ImportState = {
  file: null,
  round: 0,
  review: null,
  holdout: { step: 'waiting' },
  refusal: null,
  isReading: false,
  isConfirming: false,
};

/** The import from a file to a plan: every correction is proposed anew, the latest wins, nothing is stored before. */
export function useImport() {
  const router = useRouter();
  const [state, setState] = useState<ImportState>(nothing);
  const corrections = useRef(untouched);
  const running = useRef<AbortController | null>(null);
  // One import is one plan, however often the button is pressed or the connection drops.
  const key = useRef('');

  async function read(file: File): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState((before) => ({ ...before, file, refusal: null, isReading: true }));
    try {
      const review = await proposeImport(file, corrections.current, controller.signal);
      if (controller.signal.aborted) return;
      const holdout = { step: review.ready ? 'running' : 'waiting' } as const;
      setState((before) => ({ ...before, review, holdout, isReading: false }));
      if (review.ready) await test(file, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return;
      setState((before) => ({ ...before, isReading: false, refusal: refusalOf(error) }));
    }
  }

  async function test(file: File, signal: AbortSignal): Promise<void> {
    const set = (holdout: HoldoutState) => {
      if (!signal.aborted) setState((before) => ({ ...before, holdout }));
    };
    try {
      set({ step: 'done', holdout: await testImport(file, corrections.current, signal) });
    } catch (error) {
      set({ step: 'failed', words: failureWords(error) });
    }
  }

  function choose(file: File): void {
    corrections.current = untouched;
    key.current = crypto.randomUUID();
    running.current?.abort();
    const isTooLarge = file.size > MAX_FILE_BYTES;
    const refusal = isTooLarge
      ? { words: 'It is larger than 20 MB: leave out columns or years.', isOurs: false, issues: [] }
      : null;
    setState(({ round }) => ({ ...nothing, file, round: round + 1, refusal }));
    if (!isTooLarge) void read(file);
  }

  function cancel(): void {
    running.current?.abort();
    setState(({ round }) => ({ ...nothing, round }));
  }

  function correct(next: Corrections): void {
    corrections.current = next;
    if (state.file !== null) void read(state.file);
  }

  const change = {
    column: (column: ColumnMapping) => {
      const { mapping, answers } = corrections.current;
      const others = mapping.columns.filter((other) => other.column !== column.column);
      correct({ answers, mapping: { ...mapping, columns: [...others, column] } });
    },
    offer: (kinds: readonly string[]) => {
      const { mapping, answers } = corrections.current;
      correct({ answers, mapping: { ...mapping, offer: kinds as Corrections['mapping']['offer'] } });
    },
    answer: (question: Question, value: string | number) => {
      const { mapping, answers } = corrections.current;
      correct(
        question.of === 'mapping'
          ? { answers, mapping: { ...mapping, [question.id]: value } }
          : { mapping, answers: { ...answers, [question.id]: value } },
      );
    },
  };

  async function confirm(): Promise<void> {
    const { file } = state;
    if (file === null) return;
    setState((before) => ({ ...before, isConfirming: true, refusal: null }));
    try {
      router.push(`/plans/${await confirmImport(file, corrections.current, key.current)}`);
    } catch (error) {
      setState((before) => ({ ...before, isConfirming: false, refusal: refusalOf(error) }));
    }
  }

  // A file that was dropped on the list of plans is read as soon as this page stands.
  const start = useRef(choose);
  start.current = choose;
  useEffect(() => {
    // In a task of its own: React may mount a component twice, and the file can be taken once only.
    const task = setTimeout(() => {
      const handedOver = takeFile();
      if (handedOver !== null) start.current(handedOver);
    });
    return () => {
      clearTimeout(task);
      running.current?.abort();
    };
  }, []);

  return {
    state,
    choose,
    cancel,
    change,
    confirm,
    retry: () => state.file !== null && void read(state.file),
  };
}

function refusalOf(error: unknown): Refusal {
  const failed = error instanceof RequestFailed ? error : undefined;
  const isOurs = failed === undefined || failed.status === 0 || failed.status >= 500;
  return { words: failureWords(error), isOurs, issues: failed?.issues ?? [] };
}
