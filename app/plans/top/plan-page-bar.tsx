'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { TopBar, TopBarSpace } from '../../ui/top-bar';
import { usePlan } from '../plan-context';
import { SaveState } from './save-state';
import { UndoButtons } from './undo-buttons';

export interface PlanPageBarProps {
  readonly planId: string;
  /** What this page of the plan is called. */
  readonly page: string;
  readonly onRetry: () => void;
  /** What else stands at the end of the bar. */
  readonly children?: ReactNode;
}

/** The bar of a page below a plan: the way back, whether the work is safe, and undo. */
export function PlanPageBar({ planId, page, onRetry, children }: PlanPageBarProps) {
  const name = usePlan(({ plan }) => plan.name);
  const link = 'moves rounded-xs px-1 py-1 text-ink-2 hover:text-ink';
  return (
    <TopBar withName={false} className="shrink-0 max-sm:[&>a:first-child]:hidden">
      <nav aria-label="Breadcrumb" className="flex min-w-0 items-center">
        <Link href="/" className={`${link} max-sm:hidden`}>
          Plans
        </Link>
        <span aria-hidden className="px-0.5 text-line-strong max-sm:hidden">
          /
        </span>
        <Link href={`/plans/${planId}`} className={`${link} truncate font-strong text-ink`}>
          {name}
        </Link>
        <span aria-hidden className="px-0.5 text-line-strong">
          /
        </span>
        <span aria-current="page" className="px-1 font-label">
          {page}
        </span>
      </nav>
      <TopBarSpace />
      <SaveState onRetry={onRetry} />
      <UndoButtons />
      {children}
    </TopBar>
  );
}
