'use client';

import { Keyboard } from 'lucide-react';
import { formatMoneyTick, formatTick, type InCurrency } from '@/lib/report/words/numbers';
import { Kbd } from '../../ui/kbd';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import type { HeatScale } from './heat-scale';
import { KEY_HELP } from './key-help';

/** What the steps of the heat map mean, and the keys. */
export function HeatKey({ scale, style }: { readonly scale: HeatScale; readonly style: InCurrency }) {
  const { bounds, colors } = scale;
  const words = (bin: number) => {
    if (bounds.length === 0) return 'some';
    if (bin === bounds.length) return 'more';
    return bin === 0 ? `to ${formatTick(bounds[0], style)}` : formatTick(bounds[bin], style);
  };
  return (
    <div className="flex h-6 items-center gap-3 pl-[172px] text-[10.5px] whitespace-nowrap text-ink-3 max-sm:hidden">
      <span>{currencySign(style)} a week</span>
      <span className="inline-flex items-center gap-1">
        <i className="size-[9px] rounded-[1px] bg-heat-0 inset-ring inset-ring-line" />
        none
      </span>
      {colors.map((color, bin) => (
        <span key={color} className="inline-flex items-center gap-px">
          <i className="size-[9px] rounded-[1px]" style={{ background: `var(--heat-push-${color})` }} />
          <i className="mr-1 size-[9px] rounded-[1px]" style={{ background: `var(--heat-pull-${color})` }} />
          {words(bin)}
        </span>
      ))}
      <span className="flex-1" />
      <span className="flex gap-3 max-[1380px]:hidden">
        {HINTS.map(([key, word]) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {word}
          </span>
        ))}
      </span>
      <Popover>
        <PopoverTrigger
          aria-label="All keys of the calendar"
          title="All keys of the calendar"
          className="moves grid size-6 place-items-center rounded-xs hover:bg-hover hover:text-ink"
        >
          <Keyboard size={13} aria-hidden />
        </PopoverTrigger>
        <PopoverContent align="end" side="top" className="w-[340px]!" aria-label="Keys of the calendar">
          <h3 className="text-13 font-strong">Keys of the calendar</h3>
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
            {KEY_HELP.map(([keys, what]) => (
              <div key={what} className="contents">
                <dt className="flex gap-1">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd className="text-11 text-ink-2">{what}</dd>
              </div>
            ))}
          </dl>
        </PopoverContent>
      </Popover>
    </div>
  );
}

const HINTS = [
  ['drag', 'paint'],
  ['Alt', 'copy'],
  ['B', 'burst'],
  ['P', 'pulse'],
  ['Del', 'clear'],
] as const;

function currencySign(style: InCurrency): string {
  return formatMoneyTick(1, style).replace(/[\d\s.,]/g, '');
}
