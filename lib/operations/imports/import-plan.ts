import { createHash } from 'node:crypto';
import { z } from 'zod';
import { insertActuals, insertImport } from '../../store/actuals';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { idempotencyKeySchema, type PlanCopy } from '../plans/plan-copy';
import { runOnce } from '../plans/run-once';
import { storePlan } from '../plans/store-plan';
import { buildImport } from './build-import';

const inputSchema = z.looseObject({
  fileName: z.string(),
  bytes: z.instanceof(Uint8Array),
  idempotencyKey: idempotencyKeySchema,
});

/**
 * Stores a confirmed import: the plan, and the history as its actuals.
 * @param input `{ fileName, bytes, mapping?, answers?, idempotencyKey? }`
 * @throws PlannerError `invalid-input`, `unsupported-format`, `too-large` when declined or still open; `conflict`
 */
export async function importPlan(ctx: Context, input: unknown): Promise<PlanCopy> {
  const { idempotencyKey: key, ...file } = parseInput(inputSchema, input);
  const { plan, actuals, holdout } = buildImport(file);
  const digest = createHash('sha256').update(file.bytes).digest('hex');
  const request = { key, operation: 'import-plan', input: { ...file, bytes: digest } };
  return runOnce(ctx, request, async (inside) => {
    const made = await storePlan(inside, plan);
    await insertActuals(inside.db, made.planId, actuals);
    await insertImport(inside.db, made.planId, { fileName: file.fileName, holdout, createdAt: inside.now() });
    return made;
  });
}
