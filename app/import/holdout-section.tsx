'use client';

import { EmptyNote, ErrorNote } from '../ui/note';
import { HoldoutPanel } from './holdout-panel';
import type { HoldoutState } from './use-import';

export interface HoldoutSectionProps {
  readonly state: HoldoutState;
  readonly currency: string;
  readonly locale: string;
}

/** The test on the last year in each of its states. Its height is kept, so that nothing jumps when it comes in. */
export function HoldoutSection({ state, currency, locale }: HoldoutSectionProps) {
  if (state.step === 'done' && state.holdout !== null)
    return <HoldoutPanel holdout={state.holdout} currency={currency} locale={locale} />;
  return (
    <section
      aria-label="Test on the last year"
      className={`rounded-md bg-surface p-4 ring ring-line ${state.step === 'running' ? 'min-h-[330px]' : ''}`}
    >
      {state.step === 'failed' && (
        <ErrorNote title="The test on the last year could not be made">
          {state.words} The review and your corrections are kept.
        </ErrorNote>
      )}
      {state.step === 'done' && (
        <EmptyNote title="No test on the last year">
          The file is shorter than two years, so no year can be held out to test the forecast.
        </EmptyNote>
      )}
      {state.step === 'running' && (
        <p className="text-ink-2">Forecasting the last 52 weeks from the weeks before</p>
      )}
      {state.step === 'waiting' && (
        <EmptyNote title="How well would it have forecast the last year?">
          This is tested as soon as the open questions are answered.
        </EmptyNote>
      )}
    </section>
  );
}
