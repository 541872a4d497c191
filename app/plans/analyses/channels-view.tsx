'use client';

import { OUTCOMES, type OutcomeKey } from '@/lib/analysis/attribution/attributed-outcomes';
import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { attributionAnswer } from '@/lib/report/figure-parts/attribution-answer';
import { formatFigure, formatRange, type InCurrency } from '@/lib/report/words/numbers';
import { OUTCOME_COLUMNS } from '@/lib/report/words/outcome-columns';
import { BarRows } from '../../ui/charts/bar-rows';
import { ChannelStack } from '../../ui/charts/channel-stack';
import { ClockProvider } from '../../ui/charts/clock';
import { Crosshair } from '../../ui/charts/crosshair';
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
import { useOutcome } from './view-choices';

/** The weekly figure of each outcome. */
const WEEKLY: Readonly<Record<OutcomeKey, string>> = {
  newCustomers: 'customers-by-channel',
  orders: 'orders-by-channel',
  revenue: 'revenue-by-channel',
  contribution: 'contribution-by-channel',
  customerEquity: 'equity-by-channel',
};
const CHOICES = OUTCOMES.map((id) => ({
  id,
  label: id === 'customerEquity' ? 'Equity' : OUTCOME_COLUMNS[id].label,
}));

const FIGURES = ['channel-attribution', 'attribution-precision', ...Object.values(WEEKLY)];

/** What each channel brought, when, and what it cost: exact Shapley values, incremental returns, carry-over. */
export function ChannelsView() {
  const { style } = useSettings();
  const [outcome, setOutcome] = useOutcome();
  const analysis = useAnalysis('attribution', { figures: FIGURES });
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const startsOn = usePlan(({ plan }) => plan.startsOn);
  const { colorOfColumn } = useChannelLook();
  const { stale } = analysis;
  const figureOf = (id: string) => analysis.figures?.find((figure) => figure.id === id);
  const brought = figureOf('channel-attribution');
  const precision = figureOf('attribution-precision');
  const weekly = figureOf(WEEKLY[outcome]);
  return (
    <div className="flex flex-1 flex-col">
      <div className="border-t border-line pt-2">
        <Segmented
          label="Outcome"
          segments={CHOICES}
          current={outcome}
          onChange={(to) => void setOutcome(to)}
          className="w-fit max-w-full max-sm:hidden"
        />
        <Select
          aria-label="Outcome"
          boxClassName="sm:hidden"
          value={outcome}
          onChange={(event) => void setOutcome(event.currentTarget.value as OutcomeKey)}
        >
          {CHOICES.map(({ id, label }) => (
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
          answer={answerText(answerOf(brought, outcome, style))}
          unit={precision ? `${brought.unit}. ${precision.answer}` : brought.unit}
          stale={stale}
          updating={analysis.wearsOldRanges}
          actions={
            <>
              <TableButton figure={brought} />
              {precision && <TableButton figure={precision} />}
            </>
          }
          className="border-t-0"
        >
          <Brought figure={brought} outcome={outcome} rangesStale={analysis.wearsOldRanges} />
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

/** The figure's own answer is of new customers: the same sentence of the outcome that was chosen. */
function answerOf(figure: Figure, outcome: OutcomeKey, style: InCurrency): string {
  const [names, values] = [columnOf(figure, 'channel').values, columnOf(figure, outcome)];
  const last = figure.table.rows - 1;
  const channels = Array.from({ length: last }, (_, row) => ({
    name: String(names[row]),
    value: cellOf(values, row),
  }));
  return attributionAnswer(outcome, { channels, without: cellOf(values, last) }, style);
}

interface BroughtProps {
  readonly figure: Figure;
  readonly outcome: OutcomeKey;
  readonly rangesStale: boolean;
}

/** Channels from the most to the least, and below them what would have come without marketing. */
function Brought({ figure, outcome, rangesStale }: BroughtProps) {
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
      <BarRows label={figure.question} rows={[...channels, ...without]} rangesStale={rangesStale} />
      {idle > 0 && (
        <p className="pt-1 text-11 text-ink-3">
          {idle} {idle === 1 ? 'channel brings' : 'channels bring'} nothing; the table has{' '}
          {idle === 1 ? 'it' : 'them'} too.
        </p>
      )}
    </>
  );
}
