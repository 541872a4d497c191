'use client';

import clsx from 'clsx';
import { Eraser, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { formatFull, formatShare } from '@/lib/report/words/numbers';
import { Button } from '../../../ui/button';
import { KindIcon } from '../../../ui/kind-icon';
import { SideTag } from '../../../ui/side-tag';
import { usePlan } from '../../plan-context';
import { meanOver, sumOver } from '../columns';
import { areaOf, type Board, flightCommands } from '../flight-commands';
import { useRowSeries } from '../flight-row';
import { daysText, weeksText } from '../flight-words';
import { SHAPE_LABELS } from '../patterns';
import { block } from '../selection';
import { runAt } from '../series-edits';
import { readTyped } from '../typed-amount';
import { WeekBars } from './week-bars';

const SHAPES = ['always-on', 'burst', 'pulse', 'ramp'] as const;

/** A row's weeks as bars, the chosen ones between two handles, and what can be done to them. */
export function FlightSheet({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const { rows, selection, select, style } = board;
  const row = rows[Math.min(selection.row, rows.length - 1)];
  const startsOn = usePlan(({ plan }) => plan.startsOn);
  const { series, silent } = useRowSeries(row);
  const { span } = areaOf(board);
  const commands = flightCommands(board);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const choose = (from: number, to: number) =>
    select(block(selection.row, selection.row, { from: Math.min(from, to), to: Math.max(from, to) }));
  const isSilent = silent.slice(span.from, span.to + 1).every(Boolean);
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="dialog"
      aria-label={`${row.name}, weeks`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="appears shrink-0 rounded-t-lg bg-raised px-4 pt-1.5 pb-3.5 shadow-lg ring ring-line outline-none"
    >
      <div className="flex h-11 items-center gap-2">
        <KindIcon kind={row.kind} size={16} />
        <h2 className="min-w-0 truncate text-15 font-strong">{row.name}</h2>
        <SideTag side={row.side} />
        <span className="flex-1" />
        <Button
          size="touch"
          aria-label={`Clear ${weeksText(span)}`}
          disabled={isSilent || sumOver(series, span) === 0}
          onClick={commands.clear}
        >
          <Eraser size={15} aria-hidden />
          Clear
        </Button>
        <Button iconOnly size="touch" aria-label="Close" onClick={onClose} className="-mr-3.5">
          <X size={16} aria-hidden />
        </Button>
      </div>
      <div className="mb-1.5 flex min-h-11 items-center gap-2">
        <p className="min-w-0 flex-1 text-12 text-ink-3">
          {weeksText(span)}, {daysText(span, startsOn, style)}
        </p>
        {isSilent ? (
          <b className="text-15">blackout</b>
        ) : (
          <SheetAmount
            key={`${span.from} ${span.to} ${sumOver(series, span)}`}
            board={board}
            mean={meanOver(series, span)}
            what={row.what}
          />
        )}
      </div>
      <WeekBars
        series={series}
        silent={silent}
        span={span}
        kind={row.kind}
        onChoose={choose}
        onTap={(week) => {
          const run = runAt(series, week);
          choose(Math.max(run.from, week - 25), Math.min(run.to, week + 25));
        }}
      />
      <fieldset aria-label="Patterns, total kept" className="mt-3.5 flex gap-1.5">
        {SHAPES.map((shape) => (
          <PatternButton key={shape} onClick={() => commands.shape(shape)}>
            {shape === 'ramp' ? 'Ramp' : SHAPE_LABELS[shape]}
          </PatternButton>
        ))}
        <PatternButton pressed={isSilent} onClick={commands.blackout}>
          Blackout
        </PatternButton>
      </fieldset>
    </section>
  );
}

function PatternButton({
  pressed,
  onClick,
  children,
}: {
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={clsx(
        'h-11 flex-1 rounded-sm px-0.5 text-12 font-label whitespace-nowrap inset-ring',
        pressed ? 'bg-action text-on-action inset-ring-action' : 'inset-ring-line-strong',
      )}
    >
      {children}
    </button>
  );
}

/** The mean amount a week of the chosen weeks, to type another. */
function SheetAmount({
  board,
  mean,
  what,
}: {
  readonly board: Board;
  readonly mean: number;
  readonly what: 'spend' | 'discount';
}) {
  const { style } = board;
  const atRest = what === 'discount' ? formatShare(mean, style) : formatFull(mean, style);
  const [text, setText] = useState(atRest);
  const [reason, setReason] = useState<string | null>(null);
  const errorId = useId();
  const commit = () => {
    if (text === atRest) return;
    const read = readTyped(text, what, style);
    if ('reason' in read) return setReason(read.reason);
    const commands = flightCommands(board);
    if (read.kind === 'set') commands.set(read.amount);
    else commands.change(read.text, read.of);
  };
  return (
    <span className="flex flex-col items-end">
      <span className="flex items-center gap-1.5 text-12 text-ink-3">
        <input
          type="text"
          value={text}
          autoComplete="off"
          aria-label={what === 'discount' ? 'Discount' : 'Spend a week'}
          aria-invalid={reason !== null}
          aria-describedby={reason === null ? undefined : errorId}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setReason(null);
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          className="h-11 w-[92px] rounded-sm border border-line-strong bg-surface px-2 text-right text-15 font-strong text-ink"
        />
        {what === 'discount' ? 'off' : 'a week'}
      </span>
      {reason !== null && (
        <span id={errorId} role="alert" className="text-11 text-negative">
          {reason} Try {what === 'discount' ? '20 %' : '5k'}.
        </span>
      )}
    </span>
  );
}
