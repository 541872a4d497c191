'use client';

import clsx from 'clsx';
import { MOST_CONTENDERS } from '@/lib/analysis/comparison/contenders';
import { Button } from '../../ui/button';
import { EmptyNote, ErrorNote } from '../../ui/note';
import { useLightPrint } from '../../ui/use-light-print';
import { usePlan } from '../plan-context';
import { ChangesPanel } from './changes-panel';
import { useCompare } from './compare-context';
import { HeadlineTable } from './headline-table';
import { Multiples } from './multiples';
import { OddsPanel } from './odds-panel';
import { PhoneHeadlines } from './phone-headlines';
import { StartChoices } from './start-choices';
import type { ComparisonState } from './use-comparison';
import { VerdictHead } from './verdict-head';

/** The verdict on top, what it rests on below it, what differs beside it. */
export function CompareBody({
  comparison,
  leftOut,
}: {
  readonly comparison: ComparisonState;
  readonly leftOut: number;
}) {
  const { chosen, choose, homeId } = useCompare();
  const scenarios = usePlan(({ plan }) => plan.scenarios);
  const { status, failure, askAgain } = comparison;
  useLightPrint();
  const chooseAll = () =>
    choose(scenarios.slice(0, MOST_CONTENDERS).map(({ id }) => ({ planId: homeId, scenarioId: id })));
  return (
    <main id="main" className="bg-surface pb-8 print:[zoom:.6]">
      <VerdictHead status={status} />
      {leftOut > 0 && (
        <p role="status" className="border-b border-line px-6 py-2 text-attention max-sm:px-4">
          {leftOut === 1 ? 'One scenario' : `${leftOut} scenarios`} of this link cannot be shown: deleted, or
          one too many. The others stand here.
        </p>
      )}
      {status === 'failed' && (
        <div className="border-b border-line px-6 py-3 max-sm:px-4">
          <ErrorNote
            title="The comparison could not be worked out."
            actions={<Button onClick={askAgain}>Try again</Button>}
          >
            {failure} The plans are kept as they are; what stands below is the last answer.
          </ErrorNote>
        </div>
      )}
      {chosen.length === 0 ? (
        <div className="p-6 max-sm:p-4">
          <EmptyNote
            title="Nothing is chosen."
            actions={
              <Button variant="line" onClick={chooseAll}>
                Compare the scenarios of this plan
              </Button>
            }
          />
        </div>
      ) : (
        <div className="lg:flex">
          <div className="min-w-0 flex-1 px-6 max-sm:px-4">
            {chosen.length === 1 && <StartChoices />}
            <HeadlineTable />
            <PhoneHeadlines />
            <Multiples />
          </div>
          <aside
            aria-label="What differs, and how sure this is"
            className={clsx(
              chosen.length > 3 ? 'lg:w-[348px]' : 'lg:w-[296px]',
              'border-line px-6 pt-4 max-sm:px-4 lg:shrink-0 lg:border-l lg:pr-5 lg:pl-5 max-lg:mt-6 max-lg:border-t',
            )}
          >
            {chosen.length > 1 && <ChangesPanel />}
            <OddsPanel comparison={comparison} />
          </aside>
        </div>
      )}
    </main>
  );
}
