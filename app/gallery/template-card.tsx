'use client';

import clsx from 'clsx';
import { TemplateIcon } from '../ui/kind-icon';
import { PlanSplit } from './plan-split';
import type { TemplateRow } from './rows';

export interface TemplateCardProps {
  readonly template: TemplateRow;
  readonly isOpening: boolean;
  readonly onOpen: () => void;
}

/** A template with its own forecast drawn; a click makes a plan of it. */
export function TemplateCard({ template, isOpening, onOpen }: TemplateCardProps) {
  return (
    <li className="contents">
      <button
        type="button"
        onClick={onOpen}
        aria-busy={isOpening}
        className={clsx(
          'moves flex h-[168px] flex-col overflow-hidden rounded-md bg-surface text-left ring ring-line',
          'hover:shadow-md hover:ring-line-strong focus-visible:outline-offset-0',
        )}
      >
        <span className="block h-[71px] w-full shrink-0 border-b border-chart-axis pt-1.5">
          {template.picture}
        </span>
        <span className="flex w-full min-w-0 flex-1 flex-col px-3 pt-[9px]">
          <span className="flex items-center gap-[7px]">
            <TemplateIcon id={template.id} />
            <span className="truncate text-13 font-strong">{template.label}</span>
            {template.note !== null && <span className="truncate text-11 text-ink-3">{template.note}</span>}
          </span>
          <span className="mt-px line-clamp-2 text-ink-2">{template.teaches}</span>
          <span className="mt-auto flex h-[30px] items-center gap-1.5 border-t border-line text-11">
            <PlanSplit split={template.split} className="w-[72px] min-w-4 shrink" />
            <span className="flex-1" />
            {isOpening ? (
              <span className="text-ink-2">Opening</span>
            ) : (
              <>
                <span className="text-ink-2">{template.budget}</span>
                <span aria-hidden className="text-ink-3">
                  →
                </span>
                <span className="sr-only">brings</span>
                <span className="whitespace-nowrap">
                  <span className="font-strong">{template.customers}</span>{' '}
                  <span className="text-ink-3">customers</span>
                </span>
              </>
            )}
          </span>
        </span>
      </button>
    </li>
  );
}
