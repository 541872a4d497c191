import type { Plan, Scenario } from '@/lib/model/plan';
import type { Locked } from '../edits';
import { isReadablePlan } from '../plan-reader';
import type { Step } from '../plan-store';
import { channelTotal, scenarioOf } from '../spend';

/**
 * By what a new total is shared out where the channels that are not locked spend nothing: the scenario as it last spent
 * something before an undoable edit, else the baseline. Undefined while there is no need, and where nothing ever was.
 */
export function lastShape(
  { plan, past, locked }: { readonly plan: Plan; readonly past: readonly Step[]; readonly locked: Locked },
  scenarioId: string,
): Scenario | undefined {
  const free = plan.channels.filter(({ id }) => !locked.has(id));
  const spends = (scenario: Scenario) => free.some(({ id }) => channelTotal(plan, scenario, id) > 0);
  const now = scenarioOf(plan, scenarioId);
  if (spends(now)) return undefined;
  for (let at = past.length - 1; at >= 0; at--) {
    const { before, unread } = past[at];
    if (unread && !isReadablePlan(before)) break;
    const then = before.scenarios.find(({ id }) => id === now.id);
    if (then !== undefined && spends(then)) return then;
  }
  return spends(plan.scenarios[0]) ? plan.scenarios[0] : undefined;
}
