'use client';

import { request } from '../../ui/request';
import { planUrl } from '../send-plan';

/** A link as the API lists it. */
export interface Share {
  readonly id: string;
  readonly name: string | null;
  readonly scenarios: readonly string[];
  readonly revision: number | null;
  readonly showsBudgets: boolean;
  readonly isEmbeddable: boolean;
  readonly hasPassword: boolean;
  readonly state: 'open' | 'expired' | 'revoked';
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string | null;
  readonly views: number;
  readonly lastOpenedAt: string | null;
}

/** A link with its address: told when it is made, and never again. */
export interface MadeShare extends Share {
  readonly address: string;
}

/** What is asked of a new link; of an old one, what changes. */
export type ShareWishes = Readonly<
  Partial<
    Pick<Share, 'name' | 'scenarios' | 'revision' | 'showsBudgets' | 'isEmbeddable' | 'expiresAt'> & {
      readonly password: string | null;
    }
  >
>;

/** The links to a plan, newest first. */
export async function listShares(planId: string): Promise<readonly Share[]> {
  return (await request<{ readonly shares: readonly Share[] }>(sharesUrl(planId))).shares;
}

/** Makes a link. */
export async function createShare(planId: string, wishes: ShareWishes): Promise<MadeShare> {
  return request<MadeShare>(sharesUrl(planId), { method: 'POST', body: wishes });
}

/** Changes a link. */
export async function reviseShare(
  planId: string,
  shareId: string,
  changes: ShareWishes | { readonly revoked: false },
): Promise<Share> {
  return request<Share>(`${sharesUrl(planId)}/${shareId}`, { method: 'PATCH', body: changes });
}

/** Gives a link a new address; the old one opens nothing any more. */
export async function renewShare(planId: string, shareId: string): Promise<MadeShare> {
  return request<MadeShare>(`${sharesUrl(planId)}/${shareId}`, { method: 'PATCH', body: { newLink: true } });
}

/** Withdraws a link. */
export async function revokeShare(planId: string, shareId: string): Promise<void> {
  await request<unknown>(`${sharesUrl(planId)}/${shareId}`, { method: 'DELETE' });
}

function sharesUrl(planId: string): string {
  return `${planUrl(planId)}/shares`;
}
