'use client';

import { request } from '../ui/request';

/** What the API answers for a plan. */
interface StoredPlan {
  readonly id: string;
  readonly revision: number;
  readonly plan: { readonly name: string };
}

const planPath = (id: string) => `/api/v1/plans/${encodeURIComponent(id)}`;
const once = () => ({ 'idempotency-key': crypto.randomUUID() });

/** Makes a plan of a template and gives its id. */
export async function createFromTemplate(template: string): Promise<string> {
  const made = await request<StoredPlan>('/api/v1/plans', {
    method: 'POST',
    headers: once(),
    body: { template },
  });
  return made.id;
}

/** Stores a plan document as a new plan and gives its id. */
export async function createFromDocument(plan: unknown): Promise<string> {
  const made = await request<StoredPlan>('/api/v1/plans', {
    method: 'POST',
    headers: once(),
    body: { plan },
  });
  return made.id;
}

/** Renames by saving the plan with another name, on top of the revision just read. */
export async function renamePlan(id: string, name: string): Promise<void> {
  const stored = await request<StoredPlan>(planPath(id));
  await request<StoredPlan>(planPath(id), {
    method: 'PUT',
    headers: { 'if-match': `"${stored.revision}"`, ...once() },
    body: { plan: { ...stored.plan, name } },
  });
}

export async function duplicatePlan(id: string): Promise<StoredPlan> {
  return request<StoredPlan>(`${planPath(id)}/duplicate`, { method: 'POST', headers: once() });
}

export async function deletePlan(id: string): Promise<void> {
  await request<unknown>(planPath(id), { method: 'DELETE' });
}

export async function undeletePlan(id: string): Promise<void> {
  await request<unknown>(`${planPath(id)}/undelete`, { method: 'POST' });
}

/** Saves the plan document as a file on the reader's machine. */
export async function downloadPlan(id: string): Promise<void> {
  const stored = await request<StoredPlan>(planPath(id));
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(stored.plan, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileNameOf(stored.plan.name)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Letters and digits of any script; everything that a file system may refuse becomes a dash. */
function fileNameOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'plan';
}
