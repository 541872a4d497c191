import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PlannerError } from '@/lib/errors';
import type { Plan } from '@/lib/model/plan';
import { readAssumptions } from '@/lib/operations/assumptions/read-assumptions';
import { readActuals } from '@/lib/operations/plans/read-actuals';
import { listTemplates } from '@/lib/operations/templates/list-templates';
import { FORMATS } from '@/lib/report/formats/registry';
import { requestLocale } from '../../locale';
import { ownerContext } from '../../owner-context';
import { countOpenFindings } from '../analyses/finding-count';
import { localDay } from '../flighting/local-day';
import { cellsOf, forecastsOf, rowHeads } from '../forecast-view';
import { Planner } from '../planner';
import { scenarioOf } from '../spend';

interface PlanPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly scenario?: string | string[] }>;
}

/** One reading for the title and the page. */
const readStored = cache(async (planId: string) => {
  const context = await ownerContext();
  try {
    const [{ stored, starting }, actuals] = await Promise.all([
      readAssumptions(context, { planId }),
      readActuals(context, { planId }),
    ]);
    return { stored, starting, actuals: actuals.series };
  } catch (error) {
    if (error instanceof PlannerError && error.code === 'not-found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const { stored } = await readStored((await params).id);
  return { title: stored.plan.name };
}

export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const { stored, starting, actuals } = await readStored((await params).id);
  const { scenario } = await searchParams;
  const asked = scenarioOf(stored.plan, typeof scenario === 'string' ? scenario : null);
  const locale = await requestLocale();
  const question = { plan: stored.plan, scenarioId: asked.id, muted: [], actuals, locale };
  const forecasts = forecastsOf(question);
  return (
    <Planner
      key={stored.id}
      stored={stored}
      actuals={actuals}
      locale={locale}
      cells={cellsOf(forecasts, locale)}
      heads={rowHeads(forecasts.forecast, locale)}
      findings={{ scenarioId: asked.id, count: countOpenFindings(forecasts.forecast) }}
      serverDay={localDay(new Date())}
      starting={starting}
      teaches={lessonOf(stored.plan)}
      formats={FORMATS.map(({ id, label, extension }) => ({ id, label, extension }))}
    />
  );
}

/** What the plan's template teaches, in one sentence; null where it came from none. */
function lessonOf({ origin }: Plan): string | null {
  if (origin?.from !== 'template') return null;
  return listTemplates().find(({ id }) => id === origin.name)?.teaches ?? null;
}
