import { z } from 'zod';
import { PlannerError } from '../../errors';
import { readDocument } from '../../store/plan-documents';
import { listRawPlans, type RawPlan } from '../../store/plans';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { readCursor, writeCursor } from './list-cursor';
import { type PlanSummary, summarisePlan } from './summarise-plan';

/** What `listPlans` takes. */
export const listPlansInput = z.strictObject({
  deleted: z.boolean().default(false).describe('True for the plans in the bin.'),
  limit: z.int().min(1).max(200).optional().describe('Most plans of a page; without it all.'),
  after: z.string().max(200).optional().describe('The `next` of the page before.'),
});

/** Which plan a line of the list is, and who saved it last. */
export interface ListedPlan {
  readonly id: string;
  readonly revision: number;
  /** Moment of the last save, ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
}

/** A plan in numbers. */
export interface ReadablePlan extends ListedPlan, PlanSummary {
  readonly isReadable: true;
}

/** A plan that another version of the program stored and that this one cannot read. */
export interface UnreadablePlan extends ListedPlan {
  readonly isReadable: false;
  /** As far as it can be told. */
  readonly name: string | null;
  /** Why, in a sentence. */
  readonly reason: string;
}

/** One line of the list of plans. */
export type PlanListItem = ReadablePlan | UnreadablePlan;

/** A page of the list. */
export interface PlanPage {
  readonly plans: readonly PlanListItem[];
  /** What `after` gives the next page by; null on the last. */
  readonly next: string | null;
}

/** Summaries by plan and revision: a revision never changes, so neither does its summary. */
const summaries = new Map<string, PlanSummary>();
const MOST_SUMMARIES = 2_000;

/**
 * The workspace's plans, last saved first. One that this version cannot read stands among the others and says so: it
 * must neither hide them nor seem lost.
 * @throws PlannerError `invalid-input`
 */
export async function listPlans(ctx: Context, input: unknown = {}): Promise<PlanPage> {
  const { deleted, limit, after } = parseInput(listPlansInput, input);
  const query = { deleted, after: after === undefined ? undefined : readCursor(after) };
  // One more than asked for tells whether there is a next page.
  const more = limit === undefined ? undefined : limit + 1;
  const found = await listRawPlans(ctx.db, ctx.actor.workspaceId, { ...query, limit: more });
  const page = found.slice(0, limit);
  const plans: PlanListItem[] = [];
  for (const raw of page) {
    plans.push(listItem(raw));
    // A long list is many simulations: others get their answers in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { plans, next: found.length > page.length ? writeCursor(page[page.length - 1]) : null };
}

function listItem(raw: RawPlan): PlanListItem {
  const { id, revision, savedBy } = raw;
  const listed = { id, revision, savedAt: raw.savedAt.toISOString(), savedBy };
  try {
    return { ...listed, isReadable: true, ...summaryOf(raw) };
  } catch (error) {
    if (!(error instanceof PlannerError)) throw error;
    return { ...listed, isReadable: false, name: nameOf(raw.document), reason: error.message };
  }
}

function summaryOf({ id, revision, document }: RawPlan): PlanSummary {
  const key = `${id}:${revision}`;
  const known = summaries.get(key);
  if (known) return known;
  const summary = summarisePlan(readDocument(document));
  if (summaries.size >= MOST_SUMMARIES) summaries.delete(summaries.keys().next().value ?? key);
  summaries.set(key, summary);
  return summary;
}

function nameOf(document: unknown): string | null {
  const name = typeof document === 'object' && document !== null ? Reflect.get(document, 'name') : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, 120) : null;
}
