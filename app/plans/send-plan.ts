import type { SaveAnswer, SendPlan } from './autosave';
import type { StoredPlan } from './plan-store';

/** Browsers cancel a request of a page that closes, unless it is `keepalive` and small. */
const KEEPALIVE_BYTES = 60_000;

/** PUTs a plan with its revision in If-Match. Never throws: what went wrong is an answer. */
export const sendPlan: SendPlan = async ({ id, revision, plan }, key, leaving) => {
  const body = JSON.stringify({ plan });
  try {
    const response = await fetch(planUrl(id), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${revision}"`, 'Idempotency-Key': key },
      body,
      keepalive: leaving && body.length < KEEPALIVE_BYTES,
    });
    return await answerOf(response);
  } catch (error) {
    // fetch rejects with a TypeError when there is no way to the server.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError')) {
      return { kind: 'failed', reason: 'No connection to the server.', retries: true };
    }
    throw error;
  }
};

async function answerOf(response: Response): Promise<SaveAnswer> {
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && isStoredPlan(answer)) return { kind: 'accepted', saved: answer };
  const problem = (answer ?? {}) as { title?: string; detail?: string; current?: unknown };
  if (response.status === 412 && isStoredPlan(problem.current)) {
    return { kind: 'conflict', theirs: problem.current };
  }
  const reason = problem.detail ?? problem.title ?? `The server answered ${response.status}.`;
  const retries = response.status >= 500 || response.status === 408 || response.status === 429;
  return { kind: 'failed', reason, retries };
}

/** Whether an answer is a plan as the API documents it; a proxy's page is not. */
function isStoredPlan(answer: unknown): answer is StoredPlan {
  return typeof answer === 'object' && answer !== null && 'revision' in answer && 'plan' in answer;
}

export function planUrl(id: string): string {
  return `/api/v1/plans/${encodeURIComponent(id)}`;
}
