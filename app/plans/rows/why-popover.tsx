'use client';

import { CircleHelp } from 'lucide-react';
import { memo, useState } from 'react';
import type { HeadlineKey } from '@/lib/analysis/headline';
import { HEADLINE_FACTS } from '@/lib/report/headline-facts';
import { formatFull } from '@/lib/report/numbers';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { useForecast } from '../forecast-context';
import { useSettings } from '../planner-settings';

/** "Why this number?": what it means, its formula, and its range. Reads the number only while it is open. */
export const WhyPopover = memo(function WhyPopover({ headline }: { readonly headline: HeadlineKey }) {
  const { label } = HEADLINE_FACTS[headline];
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        aria-label={`Why this number? ${label}`}
        title="Why this number?"
        className="moves relative -mx-1.5 grid size-6 shrink-0 place-items-center rounded-full text-ink-3 opacity-60 outline-offset-[-2px] hover:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100 max-sm:-mx-4 max-sm:-my-3.5 max-sm:size-11"
      >
        <CircleHelp size={11} aria-hidden />
      </PopoverTrigger>
      {open && (
        <PopoverContent align="end" className="w-[320px]!" aria-label={`Why this number? ${label}`}>
          <Why headline={headline} />
        </PopoverContent>
      )}
    </Popover>
  );
});

function Why({ headline }: { readonly headline: HeadlineKey }) {
  const { label, meaning, formula } = HEADLINE_FACTS[headline];
  const { style } = useSettings();
  const draws = useForecast(({ view }) => view?.draws ?? 0);
  const text = useForecast(({ cells }) => cells.find(({ key }) => key === headline)?.text);
  return (
    <>
      <p className="font-strong">
        {label} {text?.value}
      </p>
      <p className="mt-0.5 text-ink-2">{meaning}</p>
      <dl className="mt-2 border-t border-line">
        <div className="flex justify-between gap-4 border-b border-line py-1">
          <dt className="shrink-0 text-ink-2">Formula</dt>
          <dd className="text-right">{formula}</dd>
        </div>
        <div className="flex justify-between gap-4 py-1">
          <dt className="shrink-0 text-ink-2">P10–P90 of {formatFull(draws, style)} draws</dt>
          <dd className="text-right">{text?.range ?? 'being drawn'}</dd>
        </div>
      </dl>
      <p className="mt-1 text-11 text-ink-3">
        The value is the run at the stated assumptions; the range varies them.
      </p>
    </>
  );
}
