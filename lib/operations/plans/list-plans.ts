import { z } from 'zod';
import { PlannerError } from '../../errors';
import { readDocument } from '../../store/plan-documents';
import { listRawPlans, type RawPlan } from '../../store/plans';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { type PlanSummary, summarisePlan } from './summarise-plan';

const inputSchema = z.strictObject({
  /** True for the plans in the bin. */
  deleted: z.boolean().default(false),
});

/** One line of the list of plans. */
export interface PlanListItem extends PlanSummary {
  readonly id: string;
  readonly revision: number;
  /** Moment of the last save, ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
}

/** Summaries by plan and revision: a revision never changes, so neither does its summary. */
const summaries = new Map<string, PlanSummary>();
const MOST_SUMMARIES = 2_000;

/**
 * The workspace's plans, last saved first. A plan that this version cannot read is left out, as one must not hide the
 * others; opening it tells why.
 * @throws PlannerError `invalid-input`
 */
export async function listPlans(ctx: Context, input: unknown = {}): Promise<PlanListItem[]> {
  const { deleted } = parseInput(inputSchema, input);
  const items: PlanListItem[] = [];
  for (const raw of await listRawPlans(ctx.db, ctx.actor.workspaceId, deleted)) {
    const summary = summaryOf(raw);
    if (!summary) continue;
    const { id, revision, savedBy } = raw;
    items.push({ id, revision, savedAt: raw.savedAt.toISOString(), savedBy, ...summary });
    // A long list is many simulations: others get their answers in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return items;
}

function summaryOf({ id, revision, document }: RawPlan): PlanSummary | undefined {
  const key = `${id}:${revision}`;
  const known = summaries.get(key);
  if (known) return known;
  try {
    const summary = summarisePlan(readDocument(document));
    if (summaries.size >= MOST_SUMMARIES) summaries.delete(summaries.keys().next().value ?? key);
    summaries.set(key, summary);
    return summary;
  } catch (error) {
    if (error instanceof PlannerError) return undefined;
    throw error;
  }
}
