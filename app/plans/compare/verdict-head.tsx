'use client';

import { Copy } from 'lucide-react';
import { HEADLINE_FACTS } from '@/lib/report/headlines/headline-facts';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { showToast } from '../../ui/toast';
import { ScenarioMark } from '../scenario-mark';
import { useCompare } from './compare-context';
import type { ComparisonState } from './use-comparison';

/** The verdict in one sentence, why it is so, and the headline that decides. */
export function VerdictHead({ status }: { readonly status: ComparisonState['status'] }) {
  const { view, goal, setGoal } = useCompare();
  const verdict = view.verdicts[goal];
  if (verdict === undefined) return null;
  const { sentence, details, leader } = verdict;
  const copy = async () => {
    await navigator.clipboard.writeText([sentence, ...details, ...view.notes].join('\n'));
    showToast({ text: 'Verdict copied' });
  };
  const isFinal = status === 'done' || status === 'stopped';
  return (
    <section
      aria-label="Verdict"
      aria-busy={!isFinal}
      className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b border-line bg-canvas px-6 py-4 max-sm:px-4 print:bg-surface"
    >
      <div className="min-w-0 flex-1 basis-[560px] max-sm:basis-full">
        <div className="flex items-start gap-3">
          <span className="mt-[7px] w-2.5 shrink-0">
            {leader !== null && verdict.kind !== 'close' && <ScenarioMark index={leader} />}
          </span>
          <div className="min-w-0">
            <h1 className="max-w-[100ch] text-19 font-strong tracking-[-.01em] text-pretty max-sm:text-15">
              {sentence}
            </h1>
            <div className="mt-1 max-w-[115ch] min-h-10 text-13 text-pretty text-ink-2">
              {details.join(' ')}
            </div>
            {view.notes.map((note) => (
              <p key={note} className="mt-1 max-w-[115ch] text-12 text-attention">
                {note}
              </p>
            ))}
          </div>
        </div>
        {/* Read out once, when no more draws follow. */}
        <output className="sr-only">{isFinal ? sentence : ''}</output>
      </div>
      <div className="flex items-center gap-2 max-sm:ml-[22px] max-sm:w-full print:hidden">
        <span className="flex items-center gap-2">
          <label htmlFor="goal" className="text-ink-2">
            Decide by
          </label>
          <Select
            id="goal"
            value={goal}
            boxClassName="w-40"
            onChange={({ currentTarget }) => {
              const next = view.goals.find((one) => one === currentTarget.value);
              if (next) setGoal(next);
            }}
          >
            {view.goals.map((one) => (
              <option key={one} value={one}>
                {HEADLINE_FACTS[one].label}
              </option>
            ))}
          </Select>
        </span>
        <Button variant="line" onClick={() => void copy()} aria-label="Copy verdict" title="Copy verdict">
          <Copy size={13} aria-hidden />
          <span className="max-sm:hidden">Copy verdict</span>
        </Button>
      </div>
    </section>
  );
}
