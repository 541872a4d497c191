import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { PlannerError } from '@/lib/errors';
import { readReport } from '@/lib/operations/forecasts/read-report';
import { readPlan } from '@/lib/operations/plans/read-plan';
import { requestLocale } from '../../../locale';
import { ownerContext } from '../../../owner-context';
import { ReportArticle } from '../../report/report-article';
import { ReportTopBar } from '../../report/report-top-bar';

interface ReportPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{
    readonly scenario?: string | string[];
    readonly without?: string | string[];
  }>;
}

/** One reading for the title and the page. */
const readStored = cache(async (planId: string) => {
  try {
    return await readPlan(await ownerContext(), { planId });
  } catch (error) {
    if (error instanceof PlannerError && error.code === 'not-found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const { plan } = await readStored((await params).id);
  return { title: `Report of ${plan.name}` };
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const { id, plan } = await readStored((await params).id);
  const { scenario, without } = await searchParams;
  const asked = {
    ...(typeof scenario === 'string' ? { scenario } : {}),
    ...(typeof without === 'string' && without !== '' ? { without } : {}),
  };
  return (
    <>
      <ReportTopBar planId={id} name={plan.name} query={new URLSearchParams(asked).toString()} />
      <main id="main">
        <Suspense fallback={<Working name={plan.name} />}>
          <Report planId={id} {...asked} />
        </Suspense>
      </main>
    </>
  );
}

async function Report({
  planId,
  scenario,
  without,
}: {
  planId: string;
  scenario?: string;
  without?: string;
}) {
  const input = {
    planId,
    locale: await requestLocale(),
    ...(scenario === undefined ? {} : { scenario }),
    ...(without === undefined ? {} : { without: without.split(',') }),
  };
  try {
    return <ReportArticle document={await readReport(await ownerContext(), input)} />;
  } catch (error) {
    if (error instanceof PlannerError && error.code === 'not-found') notFound();
    throw error;
  }
}

function Working({ name }: { readonly name: string }) {
  return (
    <p role="status" className="mx-auto max-w-[820px] px-6 py-16 text-13 text-ink-2">
      Writing the report of {name}: ranges, attribution and sensitivity take a few seconds …
    </p>
  );
}
