import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PlannerError } from '@/lib/errors';
import { readAssumptions } from '@/lib/operations/assumptions/read-assumptions';
import { requestLocale } from '../../../locale';
import { ownerContext } from '../../../owner-context';
import { PlanAssumptions } from '../../assumptions/plan-assumptions';

interface PlanAssumptionsPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** One reading for the title and the page. */
const readStored = cache(async (planId: string) => {
  try {
    return await readAssumptions(await ownerContext(), { planId });
  } catch (error) {
    if (error instanceof PlannerError && error.code === 'not-found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PlanAssumptionsPageProps): Promise<Metadata> {
  const { stored } = await readStored((await params).id);
  return { title: `Assumptions of ${stored.plan.name}` };
}

export default async function PlanAssumptionsPage({ params }: PlanAssumptionsPageProps) {
  const { stored, starting } = await readStored((await params).id);
  return (
    <PlanAssumptions key={stored.id} stored={stored} starting={starting} locale={await requestLocale()} />
  );
}
