import type { Metadata } from 'next';
import { listAssumptions } from '@/lib/operations/assumptions/list-assumptions';
import { listEvidence } from '@/lib/operations/assumptions/list-evidence';
import { evidenceAnswer } from '@/lib/report/figure-parts/evidence-figure';
import { requestLocale } from '../locale';
import { MainNav } from '../main-nav';
import { TopBar, TopBarSpace } from '../ui/top-bar';
import { AssumptionBrowser } from './assumption-browser';

export const metadata: Metadata = { title: 'Assumptions' };

export default async function AssumptionsPage() {
  const locale = await requestLocale();
  const groups = listAssumptions();
  const evidence = listEvidence();
  const count = groups.reduce((sum, { assumptions }) => sum + assumptions.length, 0);
  return (
    <>
      <TopBar>
        <MainNav current="/assumptions" />
        <TopBarSpace />
      </TopBar>
      <main id="main" className="mx-auto max-w-[1488px] px-6 pt-[18px] pb-8 max-sm:px-4 max-sm:pt-3">
        <h1 className="text-15 font-strong">Assumptions</h1>
        <p className="mt-0.5 mb-3 max-w-[92ch] text-pretty text-ink-2">
          All {count} numbers the model starts from, each with its range, its source and a grade: A read in
          the primary source, B in a secondary one, C our assumption or our fit. A plan may change every one
          of them. The model simulates, it does not measure; competitors, geography and single people are left
          out.
        </p>
        <AssumptionBrowser
          groups={groups}
          evidence={evidence}
          answer={evidenceAnswer(evidence)}
          locale={locale}
        />
      </main>
    </>
  );
}
