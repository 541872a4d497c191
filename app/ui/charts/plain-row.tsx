'use client';

import clsx from 'clsx';
import { type ReactNode, useId } from 'react';
import { RowQuestion } from './chart-row';

export interface PlainRowProps {
  readonly question: string;
  readonly answer: ReactNode;
  readonly unit: string;
  /** Buttons at the row's end: table view and the like. */
  readonly actions?: ReactNode;
  /** True while what stands here is older than the plan: it stays, paler. */
  readonly stale?: boolean;
  /** True while the ranges alone are older: they stay, paler, and this is said. */
  readonly updating?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure without a time axis, on the columns of the charts: question left, plot and ends right. */
export function PlainRow({
  question,
  answer,
  unit,
  actions,
  stale = false,
  updating = false,
  className,
  children,
}: PlainRowProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={clsx(
        'group/row relative border-t border-line py-3 first:border-t-0 max-sm:-mx-4 max-sm:px-4 sm:grid sm:grid-cols-[172px_minmax(0,1fr)] sm:py-2.5',
        className,
      )}
    >
      <div className="max-sm:flex max-sm:items-start max-sm:gap-2 max-sm:pb-1">
        <div className="min-w-0 flex-1">
          <RowQuestion id={titleId} question={question} answer={answer} unit={unit} />
          {updating && <p className="text-11 text-ink-3">range updating</p>}
        </div>
        {actions && (
          <div className="moves flex shrink-0 rounded-sm bg-surface sm:absolute sm:top-1 sm:right-0 sm:z-10 sm:opacity-0 sm:group-focus-within/row:opacity-100 sm:group-hover/row:opacity-100">
            {actions}
          </div>
        )}
      </div>
      <div className={clsx('moves min-w-0', stale && 'opacity-45')}>{children}</div>
    </section>
  );
}
