'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Holdout } from '@/lib/analysis/actuals';
import type { ColumnMapping } from '@/lib/analysis/import/mapping';
import type { ImportReview, Question } from '@/lib/analysis/import/review';
import { failureWords, RequestFailed, type RequestIssue } from '../ui/request';
import { MAX_FILE_BYTES, MOST_FILES } from './file-limits';
import {
  type Corrections,
  confirmImport,
  type FileCorrection,
  proposeImport,
  testImport,
} from './import-requests';
import { takeFiles } from './pending-file';

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
  readonly files: readonly File[];
  /** Which choice of files of this visit it is: the same name may come again, corrected. */
  readonly round: number;
  /** The last review that could be made; it stays in sight while the next one is on its way. */
  readonly review: ImportReview | null;
  readonly holdout: HoldoutState;
  readonly refusal: Refusal | null;
  readonly isReading: boolean;
  readonly isConfirming: boolean;
}

const untouched: Corrections = { mapping: { columns: [] }, answers: {}, files: [] };
const nothing: ImportState = {
  files: [],
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

  async function read(files: readonly File[]): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState((before) => ({ ...before, files, refusal: null, isReading: true }));
    try {
      const review = await proposeImport(files, corrections.current, controller.signal);
      if (controller.signal.aborted) return;
      const holdout = { step: review.ready ? 'running' : 'waiting' } as const;
      setState((before) => ({ ...before, review, holdout, isReading: false }));
      if (review.ready) await test(files, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return;
      setState((before) => ({ ...before, isReading: false, refusal: refusalOf(error) }));
    }
  }

  async function test(files: readonly File[], signal: AbortSignal): Promise<void> {
    const set = (holdout: HoldoutState) => {
      if (!signal.aborted) setState((before) => ({ ...before, holdout }));
    };
    try {
      set({ step: 'done', holdout: await testImport(files, corrections.current, signal) });
    } catch (error) {
      set({ step: 'failed', words: failureWords(error) });
    }
  }

  function choose(files: readonly File[]): void {
    // Files come one after another: those that are there stay, with what was said about them.
    const isMore = state.review !== null;
    const all = isMore ? [...state.files, ...files] : files;
    const refusal = refusalOfSize(all);
    if (refusal !== null && isMore) {
      setState((before) => ({ ...before, refusal }));
      return;
    }
    corrections.current = isMore ? withMore(corrections.current, state.review, all.length) : untouched;
    key.current = crypto.randomUUID();
    running.current?.abort();
    const kept = isMore ? state.review : null;
    setState(({ round }) => ({ ...nothing, files: all, review: kept, round: round + 1, refusal }));
    if (refusal === null) void read(all);
  }

  function remove(place: number): void {
    const files = state.files.filter((_, index) => index !== place);
    if (files.length === 0) {
      cancel();
      return;
    }
    const { answers, mapping, files: about } = corrections.current;
    // Columns and places are those of other files now.
    const { overlaps: _overlaps, ...rest } = mapping;
    key.current = crypto.randomUUID();
    corrections.current = {
      answers,
      mapping: { ...rest, columns: [] },
      files: about.filter((_, index) => index !== place),
    };
    setState((before) => ({ ...before, round: before.round + 1 }));
    void read(files);
  }

  function cancel(): void {
    running.current?.abort();
    setState(({ round }) => ({ ...nothing, round }));
  }

  function correct(next: Corrections): void {
    corrections.current = next;
    if (state.files.length > 0) void read(state.files);
  }

  const change = {
    column: (column: ColumnMapping) => {
      const { mapping } = corrections.current;
      const others = mapping.columns.filter((other) => other.column !== column.column);
      correct({ ...corrections.current, mapping: { ...mapping, columns: [...others, column] } });
    },
    /** A column of one of several files, mapped by hand. */
    fileColumn: (place: number, column: ColumnMapping) => {
      const mapping = corrections.current.files[place]?.mapping;
      const others = mapping?.columns?.filter((other) => other.column !== column.column) ?? [];
      correctFile(place, { mapping: { ...mapping, columns: [...others, column] } });
    },
    source: (place: number, source: string | undefined) => correctFile(place, { source }),
    offer: (kinds: readonly string[]) => {
      const { mapping } = corrections.current;
      correct({
        ...corrections.current,
        mapping: { ...mapping, offer: kinds as Corrections['mapping']['offer'] },
      });
    },
    answer: ({ of, id, file, key: overlap }: Question, value: string | number) => {
      const { mapping, answers, files } = corrections.current;
      if (of === 'answers') return correct({ ...corrections.current, answers: { ...answers, [id]: value } });
      if (of === 'files') return correctFile(file ?? 0, { [id]: String(value) });
      if (of === 'file-mapping')
        return correctFile(file ?? 0, { mapping: { ...files[file ?? 0]?.mapping, [id]: value } });
      const overlaps = { ...mapping.overlaps, [overlap ?? '']: value as 'sum' };
      correct({
        ...corrections.current,
        mapping: of === 'overlaps' ? { ...mapping, overlaps } : { ...mapping, [id]: value },
      });
    },
  };

  function correctFile(place: number, part: FileCorrection): void {
    const files = state.files.map((_, index) => corrections.current.files[index] ?? {});
    files[place] = { ...files[place], ...part };
    correct({ ...corrections.current, files });
  }

  async function confirm(): Promise<void> {
    const { files } = state;
    if (files.length === 0) return;
    setState((before) => ({ ...before, isConfirming: true, refusal: null }));
    try {
      router.push(`/plans/${await confirmImport(files, corrections.current, key.current)}`);
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
      const handedOver = takeFiles();
      if (handedOver.length > 0) start.current(handedOver);
    });
    return () => {
      clearTimeout(task);
      running.current?.abort();
    };
  }, []);

  return {
    state,
    choose,
    remove,
    cancel,
    change,
    confirm,
    retry: () => state.files.length > 0 && void read(state.files),
  };
}

function refusalOfSize(files: readonly File[]): Refusal | null {
  const isTooLarge = files.reduce((sum, { size }) => sum + size, 0) > MAX_FILE_BYTES;
  const words = isTooLarge
    ? `${files.length === 1 ? 'It is' : 'Together they are'} larger than 20 MB: leave out columns or years.`
    : files.length > MOST_FILES
      ? `At most ${MOST_FILES} files make one plan.`
      : null;
  return words === null ? null : { words, isOurs: false, issues: [] };
}

/** What was said of the one file so far becomes that file's own, as soon as it is one of several. */
function withMore(current: Corrections, review: ImportReview | null, count: number): Corrections {
  const isOwn = review?.files.length === 1 && review.files[0].source === null && current.files.length === 0;
  if (!isOwn || count < 2) return { ...current, mapping: { ...current.mapping, columns: [] } };
  const { columns, dateOrder, decimalSign, dateMeans, ...rest } = current.mapping;
  const said = {
    columns,
    ...(dateOrder && { dateOrder }),
    ...(decimalSign && { decimalSign }),
    ...(dateMeans && { dateMeans }),
  };
  return { ...current, mapping: { ...rest, columns: [] }, files: [{ mapping: said }] };
}

function refusalOf(error: unknown): Refusal {
  const failed = error instanceof RequestFailed ? error : undefined;
  const isOurs = failed === undefined || failed.status === 0 || failed.status >= 500;
  return { words: failureWords(error), isOurs, issues: failed?.issues ?? [] };
}
