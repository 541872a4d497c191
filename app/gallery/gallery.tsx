'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { EmptyNote } from '../ui/note';
import { EmptyPlanDialog } from './empty-plan-dialog';
import type { KindChoice } from './empty-plan-document';
import { GalleryCommands } from './gallery-commands';
import { useGallerySearch } from './gallery-state';
import { matches } from './matches';
import { OwnWeeksCard } from './own-weeks-card';
import { PlanTable } from './plan-table';
import type { PlanRow, TemplateRow } from './rows';
import { TemplateCard } from './template-card';
import { TemplateKeys } from './template-keys';
import { useNewPlan } from './use-new-plan';

export interface GalleryProps {
  readonly plans: readonly PlanRow[];
  readonly templates: readonly TemplateRow[];
  readonly kinds: readonly KindChoice[];
  readonly locale: string;
  /** What the pictures show, such as `new customers a week, 104 weeks`. */
  readonly pictureUnit: string;
}

/** Plans above templates; on a first visit the templates lead. */
export function Gallery({ plans, templates, kinds, locale, pictureUnit }: GalleryProps) {
  const [words, setWords] = useGallerySearch();
  const [isEmptyPlanAsked, setIsEmptyPlanAsked] = useState(false);
  const { open, opening } = useNewPlan();
  const isFirstVisit = plans.length === 0;
  const foundPlans = plans.filter((plan) => matches(plan.name, words));
  const foundTemplates = templates.filter(({ label, note, teaches }) =>
    matches(`${label} ${note ?? ''} ${teaches}`, words),
  );
  const isSearching = words.trim() !== '';
  const nothing = isSearching && foundPlans.length === 0 && foundTemplates.length === 0;

  const references = foundTemplates.filter(({ isReference }) => isReference);
  const cardsOf = (rows: readonly TemplateRow[]) =>
    rows.map((template) => (
      <TemplateCard
        key={template.id}
        template={template}
        isOpening={opening === template.id}
        onOpen={() => void open(template.id)}
      />
    ));

  return (
    <>
      <p role="status" className="sr-only">
        {isSearching && `${foundPlans.length} plans and ${foundTemplates.length} templates found`}
      </p>
      {foundPlans.length === 0 && isSearching && <h1 className="sr-only">Plans</h1>}
      {foundPlans.length > 0 && <PlanTable plans={foundPlans} locale={locale} />}
      {nothing && (
        <EmptyNote
          title={`No plan and no template matches “${words.trim()}”`}
          className="py-8"
          actions={
            <Button variant="line" onClick={() => setWords('')}>
              Clear search
            </Button>
          }
        >
          Plans are found by their name; templates by their name and what they teach.
        </EmptyNote>
      )}
      {isFirstVisit && !isSearching && (
        <div className="pt-3 pb-5">
          <h1 className="text-22 tracking-[-.02em] text-balance">
            What does push start, and what does pull keep?
          </h1>
          <p className="mt-1 max-w-[92ch] text-13 text-pretty text-ink-2">
            Plan a mix of channels and see awareness, customers and loyalty week by week, with a range on
            every number. Take the business most like yours: it opens with a full forecast, nothing to fill
            in.
          </p>
        </div>
      )}
      {(foundTemplates.length > 0 || !isSearching) && (
        <section aria-labelledby="templates" className={foundPlans.length > 0 ? 'mt-5' : undefined}>
          <TemplateKeys pictureUnit={pictureUnit} />
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(300px,100%),1fr))] gap-3">
            {cardsOf(foundTemplates.filter(({ isReference }) => !isReference))}
            {!isSearching && (
              <OwnWeeksCard
                isStrip={templates.filter(({ isReference }) => !isReference).length % 4 === 0}
                onEmptyPlan={() => setIsEmptyPlanAsked(true)}
              />
            )}
          </ul>
          {references.length > 0 && (
            <>
              <h3 className="mt-5 mb-2 flex flex-wrap items-baseline gap-x-2.5 text-13">
                Reference businesses
                <span className="text-12 font-text text-ink-3">
                  what the defaults are checked on, to look at rather than to start from
                </span>
              </h3>
              <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(300px,100%),1fr))] gap-3">
                {cardsOf(references)}
              </ul>
            </>
          )}
        </section>
      )}
      <GalleryCommands templates={templates} onOpen={open} />
      {isEmptyPlanAsked && (
        <EmptyPlanDialog kinds={kinds} locale={locale} onClose={() => setIsEmptyPlanAsked(false)} />
      )}
    </>
  );
}
