import type { PlanListItem, UnreadablePlan } from '@/lib/operations/plans/list-plans';
import type { TemplateDrawing } from '@/lib/operations/templates/draw-templates';
import {
  formatCompact,
  formatFull,
  formatMoneyCompact,
  formatRange,
  formatShare,
} from '@/lib/report/words/numbers';
import { MiniStack } from '../ui/charts/mini-stack';
import type { PlanRow, SplitWords, TemplateRow } from './rows';

/** A stored plan in the words of a locale. */
export function planRow(plan: PlanListItem, locale: string): PlanRow {
  if (!plan.isReadable) return unreadableRow(plan);
  const style = { locale, currency: plan.currency };
  return {
    id: plan.id,
    revision: plan.revision,
    name: plan.name,
    scenarios: formatFull(plan.scenarios, style),
    horizon: `${plan.horizonWeeks} wk`,
    budget: formatMoneyCompact(plan.budget, style),
    budgetAmount: plan.budget,
    split: splitWords(plan.pushShare, locale),
    newCustomers: formatFull(plan.newCustomers, style),
    range: formatRange(plan.newCustomersP10, plan.newCustomersP90, 'people', style),
    savedAt: plan.savedAt,
    savedBy: plan.savedBy,
    picture: <MiniStack {...plan.sparkline} width={152} height={24} />,
    unreadable: null,
  };
}

/** It is shown where it stands, since a plan that is left out seems lost. */
function unreadableRow({ id, revision, name, savedAt, savedBy, reason }: UnreadablePlan): PlanRow {
  return {
    ...{ id, revision, savedAt, savedBy },
    name: name ?? 'A plan without a name',
    unreadable: reason,
    scenarios: '–',
    horizon: '–',
    budget: '–',
    budgetAmount: 0,
    split: null,
    newCustomers: '–',
    range: '',
    picture: null,
  };
}

/** A template in the words of a locale. */
export function templateRow(template: TemplateDrawing, locale: string): TemplateRow {
  const style = { locale, currency: template.currency };
  const { archetypeOf } = template;
  return {
    id: template.id,
    label: template.label,
    note: archetypeOf === null ? null : `as ${archetypeOf}, made-up numbers`,
    teaches: template.teaches,
    budget: formatMoneyCompact(template.budget, style),
    customers: formatCompact(template.newCustomers, style),
    split: splitWords(template.pushShare, locale),
    picture: <MiniStack {...template.sparkline} ghost={template.afterPushStops} width={320} height={64} />,
  };
}

function splitWords(pushShare: number | null, locale: string): SplitWords | null {
  if (pushShare === null) return null;
  const pull = formatShare(1 - pushShare, { locale });
  // The two must add up to 100 as they are read, so the percent sign is written once, at the end.
  return { pushShare, push: formatFull(100 - Math.round((1 - pushShare) * 100), { locale }), pull };
}
