'use client';

import clsx from 'clsx';
import { Check, CircleAlert, OctagonX } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePlan } from '../plan-context';
import { TableButton } from '../rows/figure-table';
import { AnalysisNote } from './analysis-note';
import { useChannelLook } from './channel-look';
import { FindingLink } from './finding-link';
import { type FindingRow, findingRows } from './finding-rows';
import { useAnalysis } from './use-analysis';

const LOOKS = {
  FAIL: { icon: OctagonX, className: 'text-negative', tint: 'bg-negative-tint text-negative' },
  REVIEW: { icon: CircleAlert, className: 'text-attention', tint: 'bg-attention-tint text-attention' },
  PASS: { icon: Check, className: 'text-positive', tint: 'bg-positive-tint text-positive' },
} as const;

/** What the checks find in the plan, worst first, each with what to do. */
export function ChecksView() {
  const analysis = useAnalysis('findings', { figures: ['findings'], draws: 0 });
  const figure = analysis.figures?.[0];
  const rows = findingRows(figure);
  const open = rows.filter(({ status }) => status !== 'PASS');
  const passed = rows.filter(({ status }) => status === 'PASS');
  return (
    <section aria-labelledby="checks-title" className="group/row relative flex-1 border-t border-line pb-6">
      <div className="flex items-start gap-3 pt-2 pb-2">
        <div className="min-w-0 flex-1">
          <h2 id="checks-title" className="text-15 font-strong sm:text-13">
            {figure?.question ?? 'Can this plan be relied on?'}
          </h2>
          <p className="text-13 text-ink-2 sm:text-12">{figure?.answer}</p>
        </div>
        {figure && <TableButton figure={figure} />}
      </div>
      <AnalysisNote analysis={analysis} what="what the checks find" className="min-h-32" />
      {open.length > 0 && (
        <ul aria-label="To look at">
          {open.map((row) => (
            <Finding key={row.key} row={row} />
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <>
          <h3 className="border-t border-line pt-3 pb-1 text-12 font-strong">In order</h3>
          <ul aria-label="In order" className="grid gap-x-8 sm:grid-cols-2">
            {passed.map(({ key, title, what }) => (
              <li key={key} className="flex gap-2 py-1 text-ink-2">
                <Check size={13} aria-hidden className="mt-0.5 shrink-0 text-positive" />
                <span>
                  <span className="sr-only">PASS </span>
                  <b className="font-label text-ink">{title}.</b> {what}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Finding({ row }: { readonly row: FindingRow }) {
  const { status, title, what, numbers, advice, channel, field } = row;
  const { icon: Icon, className, tint } = LOOKS[status];
  return (
    <li className="border-t border-line py-2.5 sm:grid sm:grid-cols-[172px_minmax(0,1.1fr)_minmax(0,1fr)] sm:gap-x-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 self-start max-sm:pb-1">
        <Icon size={14} aria-hidden className={clsx('shrink-0', className)} />
        <span className={clsx('rounded-xs px-1.5 text-11 font-strong', tint)}>{status}</span>
        <span className="text-ink-2 sm:w-full">{title}</span>
      </div>
      <div>
        <p className="text-13 font-label">{what}</p>
        {numbers && <p className="mt-0.5 text-11 text-ink-3">{numbers}</p>}
      </div>
      <div className="max-sm:pt-1.5">
        {advice && (
          <p className="text-ink-2">
            <b className="font-label text-ink">What to do: </b>
            {advice}
          </p>
        )}
        <span className="flex flex-wrap items-center gap-x-2">
          {channel && <ChannelChip name={channel} />}
          <FindingLink field={field} />
        </span>
      </div>
    </li>
  );
}

/** Which channel a finding is about. */
function ChannelChip({ name }: { readonly name: string }): ReactNode {
  const { iconOfName } = useChannelLook();
  const isChannel = usePlan(({ plan }) => plan.channels.some((channel) => channel.name === name));
  if (!isChannel) return null;
  return (
    <span className="mt-1.5 inline-flex items-center gap-1.5 rounded-xs bg-sunken px-1.5 text-11 text-ink-2">
      {iconOfName(name)}
      {name}
    </span>
  );
}
