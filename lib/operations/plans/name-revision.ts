import { z } from 'zod';
import { plainText } from '../../model/plan';
import { setRevisionName } from '../../store/plan-history';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { isPlanId, planIdSchema, planNotFound, revisionSchema } from './plan-copy';

/** What `nameRevision` takes. */
export const nameRevisionInput = z.strictObject({
  planId: planIdSchema,
  revision: revisionSchema,
  name: plainText(80).nullable().describe('Blank or null takes the name away.'),
});

/** A revision and what it is called now. */
export interface NamedRevision {
  readonly revision: number;
  readonly name: string | null;
}

/**
 * Names a version of a plan, so that it is found again in the history.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function nameRevision(ctx: Context, input: unknown): Promise<NamedRevision> {
  const { planId, revision, name: asked } = parseInput(nameRevisionInput, input);
  const name = asked === null || asked === '' ? null : asked;
  const { workspaceId } = ctx.actor;
  if (!isPlanId(planId) || !(await setRevisionName(ctx.db, workspaceId, planId, revision, name))) {
    throw planNotFound();
  }
  return { revision, name };
}
