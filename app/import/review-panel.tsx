'use client';

import { ArrowRight, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ImportReview } from '@/lib/analysis/import/review';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/note';
import { ChannelsPanel } from './channels-panel';
import { ColumnsTable } from './columns-table';
import { FileFacts } from './file-facts';
import { FilesPanel } from './files-panel';
import { HoldoutSection } from './holdout-section';
import type { ImportKind } from './kind-choice';
import { Notices } from './notices';
import { QuestionField } from './question-field';
import type { ImportState, useImport } from './use-import';

export interface ReviewPanelProps {
  readonly review: ImportReview;
  readonly state: ImportState;
  readonly kinds: readonly ImportKind[];
  readonly locale: string;
  readonly change: ReturnType<typeof useImport>['change'];
  readonly onConfirm: () => void;
  readonly onMore: () => void;
  readonly onRemove: (place: number) => void;
  /** Starts over without any file. */
  readonly onOver: () => void;
}

/** What was found in the file, to be corrected and confirmed. */
export function ReviewPanel({
  review,
  state,
  kinds,
  locale,
  change,
  onConfirm,
  onMore,
  onRemove,
  onOver,
}: ReviewPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The page has changed under the reader: the focus moves to where the new part begins.
  useEffect(() => heading.current?.focus(), []);
  const currencyQuestion = review.questions.find(({ id }) => id === 'currency');
  const currency = String(currencyQuestion?.answer ?? currencyQuestion?.proposal ?? 'EUR');
  const isBusy = state.isReading || state.isConfirming;
  const issueOf = (id: string) =>
    state.refusal?.issues.find(({ field }) => field.endsWith(id))?.message ?? null;

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 ref={heading} tabIndex={-1} className="min-w-0 truncate text-15 tracking-[-.01em]">
          {review.file.name}
        </h1>
        <Button variant="line" onClick={onMore}>
          <Plus size={13} aria-hidden />
          Add files
        </Button>
        <Button onClick={onOver}>Start over</Button>
      </div>
      <div className="mt-3 mb-5">
        <FileFacts review={review} locale={locale} />
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_320px]" aria-busy={state.isReading}>
        <div className="flex min-w-0 flex-col gap-6">
          {(review.files.length > 1 ||
            review.files.some(({ source, sheets }) => source !== null || sheets.length > 1)) && (
            <FilesPanel
              files={review.files}
              kinds={kinds}
              currency={currency}
              locale={locale}
              change={change}
              onRemove={onRemove}
            />
          )}
          {review.columns.length > 0 && (
            <ColumnsTable
              columns={review.columns}
              kinds={kinds}
              currency={currency}
              locale={locale}
              onChange={change.column}
            />
          )}
          <HoldoutSection state={state.holdout} currency={currency} locale={locale} />
          <Notices notices={review.warnings} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {review.questions.length > 0 && (
            <section aria-labelledby="questions-title">
              <h2 id="questions-title" className="mb-2 text-15 tracking-[-.01em]">
                {review.files.length > 1 ? 'What the files do not say' : 'What the file does not say'}
              </h2>
              <div className="flex flex-col gap-3 rounded-md bg-surface p-3 ring ring-line">
                {review.questions.map((question) => (
                  <QuestionField
                    key={`${question.id} ${question.file} ${question.key}`}
                    fileName={
                      question.file === null || review.files.length < 2
                        ? null
                        : review.files[question.file].name
                    }
                    question={question}
                    currency={currency}
                    locale={locale}
                    error={issueOf(question.id)}
                    onAnswer={(value) => change.answer(question, value)}
                  />
                ))}
              </div>
            </section>
          )}
          {review.channels.length > 0 && (
            <ChannelsPanel
              channels={review.channels}
              kinds={kinds}
              offer={review.mapping.offer}
              currency={currency}
              locale={locale}
              onOffer={change.offer}
            />
          )}
        </div>
      </div>
      <div
        data-sticky-foot
        className="sticky bottom-0 -mx-6 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-surface px-6 py-3 max-sm:-mx-4 max-sm:px-4"
      >
        <div className="min-w-0 flex-1" aria-live="polite">
          <Standing review={review} state={state} />
        </div>
        <Button
          variant="primary"
          disabled={!review.ready || isBusy}
          onClick={onConfirm}
          className="max-sm:w-full pointer-coarse:h-11"
        >
          {state.isConfirming ? 'Making the plan' : 'Make the plan'}
          <ArrowRight size={13} aria-hidden />
        </Button>
      </div>
    </>
  );
}

/** Where the import stands: failed, being read, not ready and why, or ready. */
function Standing({ review, state }: Pick<ReviewPanelProps, 'review' | 'state'>) {
  if (state.refusal !== null)
    return (
      <ErrorNote title={state.refusal.words}>
        {state.refusal.issues.map(({ message }) => message).join(' ')} Your corrections are kept; nothing was
        stored.
      </ErrorNote>
    );
  if (state.isReading)
    return <p className="text-ink-2">Reading {state.files.length > 1 ? 'the files' : 'the file'}</p>;
  if (!review.ready)
    return (
      <div>
        <p className="font-label">Not ready yet</p>
        {review.blockers.map((blocker) => (
          <p key={blocker} className="text-ink-2">
            {blocker}
          </p>
        ))}
      </div>
    );
  return (
    <p className="text-ink-2">
      <span className="font-label text-ink">Ready.</span> Nothing is stored until you make the plan.
    </p>
  );
}
