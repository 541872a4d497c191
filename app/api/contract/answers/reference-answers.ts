import { z } from 'zod';
import type { EvidenceResult } from '@/lib/analysis/evaluate-evidence';
import type { Parameter } from '@/lib/model/parameter';
import type { Health } from '@/lib/operations/check-health';
import type { TemplateSummary } from '@/lib/operations/templates/list-templates';

const source = z.strictObject({ author: z.string(), year: z.int(), what: z.string() });
const grade = z
  .enum(['A', 'B', 'C'])
  .describe('A read in the primary source, B in a secondary one, C assumed.');

/** The templates. */
export const templatesAnswer = z
  .strictObject({
    templates: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        teaches: z.string(),
      }) satisfies z.ZodType<TemplateSummary>,
    ),
  })
  .meta({ id: 'Templates' });

const passport = z
  .strictObject({
    label: z.string(),
    description: z.string(),
    unit: z.string(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    min: z.number(),
    max: z.number(),
    distribution: z.enum(['fixed', 'lognormal', 'normal', 'logit-normal']),
    source,
    grade,
    date: z.iso.date(),
  })
  .meta({
    id: 'Passport',
    description: 'What a number is, may be, and rests on.',
  }) satisfies z.ZodType<Parameter>;

const group = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    kind: z.string().nullable(),
    side: z.enum(['push', 'pull']).nullable(),
    description: z.string(),
    assumptions: z.array(
      z.strictObject({
        address: z.string(),
        term: z.string(),
        passport,
        value: z.number(),
        startingValue: z.number(),
        isChanged: z.boolean(),
        low: z.number(),
        high: z.number(),
      }),
    ),
  })
  .meta({ id: 'AssumptionGroup' });

/** The defaults of every parameter. */
export const assumptionsAnswer = z.strictObject({ groups: z.array(group) }).meta({ id: 'Assumptions' });

/** The parameters of a plan. */
export const planAssumptionsAnswer = z
  .strictObject({
    revision: z.int().min(1),
    assumptions: z.array(z.strictObject({ about: z.string(), text: z.string() })),
    groups: z.array(group),
  })
  .meta({ id: 'PlanAssumptions' });

const evidence = z
  .strictObject({
    id: z.string(),
    figure: z.string(),
    plan: z.enum(['reference-brand', 'reference-b2b']),
    perturbation: z.string(),
    weeks: z.string(),
    outcome: z.string(),
    unit: z.enum(['elasticity', 'multiple', 'share', 'weeks']),
    published: z.string(),
    publishedAt: z.array(z.number()).optional(),
    band: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    source,
    grade,
    choice: z.string().optional(),
    otherReadings: z.array(z.strictObject({ definition: z.string(), simulated: z.number() })),
    missedBecause: z.string().optional(),
    simulated: z.number(),
    verdict: z.enum(['in-band', 'missed', 'out-of-band', 'printed']),
  })
  .meta({ id: 'Evidence' }) satisfies z.ZodType<EvidenceResult>;

/** The evidence, as a figure and row by row. */
export const evidenceAnswer = z.strictObject({
  figure: z.looseObject({ id: z.string(), question: z.string(), answer: z.string() }),
  evidence: z.array(evidence),
});

/** What the product says about itself. */
export const healthAnswer = z
  .strictObject({
    status: z.literal('ok'),
    databaseRevision: z.int(),
    databaseMs: z.number(),
    schemaVersion: z.int(),
    modelVersion: z.string(),
  })
  .meta({ id: 'Health' }) satisfies z.ZodType<Health>;

/** This description of the API. */
export const openApiAnswer = z.looseObject({ openapi: z.string() });
