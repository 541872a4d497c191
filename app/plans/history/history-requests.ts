'use client';

import type { Plan } from '@/lib/model/plan';
import type { ChangeWords } from '@/lib/report/words/change-words';
import { request } from '../../ui/request';
import { planUrl } from '../send-plan';

/** One save, as the API lists it. */
export interface Revision {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly name: string | null;
  readonly summary: string;
  readonly changes: readonly ChangeWords[];
}

export const REVISIONS_A_PAGE = 30;

/** Saves older than `before`, newest first. */
export async function listRevisions(
  planId: string,
  locale: string,
  before?: number,
): Promise<readonly Revision[]> {
  const query = new URLSearchParams({ locale, limit: String(REVISIONS_A_PAGE) });
  if (before !== undefined) query.set('before', String(before));
  const { revisions } = await request<{ readonly revisions: readonly Revision[] }>(
    `${planUrl(planId)}/revisions?${query}`,
  );
  return revisions;
}

/** The plan as it was at a revision. */
export async function planAt(planId: string, revision: number): Promise<Plan> {
  const { plan } = await request<{ readonly plan: Plan }>(`${planUrl(planId)}?revision=${revision}`);
  return plan;
}

/** Names a revision; null takes its name away. */
export async function nameRevision(planId: string, revision: number, name: string | null): Promise<void> {
  await request<unknown>(`${planUrl(planId)}/revisions/${revision}`, { method: 'PATCH', body: { name } });
}
