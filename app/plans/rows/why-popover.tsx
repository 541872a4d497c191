'use client';

import { CircleHelp } from 'lucide-react';
import dynamic from 'next/dynamic';
import { memo, useState } from 'react';
import type { HeadlineKey } from '@/lib/analysis/forecast/headline';
import { HEADLINE_FACTS } from '@/lib/report/headlines/headline-facts';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';

// Only who asks pays for the answer.
const Why = dynamic(async () => (await import('./why')).Why, { ssr: false });

/** "Why this number?": formula, inputs, sources, range. Reads the number only while it is open. */
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
        <PopoverContent align="end" className="w-[380px]!" aria-label={`Why this number? ${label}`}>
          <Why headline={headline} />
        </PopoverContent>
      )}
    </Popover>
  );
});
