'use client';

import Link from 'next/link';
import { CommandField } from '../../commands/command-field';
import { TopBar, TopBarSpace } from '../../ui/top-bar';
import { usePlan } from '../plan-context';
import { SaveState } from '../top/save-state';
import { UndoButtons } from '../top/undo-buttons';

export interface CompareTopBarProps {
  readonly planId: string;
  readonly onRetry: () => void;
}

/** The way back to the plan, whether the work is safe, and undo. */
export function CompareTopBar({ planId, onRetry }: CompareTopBarProps) {
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
          Compare
        </span>
      </nav>
      <TopBarSpace />
      <SaveState onRetry={onRetry} />
      <UndoButtons />
      <CommandField className="max-sm:hidden" />
    </TopBar>
  );
}
