import type { PlanListItem } from '../operations/plans/list-plans';
import type { PlanSave } from '../operations/plans/list-revisions';
import type { PlanCopy } from '../operations/plans/plan-copy';
import { textTable } from '../report/text/text-table';
import { formatMoneyCompact } from '../report/words/numbers';

/** JSON for programs. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Which revision of which plan there is now: one line. */
export function copyText({ id, revision, plan }: Pick<PlanCopy, 'id' | 'revision' | 'plan'>): string {
  return `${id}  revision ${revision}  ${plan.name}\n`;
}

/** The plans, one a line. */
export function planListText(plans: readonly PlanListItem[]): string {
  if (plans.length === 0) return 'No plans.\n';
  const rows = plans.map((plan) =>
    plan.isReadable
      ? [plan.id, String(plan.revision), plan.savedAt, plan.name, budgetText(plan)]
      : [plan.id, String(plan.revision), plan.savedAt, plan.name ?? '–', plan.reason],
  );
  return `${textTable([['id', 'revision', 'saved', 'name', 'budget'], ...rows], new Set([1]))}\n`;
}

/** The saves of a plan, one a line. */
export function historyText(saves: readonly PlanSave[]): string {
  const rows = saves.map((save) => [
    String(save.revision),
    save.savedAt,
    save.savedBy,
    save.name ?? '',
    save.summary,
  ]);
  return `${textTable([['revision', 'saved', 'by', 'name', 'what'], ...rows], new Set([0]))}\n`;
}

function budgetText({ budget, currency }: PlanListItem & { isReadable: true }): string {
  return formatMoneyCompact(budget, { locale: 'en', currency });
}
