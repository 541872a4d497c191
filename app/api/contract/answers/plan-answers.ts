import { z } from 'zod';
import { ORIGINS } from '@/lib/analysis/attribution/attribution';
import { planSchema, scenarioSchema } from '@/lib/model/plan';
import type { PlanPage, ReadablePlan, UnreadablePlan } from '@/lib/operations/plans/list-plans';
import type { PlanSave } from '@/lib/operations/plans/list-revisions';
import type { NamedRevision } from '@/lib/operations/plans/name-revision';
import type { PlanCopy } from '@/lib/operations/plans/plan-copy';
import type { ScenarioList } from '@/lib/operations/scenarios/list-scenarios';
import type { ScenarioCopy } from '@/lib/operations/scenarios/scenario-copy';

// Every schema here says `satisfies z.ZodType<…>` of the type that the operation gives, so that a member that is added
// or changed there has to be added here; that nothing more comes than is written here is tested by real answers.

const revision = z.int().min(1);
const id = z.uuid();
const moment = z.iso.datetime();

/** A plan document as it is stored. */
export const planAnswer = planSchema.meta({ id: 'Plan' });
/** A scenario as it is stored. */
export const scenarioAnswer = scenarioSchema.meta({ id: 'Scenario' });

/** A plan with its revision. */
export const planCopyAnswer = z
  .strictObject({
    id,
    revision: revision.describe('Counted from 1; a save has to name the revision it changes.'),
    savedAt: moment,
    savedBy: z.string(),
    plan: planAnswer,
  })
  .meta({ id: 'PlanCopy' }) satisfies z.ZodType<PlanCopy>;

const listed = { id, revision, savedAt: moment, savedBy: z.string() };

const readable = z
  .strictObject({
    ...listed,
    isReadable: z.literal(true),
    name: z.string(),
    currency: z.string(),
    startsOn: z.iso.date(),
    horizonWeeks: z.int(),
    scenarios: z.int().describe('How many; the numbers beside it are of the first.'),
    budget: z.number(),
    pushShare: z.number().nullable().describe('Share of the budget, 0–1; null without a budget.'),
    newCustomers: z.number(),
    newCustomersP10: z.number().nullable(),
    newCustomersP90: z.number().nullable(),
    sparkline: z
      .strictObject(origins(z.array(z.number())))
      .describe('New customers a week by who brought them.'),
  })
  .meta({ id: 'ReadablePlan' }) satisfies z.ZodType<ReadablePlan>;

const unreadable = z
  .strictObject({
    ...listed,
    isReadable: z.literal(false),
    name: z.string().nullable(),
    reason: z.string(),
  })
  .meta({
    id: 'UnreadablePlan',
    description: 'A plan that another version stored and this one cannot read.',
  }) satisfies z.ZodType<UnreadablePlan>;

/** A page of the list of plans. */
export const planPageAnswer = z
  .strictObject({
    plans: z.array(z.discriminatedUnion('isReadable', [readable, unreadable])),
    next: z.string().nullable().describe('What `after` gives the next page by; null on the last.'),
  })
  .meta({ id: 'PlanPage' }) satisfies z.ZodType<PlanPage>;

const save = z
  .strictObject({
    revision,
    savedAt: moment,
    savedBy: z.string(),
    name: z.string().nullable(),
    summary: z.string(),
    changes: z.array(z.strictObject({ what: z.string(), from: z.string(), to: z.string() })),
  })
  .meta({ id: 'PlanSave' }) satisfies z.ZodType<PlanSave>;

/** The history of a plan. */
export const revisionsAnswer = z.strictObject({ revisions: z.array(save) }).meta({ id: 'RevisionPage' });

/** A revision's name. */
export const namedRevisionAnswer = z
  .strictObject({ revision, name: z.string().nullable() })
  .meta({ id: 'NamedRevision' }) satisfies z.ZodType<NamedRevision>;

/** The scenarios of a plan. */
export const scenarioListAnswer = z
  .strictObject({ planId: id, revision, scenarios: z.array(scenarioAnswer) })
  .meta({ id: 'ScenarioList' }) satisfies z.ZodType<ScenarioList>;

/** One scenario. */
export const scenarioCopyAnswer = z
  .strictObject({ planId: id, revision, scenario: scenarioAnswer })
  .meta({ id: 'ScenarioCopy' }) satisfies z.ZodType<ScenarioCopy>;

/** The same schema for push, pull and organic. */
export function origins<Schema extends z.ZodType>(schema: Schema) {
  return Object.fromEntries(ORIGINS.map((origin) => [origin, schema])) as Record<
    (typeof ORIGINS)[number],
    Schema
  >;
}
