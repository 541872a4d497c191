import { PlannerError } from '@/lib/errors';
import type { Plan } from '@/lib/model/plan';
import { sameDocument } from '@/lib/model/same-document';

type ParsePlan = (document: unknown) => Plan;

let parsePlan: ParsePlan | null = null;

/**
 * Loads the schema of plans. The server has read the plan that a page opens with; what else comes in (a draft kept in this
 * browser, another tab, another editor's revision) is read here, and most visits never need to.
 */
export async function loadPlanReader(): Promise<void> {
  parsePlan ??= (await import('@/lib/model/plan')).parsePlan;
}

export function isPlanReaderLoaded(): boolean {
  return parsePlan !== null;
}

/** Whether a document is a valid plan. @throws RangeError before {@link loadPlanReader} is done */
export function isPlan(document: unknown): document is Plan {
  return read(document) !== null;
}

/** Whether a document is a plan as this version writes it. @throws RangeError before {@link loadPlanReader} is done */
export function isReadablePlan(document: unknown): document is Plan {
  const plan = read(document);
  return plan !== null && sameDocument(plan, document);
}

function read(document: unknown): Plan | null {
  if (parsePlan === null) throw new RangeError('a plan is to be read before its schema is loaded');
  try {
    return parsePlan(document);
  } catch (error) {
    if (error instanceof PlannerError) return null;
    throw error;
  }
}
