import { z } from 'zod';
import type { Holdout } from '../../analysis/actuals';

const week = z.array(z.number());
const gappyWeek = z.array(z.number().nullable());
const holdoutSchema = z.object({
  outcome: z.enum(['revenue', 'orders', 'newCustomers']),
  weeks: z.array(z.string()),
  actual: gappyWeek,
  model: week,
  seasonalNaive: gappyWeek,
  wapeModel: z.number(),
  wapeSeasonalNaive: z.number(),
  sentence: z.string(),
}) satisfies z.ZodType<Holdout>;

/** A holdout as it may be stored; null where there is none, or where a share of error does not exist (nothing sold). */
export function readHoldout(value: unknown): Holdout | null {
  const result = holdoutSchema.safeParse(value);
  return result.success ? result.data : null;
}
