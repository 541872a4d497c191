import { PlannerError } from '@/lib/errors';
import type { PlanCopy } from '@/lib/operations/plans/plan-copy';
import type { ScenarioCopy } from '@/lib/operations/scenarios/scenario-copy';

/** A plan as an answer, with its revision as ETag. */
export function planAnswer(copy: PlanCopy, status = 200): Response {
  const headers: Record<string, string> = { ETag: `"${copy.revision}"` };
  if (status === 201) headers.Location = `/api/v1/plans/${copy.id}`;
  return Response.json(copy, { status, headers });
}

/** A scenario as an answer, with the revision of its plan as ETag. */
export function scenarioAnswer(copy: ScenarioCopy, status = 200): Response {
  const headers: Record<string, string> = { ETag: `"${copy.revision}"` };
  if (status === 201) headers.Location = `/api/v1/plans/${copy.planId}/scenarios/${copy.scenario.id}`;
  return Response.json(copy, { status, headers });
}

/** What was read of a revision as an answer, with the revision as ETag. */
export function withRevision(body: { readonly revision: number }): Response {
  return Response.json(body, { headers: { ETag: `"${body.revision}"` } });
}

/**
 * The revision that If-Match names: `"7"`; undefined when there is no such header.
 * @throws PlannerError `invalid-input` when it names anything else
 */
export function ifMatch(request: Request): number | undefined {
  const value = request.headers.get('if-match');
  if (value === null) return undefined;
  const digits = /^"?(\d{1,10})"?$/.exec(value.trim())?.[1];
  if (digits === undefined) {
    throw new PlannerError(
      'invalid-input',
      `If-Match is ${value.slice(0, 40)}; it must be one revision such as "7".`,
    );
  }
  return Number(digits);
}

/**
 * The revision that If-Match names.
 * @throws PlannerError `revision-required` when there is no such header
 */
export function requireIfMatch(request: Request): number {
  const revision = ifMatch(request);
  if (revision !== undefined) return revision;
  throw new PlannerError(
    'revision-required',
    'Name the revision that this was made from: If-Match: "7" (the ETag of the plan).',
  );
}

/** The Idempotency-Key of a request, or undefined. */
export function idempotencyKey(request: Request): string | undefined {
  return request.headers.get('idempotency-key') ?? undefined;
}
