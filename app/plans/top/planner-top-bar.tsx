'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { CommandField } from '../../commands/command-field';
import { buttonClass } from '../../ui/button';
import { TopBar, TopBarDivider } from '../../ui/top-bar';
import { HistoryButton } from '../history/history-button';
import { ShareButton } from '../share/share-button';
import { CompareLink } from './compare-link';
import { type ExportFormat, ExportMenu } from './export-menu';
import { PlanMenu } from './plan-menu';
import { PlanName } from './plan-name';
import { SaveState } from './save-state';
import { ScenarioTabs } from './scenario-tabs';
import { UndoButtons } from './undo-buttons';

export interface PlannerTopBarProps {
  readonly planId: string;
  readonly formats: readonly ExportFormat[];
  readonly untilSaved: () => Promise<boolean>;
  readonly onRetry: () => void;
}

/** Where am I, which scenario, is it safe, and the way out. */
export function PlannerTopBar({ planId, formats, untilSaved, onRetry }: PlannerTopBarProps) {
  return (
    <TopBar
      withName={false}
      className="shrink-0 max-sm:h-14 max-sm:border-b-0 max-sm:px-2 max-sm:[&>a:first-child]:hidden"
    >
      <Link href="/" className="rounded-xs px-1 py-1 text-ink-2 hover:text-ink max-sm:hidden">
        Plans
      </Link>
      <span aria-hidden className="px-0.5 text-line-strong max-sm:hidden">
        /
      </span>
      <Link
        href="/"
        aria-label="All plans"
        className={`${buttonClass({ iconOnly: true, size: 'touch' })} sm:hidden`}
      >
        <ChevronLeft size={18} aria-hidden />
      </Link>
      <div className="flex min-w-0 items-center max-sm:flex-1 max-sm:flex-col max-sm:items-start">
        <PlanName />
        <span className="relative sm:hidden">
          <SaveState onRetry={onRetry} />
        </span>
      </div>
      <span className="flex min-w-24 shrink-[8] self-stretch max-sm:hidden">
        <span className="self-center">
          <TopBarDivider />
        </span>
        <ScenarioTabs look="line" />
        <CompareLink planId={planId} className="ml-1 self-center" />
      </span>
      <span className="flex-1 max-sm:hidden" />
      <span className="max-sm:hidden">
        <SaveState onRetry={onRetry} />
      </span>
      <UndoButtons />
      <HistoryButton />
      <span className="max-sm:hidden">
        <TopBarDivider />
      </span>
      <ShareButton planId={planId} untilSaved={untilSaved} />
      <ExportMenu planId={planId} formats={formats} untilSaved={untilSaved} />
      <PlanMenu planId={planId} formats={formats} untilSaved={untilSaved} />
      <CommandField className="max-sm:hidden" />
    </TopBar>
  );
}
