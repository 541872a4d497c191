'use client';

import type { Holdout } from '@/lib/analysis/actuals';
import type { Answers, UserMapping } from '@/lib/analysis/import/mapping';
import type { ImportReview } from '@/lib/analysis/import/review';
import { request } from '../ui/request';

/** What the user says about a file. */
export interface Corrections {
  readonly mapping: Omit<UserMapping, 'answers'>;
  readonly answers: Answers;
  /** For each file, in their order. */
  readonly files: readonly FileCorrection[];
}

/** What the user says about one file by itself. */
export interface FileCorrection {
  readonly sheet?: string;
  readonly source?: string;
  readonly mapping?: Partial<UserMapping>;
}

/** Reads a file and proposes what its columns are; stores nothing. */
export function proposeImport(
  files: readonly File[],
  corrections: Corrections,
  signal: AbortSignal,
): Promise<ImportReview> {
  return request<ImportReview>('/api/v1/imports', {
    method: 'POST',
    body: formOf(files, corrections),
    signal,
  });
}

/** Holds out the last year of a file and forecasts it; null where the file is too short for that. Stores nothing. */
export async function testImport(
  files: readonly File[],
  corrections: Corrections,
  signal: AbortSignal,
): Promise<Holdout | null> {
  const answer = await request<{ holdout: Holdout | null }>('/api/v1/imports/holdout', {
    method: 'POST',
    body: formOf(files, corrections),
    signal,
  });
  return answer.holdout;
}

/** Makes the plan and stores it with the file's history; gives the plan's id. */
export async function confirmImport(
  files: readonly File[],
  corrections: Corrections,
  key: string,
): Promise<string> {
  const body = formOf(files, corrections);
  body.set('confirm', 'true');
  const made = await request<{ id: string }>('/api/v1/imports', {
    method: 'POST',
    body,
    headers: { 'idempotency-key': key },
  });
  return made.id;
}

function formOf(files: readonly File[], { mapping, answers, files: about }: Corrections): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  form.set('files', JSON.stringify(about));
  form.set('mapping', JSON.stringify(mapping));
  form.set('answers', JSON.stringify(answers));
  return form;
}
