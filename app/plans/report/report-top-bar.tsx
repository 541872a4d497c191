'use client';

import { Download, Printer } from 'lucide-react';
import { Button, buttonClass } from '../../ui/button';
import { TopBar, TopBarCrumb, TopBarSpace } from '../../ui/top-bar';
import { planUrl } from '../send-plan';

export interface ReportTopBarProps {
  readonly planId: string;
  readonly name: string;
  /** What was asked for, as the query of the address has it. */
  readonly query: string;
}

/** The way back to the planner, and the ways to paper. */
export function ReportTopBar({ planId, name, query }: ReportTopBarProps) {
  const file = (format: string) => {
    const asked = new URLSearchParams(query);
    asked.set('format', format);
    asked.set('download', 'true');
    return `${planUrl(planId)}/forecast?${asked}`;
  };
  return (
    <TopBar withName={false}>
      <TopBarCrumb href={`/plans/${planId}${query === '' ? '' : `?${query}`}`} parent={name}>
        Report
      </TopBarCrumb>
      <TopBarSpace />
      <a href={file('pdf')} download className={buttonClass({ variant: 'line' })}>
        <Download size={13} aria-hidden />
        <span>
          PDF<span className="max-sm:sr-only">, A4</span>
        </span>
      </a>
      <a href={file('pdf-letter')} download className={`${buttonClass({ variant: 'line' })} max-sm:hidden`}>
        <Download size={13} aria-hidden />
        PDF, Letter
      </a>
      <Button variant="line" onClick={() => window.print()}>
        <Printer size={13} aria-hidden />
        Print
      </Button>
    </TopBar>
  );
}
