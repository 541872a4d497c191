import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { MOST_CONTENDERS } from '@/lib/analysis/comparison/contenders';
import { PlannerError } from '@/lib/errors';
import type { PlanCopy } from '@/lib/operations/plans/plan-copy';
import { readPlan } from '@/lib/operations/plans/read-plan';
import { requestLocale } from '../../../locale';
import { ownerContext } from '../../../owner-context';
import { chosenOf, keyOf, parseName } from '../../compare/chosen';
import { ComparePage } from '../../compare/compare-page';
import { compareView, comparisonOf, statedOf } from '../../compare/compare-view';

interface CompareRouteProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly with?: string | string[] }>;
}

/** One reading of a plan for the title and the page; undefined where there is none. */
const readStored = cache(async (planId: string): Promise<PlanCopy | undefined> => {
  try {
    return await readPlan(await ownerContext(), { planId });
  } catch (error) {
    if (error instanceof PlannerError && error.code === 'not-found') return undefined;
    throw error;
  }
});

export async function generateMetadata({ params }: CompareRouteProps): Promise<Metadata> {
  const stored = await readStored((await params).id);
  return stored ? { title: `Compare ${stored.plan.name}` } : {};
}

export default async function CompareRoute({ params, searchParams }: CompareRouteProps) {
  const { id } = await params;
  const stored = await readStored(id);
  if (stored === undefined) notFound();
  const { with: named } = await searchParams;
  const asked = typeof named === 'string' ? named.split(',').filter((name) => name !== '') : null;
  const otherIds = new Set((asked ?? []).map((name) => parseName(name, stored.id).planId));
  otherIds.delete(stored.id);
  const read = await Promise.all([...otherIds].slice(0, MOST_CONTENDERS).map(readStored));
  const others = read.filter((other) => other !== undefined);
  const plans = new Map([stored, ...others].map(({ id: planId, plan }) => [planId, plan]));
  const { names } = chosenOf(asked, stored.id, plans);
  const fallback = [{ planId: stored.id, scenarioId: stored.plan.scenarios[0].id }];
  const chosen = (names.length > 0 ? names : fallback).map((name) => ({
    key: keyOf(name),
    plan: plans.get(name.planId) ?? stored.plan,
    scenario: name.scenarioId,
  }));
  const locale = await requestLocale();
  const first = compareView(comparisonOf(statedOf({ chosen }), null), locale, { withFigures: false });
  return <ComparePage key={stored.id} stored={stored} others={others} locale={locale} first={first} />;
}
