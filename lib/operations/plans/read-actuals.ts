import { z } from 'zod';
import type { ActualKey, ActualSeries, Holdout } from '../../analysis/actuals';
import { findImport, readSeries } from '../../store/actuals';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan } from './plan-copy';
import { readHoldout } from './stored-holdout';

/** What `readActuals` takes. */
export const readActualsInput = z.strictObject({ planId: planIdSchema });

/** What happened before a plan starts, and how well it could have been forecast. */
export interface PlanActuals {
  readonly series: readonly ActualSeries[];
  /** Name of the imported file; null for a plan that was not imported. */
  readonly fileName: string | null;
  readonly holdout: Holdout | null;
}

/**
 * The actuals of a plan; empty for a plan that was not imported.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function readActuals(ctx: Context, input: unknown): Promise<PlanActuals> {
  const { planId } = parseInput(readActualsInput, input);
  await requirePlan(ctx, planId);
  const [series, imported] = await Promise.all([readSeries(ctx.db, planId), findImport(ctx.db, planId)]);
  return {
    series: series.map((one) => ({ ...one, series: asActualKey(one.series) })),
    fileName: imported?.fileName ?? null,
    holdout: imported ? readHoldout(imported.holdout) : null,
  };
}

/** Only importPlan writes series, and it writes these. */
function asActualKey(series: string): ActualKey {
  return series as ActualKey;
}
