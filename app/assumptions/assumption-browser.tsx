'use client';

import type { AssumptionGroup } from '@/lib/analysis/assumptions/assumptions';
import type { EvidenceResult } from '@/lib/analysis/evaluate-evidence';
import { formatParameter } from '@/lib/report/words/assumption-words';
import { EvidenceTable } from './evidence-table';
import { FilterBar } from './filter-bar';
import { filterEvidence, filterGroups, foundWords, isFiltering, useAssumptionFilter } from './filter-state';
import { GroupNav } from './group-nav';
import { NothingFound } from './nothing-found';
import { ParameterTable } from './parameter-table';

export interface AssumptionBrowserProps {
  readonly groups: readonly AssumptionGroup[];
  readonly evidence: readonly EvidenceResult[];
  /** The evidence in one sentence. */
  readonly answer: string;
  readonly locale: string;
}

/** The defaults and the evidence for them, to search and to filter. */
export function AssumptionBrowser({ groups, evidence, answer, locale }: AssumptionBrowserProps) {
  const [filter] = useAssumptionFilter();
  const foundGroups = filterGroups(groups, filter);
  const foundEvidence = filterEvidence(evidence, filter);
  const count = foundGroups.reduce((sum, { assumptions }) => sum + assumptions.length, 0);
  const status = isFiltering(filter) ? foundWords(count, foundEvidence.length) : '';
  return (
    <>
      <FilterBar status={status} />
      <div className="mt-4 gap-6 lg:flex">
        <GroupNav
          groups={foundGroups}
          before={foundEvidence.length > 0 ? [{ id: 'evidence', label: 'Evidence' }] : []}
        />
        <div className="min-w-0 flex-1 rounded-md bg-surface px-4 pb-4 ring ring-line max-sm:-mx-4 max-sm:rounded-none">
          {foundEvidence.length > 0 && (
            <section id="evidence" aria-labelledby="evidence-title" className="scroll-mt-4 pt-4">
              <h2 id="evidence-title" className="text-13 font-strong">
                Does the model reproduce what is published?
              </h2>
              <p className="mt-0.5 mb-1 max-w-[90ch] text-ink-2">
                {answer} Each row is an experiment on a settled reference business; bar: band, line:
                published, dot: simulated.
              </p>
              <EvidenceTable rows={foundEvidence} locale={locale} />
            </section>
          )}
          {foundGroups.map((group) => (
            <ParameterTable
              key={group.id}
              group={group}
              locale={locale}
              parts={{
                value: ({ value }) => (
                  <span className="font-strong">{formatParameter(value, { locale })}</span>
                ),
              }}
            />
          ))}
          {count === 0 && foundEvidence.length === 0 && <NothingFound />}
        </div>
      </div>
    </>
  );
}
