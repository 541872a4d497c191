import { z } from 'zod';
import { PlannerError } from '../../errors';
import type { Plan } from '../../model/plan';
import { differencesOf } from '../../model/plan-difference';
import { TEMPLATES } from '../../model/templates/registry';
import { type ChangeWords, changeSentence, changeWords } from '../../report/words/change-words';
import { readDocument } from '../../store/plan-documents';
import { listSaves, type StoredSave } from '../../store/plan-history';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan, revisionSchema } from './plan-copy';

/** What `listRevisions` takes. */
export const listRevisionsInput = z.strictObject({
  planId: planIdSchema,
  before: revisionSchema
    .optional()
    .describe('Only revisions older than this one: the last of the page before.'),
  limit: z.int().min(1).max(100).default(30).describe('Most revisions of a page.'),
  locale: z.string().max(40).default('en').describe('Of the words, BCP 47.'),
});

/** One save of a plan. */
export interface PlanSave {
  readonly revision: number;
  /** Moment of the save, ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
  /** What a person called this version; null for most. */
  readonly name: string | null;
  /** What the save did, in a sentence. */
  readonly summary: string;
  /** What differs from the revision before, at most 100 fields. */
  readonly changes: readonly ChangeWords[];
}

const MOST_CHANGES = 100;

/**
 * Saves of a plan, newest first, each with what it changed; readPlan gives the document of each.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function listRevisions(ctx: Context, input: unknown): Promise<PlanSave[]> {
  const { planId, before, limit, locale } = parseInput(listRevisionsInput, input);
  await requirePlan(ctx, planId);
  // One more than asked for: the last one is told by what it changed, too.
  const saves = await listSaves(ctx.db, planId, limit + 1, before);
  const plans = saves.map(readableDocument);
  return saves.slice(0, limit).map(({ document: _, savedAt, ...save }, index) => ({
    ...save,
    savedAt: savedAt.toISOString(),
    ...tellSave(save.revision, plans[index + 1], plans[index], locale),
  }));
}

function tellSave(
  revision: number,
  before: Plan | undefined,
  after: Plan | undefined,
  locale: string,
): Pick<PlanSave, 'summary' | 'changes'> {
  if (after === undefined) return { summary: 'Saved by another version of Pushpull', changes: [] };
  if (before === undefined) return { summary: revision === 1 ? madeFrom(after) : 'Saved', changes: [] };
  const changes = differencesOf(before, after);
  const words = changes
    .slice(0, MOST_CHANGES)
    .map((change) => changeWords(change, before, after, { locale }));
  return { summary: changeSentence(words), changes: words };
}

function madeFrom({ origin }: Plan): string {
  if (origin === undefined || origin.from === 'blank') return 'Plan made';
  return origin.from === 'template'
    ? `Plan made from the template “${TEMPLATES.find(({ id }) => id === origin.name)?.label ?? origin.name}”`
    : `Plan imported from ${origin.name}`;
}

function readableDocument({ document }: StoredSave): Plan | undefined {
  try {
    return readDocument(document);
  } catch (error) {
    if (error instanceof PlannerError) return undefined;
    throw error;
  }
}
