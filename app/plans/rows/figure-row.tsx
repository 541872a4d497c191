'use client';

import clsx from 'clsx';
import { memo, useState } from 'react';
import { type HeadlineDifferenceText, PHONE_HEADLINES } from '@/lib/report/headlines/headline-cells';
import { useForecast } from '../forecast-context';
import type { CellView } from '../forecast-view';
import { TrendSpark } from './trend-spark';
import { WhyPopover } from './why-popover';

/** The headline figures, each with its range and its difference to the baseline. */
export function FigureRow() {
  const cells = useForecast((state) => state.cells);
  const [all, setAll] = useState(false);
  return (
    <section aria-label="Headline figures" className="shrink-0 border-b border-line bg-canvas">
      <dl className="grid grid-cols-2 gap-px bg-line sm:grid-cols-4 xl:grid-cols-8 print:grid-cols-8">
        {cells.map((cell) => (
          <FigureCell key={cell.key} cell={cell} hidden={!all && !PHONE_HEADLINES.includes(cell.key)} />
        ))}
      </dl>
      <button
        type="button"
        aria-expanded={all}
        onClick={() => setAll(!all)}
        className="h-11 w-full text-12 font-label text-ink-2 outline-offset-[-4px] sm:hidden print:hidden"
      >
        {all ? 'Four figures' : 'All figures'}
      </button>
    </section>
  );
}

interface FigureCellProps {
  readonly cell: CellView;
  /** Behind "all figures" on a phone. */
  readonly hidden: boolean;
}

const FigureCell = memo(function FigureCell({ cell, hidden }: FigureCellProps) {
  const { text, trend } = cell;
  const { difference } = text;
  return (
    <div
      className={clsx(
        'h-[85px] contain-layout min-w-0 bg-canvas pt-[9px] pr-2.5 pb-2 pl-3 xl:first:pl-4 max-sm:h-auto max-sm:px-4 max-sm:py-2.5',
        hidden && 'max-sm:hidden',
      )}
      data-figure={cell.key}
    >
      <dt className="flex h-4 items-center justify-between gap-1 text-11 leading-4 font-label text-ink-2 max-sm:text-12">
        <span className="truncate">{text.label}</span>
        <WhyPopover headline={cell.key} />
      </dt>
      <dd>
        <div className="flex h-[26px] items-end justify-between gap-1">
          <strong className="text-[19px] leading-[26px] font-strong tracking-[-.02em] whitespace-nowrap max-sm:text-22">
            {text.value}
          </strong>
          {/* A long value needs the room of its picture. */}
          {text.value.length < 8 && <TrendSpark values={trend} />}
        </div>
        <div className="h-[15px] text-11 leading-[15px] whitespace-nowrap text-ink-3 max-sm:h-4 max-sm:text-12">
          {text.range !== null ? (
            text.range
          ) : (
            <span className="flex h-full items-center">
              <span aria-hidden className="h-[9px] w-[72px] rounded-[3px] bg-line" />
              <span className="sr-only">range updating</span>
            </span>
          )}
        </div>
        {difference ? <DifferenceLine difference={difference} /> : <div className="h-[15px] max-sm:hidden" />}
      </dd>
    </div>
  );
});

/** `▲ 15 % vs Push-led`, or with its odds where it is not clear. */
function DifferenceLine({ difference }: { readonly difference: HeadlineDifferenceText }) {
  const { arrow, text, tone, against } = difference;
  // Where one of the two does not exist, only the odds can be told.
  const words = arrow === '' ? 'better' : `${arrow} ${text}`;
  return (
    <div
      className="h-[15px] truncate text-11 leading-[15px] font-label max-sm:h-4 max-sm:text-12"
      title={`${words} ${against}`}
    >
      <span
        className={clsx(
          tone === 'better' && 'text-positive',
          tone === 'worse' && 'text-negative',
          tone === 'unclear' && 'text-ink-3',
        )}
      >
        {words}
      </span>{' '}
      <span className="font-text text-ink-3">
        {against.length > 13 && tone !== 'unclear' ? 'vs baseline' : against}
      </span>
    </div>
  );
}
