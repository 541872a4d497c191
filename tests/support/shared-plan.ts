import type { Context } from '../../lib/operations/context';
import { createPlan } from '../../lib/operations/plans/create-plan';
import { createShare } from '../../lib/operations/shares/create-share';
import { type OpenedShare, openShare } from '../../lib/operations/shares/open-share';
import type { MadeShare } from '../../lib/operations/shares/share-entry';
import { samplePlan } from './sample-plan';

/** A plan with two scenarios: the sample's, and one that spends otherwise. */
export function twoScenarios() {
  const plan = samplePlan();
  const [baseline] = plan.scenarios;
  const flights = [
    { channelId: 'ads', spend: Array(26).fill(500) },
    { channelId: 'seo', spend: Array(26).fill(1_500) },
  ];
  return { ...plan, scenarios: [baseline, { id: 'pull', name: 'Pull-led', flights }] };
}

/** Stores the plan of two scenarios and shares the first of them, or what `asked` says. */
export async function sharePlan(ctx: Context, asked: object = {}): Promise<MadeShare & { planId: string }> {
  const { id: planId } = await createPlan(ctx, { plan: twoScenarios() });
  const share = await createShare(ctx, { planId, scenarios: ['baseline'], ...asked });
  return { ...share, planId };
}

/** Opens a link that asks for no password. */
export async function openedBy(ctx: Pick<Context, 'db' | 'now'>, token: string, grant?: string) {
  const opened: OpenedShare = await openShare({ db: ctx.db, now: ctx.now }, { token, grant, counts: true });
  if (opened.state !== 'open') throw new Error('expected an open link, but it asks for a password');
  return opened.context;
}
