import { createHash } from 'node:crypto';
import { z } from 'zod';
import { insertActuals, insertImport } from '../../store/actuals';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { idempotencyKeySchema, type PlanCopy } from '../plans/plan-copy';
import { runOnce } from '../plans/run-once';
import { storePlan } from '../plans/store-plan';
import { buildImport } from './build-import';

const named = z.looseObject({ fileName: z.string(), bytes: z.instanceof(Uint8Array) });
const inputSchema = z.union([
  z.looseObject({ files: z.array(named).min(1), idempotencyKey: idempotencyKeySchema }),
  named.extend({ idempotencyKey: idempotencyKeySchema }),
]);

/**
 * Stores a confirmed import: the plan, and the history as its actuals.
 * @param input as of `proposeImport`, and `idempotencyKey?`
 * @throws PlannerError `invalid-input`, `unsupported-format`, `too-large` when declined or still open; `conflict`
 */
export async function importPlan(ctx: Context, input: unknown): Promise<PlanCopy> {
  const { idempotencyKey: key, ...given } = parseInput(inputSchema, input);
  const { plan, actuals, holdout } = await buildImport(given);
  const files = Array.isArray(given.files) ? (given.files as z.infer<typeof named>[]) : null;
  const fileName =
    files === null
      ? String(given.fileName)
      : files
          .map((file) => file.fileName)
          .join(', ')
          .slice(0, 255);
  const request = {
    key,
    operation: 'import-plan',
    input: files === null ? digested(given) : { ...given, files: files.map(digested) },
  };
  return runOnce(ctx, request, async (inside) => {
    const made = await storePlan(inside, plan);
    await insertActuals(inside.db, made.planId, actuals);
    await insertImport(inside.db, made.planId, { fileName, holdout, createdAt: inside.now() });
    return made;
  });
}

/** A file whose bytes are told by their digest: a request is remembered, its files are not. */
function digested(file: Record<string, unknown>): Record<string, unknown> {
  const { bytes } = file;
  return bytes instanceof Uint8Array
    ? { ...file, bytes: createHash('sha256').update(bytes).digest('hex') }
    : file;
}
