import { z } from 'zod';
import { GOALS } from '@/lib/analysis/comparison/verdict';
import { figureAnswer } from './forecast-answers';

const amount = z.number().nullable();
const key = z.string().describe('Key of a scenario: `<planId>.<scenarioId>`.');

const verdict = z
  .strictObject({
    goal: z.enum(GOALS),
    kind: z
      .enum(['alone', 'not-compared', 'alike', 'stated', 'clear', 'close'])
      .describe('close: within noise, the paired P10–P90 of the difference to another includes 0.'),
    sentence: z.string(),
    details: z.array(z.string()),
    leader: key.optional(),
    rival: key.optional(),
    difference: amount.optional().describe('Leader less rival at the stated values.'),
    range: z.strictObject({ p10: amount, p50: amount, p90: amount }).nullable().optional(),
    timing: z
      .strictObject({ kind: z.string(), week: z.int().optional(), fromStart: z.boolean().optional() })
      .nullable()
      .optional()
      .describe('When the leader has come to lead.'),
    chance: z.number().min(0).max(1).optional().describe('Chance of the leader to be best of all.'),
    standardError: z.number().optional(),
    withinNoise: z.array(key).optional(),
  })
  .meta({ id: 'Verdict' });

/** Scenarios side by side. */
export const comparisonAnswer = z
  .strictObject({
    modelVersion: z.string(),
    seed: z.int(),
    draws: z.int(),
    standardError: amount.describe('The largest of any chance of being best.'),
    weeks: z.int().min(1).describe('Weeks that all have: what is compared.'),
    currency: z.string().nullable().describe('Null where currencies differ: then no money is compared.'),
    scenarios: z.array(
      z.strictObject({
        key,
        label: z.string(),
        plan: z.string(),
        scenario: z.string(),
        scenarioId: z.string(),
        currency: z.string(),
      }),
    ),
    notes: z.array(z.string()).describe('What has to be known of plans that are not alike.'),
    verdict,
    figures: z.array(figureAnswer),
    revisions: z.record(z.string(), z.int()).describe('Revision of each plan, by its id.'),
  })
  .meta({ id: 'Comparison' });
