'use client';

import { useState } from 'react';
import type { Figure } from '@/lib/report/figure';
import { formatFigure, formatRange } from '@/lib/report/words/numbers';
import { BarRows } from '../../ui/charts/bar-rows';
import { ChannelStack } from '../../ui/charts/channel-stack';
import { ClockProvider } from '../../ui/charts/clock';
import { Crosshair } from '../../ui/charts/crosshair';
import { columnOf } from '../../ui/charts/figure-columns';
import { PlainRow } from '../../ui/charts/plain-row';
import { TimeAxis } from '../../ui/charts/time-axis';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { answerText } from '../rows/answer-text';
import { TableButton } from '../rows/figure-table';
import { AnalysisNote } from './analysis-note';
import { rangedCell, useChannelLook } from './channel-look';
import { ChannelReturns } from './channel-returns';
import { useAnalysis } from './use-analysis';

const OUTCOMES = [
  { id: 'newCustomers', label: 'New customers', figure: 'customers-by-channel' },
  { id: 'orders', label: 'Orders', figure: 'orders-by-channel' },
  { id: 'revenue', label: 'Revenue', figure: 'revenue-by-channel' },
  { id: 'contribution', label: 'Contribution', figure: 'contribution-by-channel' },
  { id: 'customerEquity', label: 'Equity', figure: 'equity-by-channel' },
] as const;
type OutcomeId = (typeof OUTCOMES)[number]['id'];

const FIGURES = ['channel-attribution', 'attribution-precision', ...OUTCOMES.map(({ figure }) => figure)];

/** What each channel brought, when, and what it cost: exact Shapley values, incremental returns, carry-over. */
export function ChannelsView() {
  const { style } = useSettings();
  const [outcome, setOutcome] = useState<OutcomeId>('newCustomers');
  const analysis = useAnalysis('attribution', { figures: FIGURES });
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const startsOn = usePlan(({ plan }) => plan.startsOn);
  const { colorOfColumn } = useChannelLook();
  const { stale } = analysis;
  const figureOf = (id: string) => analysis.figures?.find((figure) => figure.id === id);
  const brought = figureOf('channel-attribution');
  const precision = figureOf('attribution-precision');
  const weekly = figureOf(OUTCOMES.find(({ id }) => id === outcome)?.figure ?? '');
  return (
    <div className="flex flex-1 flex-col">
      <div className="border-t border-line pt-2">
        <Segmented
          label="Outcome"
          segments={OUTCOMES}
          current={outcome}
          onChange={setOutcome}
          className="w-fit max-w-full max-sm:hidden"
        />
        <Select
          aria-label="Outcome"
          boxClassName="sm:hidden"
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value as OutcomeId)}
        >
          {OUTCOMES.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      {(!brought || analysis.state !== 'done') && (
        <div className="pt-2">
          <AnalysisNote analysis={analysis} what="what each channel brought" className="min-h-64" />
        </div>
      )}
      {brought && (
        <PlainRow
          question={brought.question}
          answer={answerText(brought.answer)}
          unit={precision ? `${brought.unit}. ${precision.answer}` : brought.unit}
          stale={stale}
          actions={<TableButton figure={brought} />}
          className="border-t-0"
        >
          <Brought figure={brought} outcome={outcome} />
        </PlainRow>
      )}
      {weekly && (
        <ClockProvider
          weeks={weeks}
          startsOn={startsOn}
          style={style}
          className="relative flex min-h-44 flex-col sm:flex-1"
        >
          <ChannelStack
            figure={weekly}
            answer={answerText(weekly.answer)}
            height={170}
            stale={stale}
            colorOf={colorOfColumn}
            actions={<TableButton figure={weekly} />}
          />
          <TimeAxis />
          <Crosshair />
        </ClockProvider>
      )}
      <ChannelReturns />
    </div>
  );
}

/** Channels from the most to the least, and below them what would have come without marketing. */
function Brought({ figure, outcome }: { readonly figure: Figure; readonly outcome: OutcomeId }) {
  const { style } = useSettings();
  const { colorOfName, iconOfName } = useChannelLook();
  const names = columnOf(figure, 'channel').values;
  const rows = Array.from({ length: figure.table.rows }, (_, row) => {
    const { value, low, high, unit } = rangedCell(figure, outcome, row);
    const name = String(names[row]);
    return {
      key: name,
      name,
      icon: iconOfName(name),
      color: colorOfName(name),
      value,
      low,
      high,
      text: formatFigure(value, unit, style),
      range: low === null ? undefined : formatRange(low, high, unit, style),
    };
  });
  const channels = rows
    .slice(0, -1)
    .filter(({ value, high }) => value !== 0 || (high !== null && high !== 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const most = Math.max(0, ...channels.map(({ value, high }) => high ?? value ?? 0));
  const without = rows.slice(-1).map((row) => ({ ...row, cut: (row.value ?? 0) > 1.5 * most && most > 0 }));
  const idle = rows.length - 1 - channels.length;
  return (
    <>
      <BarRows label={figure.question} rows={[...channels, ...without]} />
      {idle > 0 && (
        <p className="pt-1 text-11 text-ink-3">
          {idle} {idle === 1 ? 'channel brings' : 'channels bring'} nothing; the table has{' '}
          {idle === 1 ? 'it' : 'them'} too.
        </p>
      )}
    </>
  );
}
