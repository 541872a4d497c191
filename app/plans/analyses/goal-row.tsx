'use client';

import { useMemo } from 'react';
import type { Ensemble } from '@/lib/analysis/forecast/forecast';
import type { HeadlineKey } from '@/lib/analysis/forecast/headline';
import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { goalFigure } from '@/lib/report/figure-parts/goal-figure';
import { HEADLINE_FACTS } from '@/lib/report/headlines/headline-facts';
import { formatFigure, formatFull, formatOdds } from '@/lib/report/words/numbers';
import { PlainRow } from '../../ui/charts/plain-row';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import { type AmountContext, type ParsedAmount, parseAmount } from '../../ui/parse-amount';
import { useSettings } from '../planner-settings';
import { answerText } from '../rows/answer-text';
import { TableButton } from '../rows/figure-table';

export interface GoalRowProps {
  readonly headline: HeadlineKey;
  /** The goal that was typed; without one a round value near the middle is proposed. */
  readonly typed: number | null;
  readonly onType: (goal: number) => void;
  readonly headlineDraws: Ensemble['headlineDraws'];
  readonly draws: number;
  readonly stale: boolean;
}

/** Type a value: in how many of the draws the headline reaches it. */
export function GoalRow({ headline, typed, onType, headlineDraws, draws, stale }: GoalRowProps) {
  const { style } = useSettings();
  const { unit, label } = HEADLINE_FACTS[headline];
  const goal = typed ?? proposed(headlineDraws[headline], unit === 'share');
  const weighed = useMemo(
    () => goalFigure({ headlineDraws, draws }, { headline, goal }, style),
    [headlineDraws, draws, headline, goal, style],
  );
  const isShare = unit === 'share';
  const draft = useAmountDraft({
    value: goal,
    format: (value) => (isShare ? `${formatFull(value * 100, style, 1)}%` : formatFull(value, style)),
    parse: isShare ? parsePercent : parseSigned,
    locale: style.locale,
    digits: isShare ? 4 : 0,
    onCommit: (value) => {
      onType(value);
      return undefined;
    },
  });
  const { figure, odds, way } = weighed;
  return (
    <PlainRow
      question="How likely is your goal?"
      answer={answerText(figure.answer)}
      unit={figure.unit}
      stale={stale}
      actions={<TableButton figure={figure} />}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2">
        <span className="text-ink-2">
          {label} {way === 'at-least' ? 'of at least' : 'of at most'}
        </span>
        <MoneyField draft={draft} label={`Goal: ${label}`} className="w-[124px]! max-sm:h-11!" />
        <output className="text-15 font-strong">{formatOdds(odds)}</output>
      </div>
      <AmountReason
        draft={draft}
        inForce={formatFigure(goal, unit, style)}
        example={isShare ? '20 or 35%' : '500k or 1.2m'}
      />
      <Draws figure={figure} goal={goal} />
    </PlainRow>
  );
}

/** The draws in classes; those that reach the goal are dark. */
function Draws({ figure, goal }: { readonly figure: Figure; readonly goal: number }) {
  const { style } = useSettings();
  const [from, to, counts] = ['from', 'to', 'draws'].map((key) => columnOf(figure, key));
  const reached = columnOf(figure, 'reached').values;
  const bins = Array.from({ length: figure.table.rows }, (_, row) => ({
    low: cellOf(from, row) ?? 0,
    high: cellOf(to, row) ?? 0,
    count: cellOf(counts, row) ?? 0,
    reached: reached[row] === 'reached',
  }));
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const low = bins[0].low;
  const span = bins[bins.length - 1].high - low || 1;
  const at = ((goal - low) / span) * 100;
  const say = (value: number) => formatFigure(value, from.unit, style, from.unit === 'share' ? 1 : 0);
  return (
    <div role="img" aria-label={`${figure.question} ${figure.answer}`} className="relative pt-4">
      <div className="flex h-[72px] items-end gap-px border-b border-chart-axis">
        {bins.map((bin) => (
          <span
            key={bin.low}
            className="min-w-0 flex-1"
            style={{
              height: `${(bin.count / most) * 100}%`,
              background: bin.reached ? 'var(--money)' : 'var(--organic)',
              opacity: bin.reached ? 1 : 0.45,
            }}
          />
        ))}
      </div>
      <span className="absolute top-3 bottom-4 w-px bg-focus" style={{ left: `${at}%` }} />
      <span
        className="absolute top-0 -translate-x-1/2 text-11 leading-3 font-label text-focus"
        style={{ left: `${Math.min(94, Math.max(6, at))}%` }}
      >
        {say(goal)}
      </span>
      <div className="flex h-4 justify-between text-[10.5px] text-ink-3">
        <span>{say(low)}</span>
        <span>{say(low + span)}</span>
      </div>
    </div>
  );
}

/** A round value near the middle of the draws. */
function proposed(draws: Float64Array, isShare: boolean): number {
  const sorted = draws.filter((value) => !Number.isNaN(value)).sort();
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (middle === 0) return 0;
  if (isShare) return Math.round(middle * 100) / 100;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(middle))) - 1);
  return Math.round(middle / step) * step;
}

/** Goals may lie below zero. */
function parseSigned(text: string, context: AmountContext): ParsedAmount {
  const negative = /^\s*[-−]/.exec(text);
  if (!negative) return parseAmount(text, context);
  const parsed = parseAmount(text.replace(/^\s*[-−]/, ''), context);
  return 'reason' in parsed ? parsed : { value: -parsed.value };
}

/** `20` and `20%` are shares of a hundred. */
function parsePercent(text: string, context: AmountContext): ParsedAmount {
  const parsed = parseAmount(text.replace('%', ''), {
    ...context,
    current: context.current * 100,
    digits: 2,
  });
  if ('reason' in parsed) return parsed;
  return parsed.value > 100 ? { reason: 'More than 100 %.' } : { value: parsed.value / 100 };
}
