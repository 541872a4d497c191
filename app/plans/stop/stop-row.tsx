'use client';

import { useState } from 'react';
import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatRange } from '@/lib/report/words/numbers';
import { ChartRowShell } from '../../ui/charts/chart-row';
import { StopStack } from '../../ui/charts/stop-stack';
import { AnalysisNote } from '../analyses/analysis-note';
import { ANALYSIS_DRAWS, useAnalysis } from '../analyses/use-analysis';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { answerText } from '../rows/answer-text';
import { TableButton } from '../rows/figure-table';
import { sideOf } from '../spend';
import { StopHandle } from './stop-handle';
import { stopQuestion, useStop } from './use-stop';

const HEIGHT = 210;

/** In the place of the first chart: what survives when a side or a channel stops. Nothing while none is turned off. */
export function StopRow() {
  const [stop, setStop] = useStop();
  const [held, setHeld] = useState<number | null>(null);
  const { style } = useSettings();
  const channels = usePlan(({ plan }) => plan.channels);
  const fromWeek = held ?? stop?.fromWeek ?? 1;
  const analysis = useAnalysis('stop', {
    figures: ['stop-test', 'stop-totals'],
    // While the handle is held the stated values are enough.
    draws: held === null ? ANALYSIS_DRAWS : 0,
    enabled: stop !== null,
    ...(stop && { stop: stopQuestion({ ...stop, fromWeek }) }),
  });
  if (stop === null) return null;
  const [weekly, totals] = ['stop-test', 'stop-totals'].map((id) =>
    analysis.figures?.find((figure) => figure.id === id),
  );
  const channel = channels.find(({ id }) => id === stop.target);
  const side = channel ? sideOf(channel) : stop.target === 'pull' ? 'pull' : 'push';
  if (!weekly || !totals)
    return (
      <>
        <ChartRowShell question="What survives?" answer={null} unit="new customers a week" height={HEIGHT} />
        <AnalysisNote analysis={analysis} what="what survives a stop" className="contents" />
      </>
    );
  const sums = sumsOf(totals);
  return (
    <>
      <StopStack
        figure={weekly}
        answer={
          <>
            {answerText(weekly.answer)}{' '}
            {sums.low !== null &&
              `P10–P90 of those that stay: ${formatRange(sums.low, sums.high, 'people', style)}${analysis.wearsOldRanges ? ' (updating)' : ''}. `}
            {totals.answer}
          </>
        }
        height={HEIGHT}
        stale={false}
        fromWeek={shownWeek(weekly) ?? fromWeek}
        side={side}
        sums={sums}
        actions={
          <>
            <TableButton figure={weekly} />
            <TableButton figure={totals} />
          </>
        }
        handle={
          <StopHandle
            week={fromWeek}
            onMove={setHeld}
            onSettle={(week) => {
              setHeld(null);
              setStop({ ...stop, fromWeek: week });
            }}
          />
        }
      />
      {analysis.state === 'failed' && <AnalysisNote analysis={analysis} what="what survives a stop" />}
    </>
  );
}

/** The week that the figure is of: a hand may be ahead of it. */
function shownWeek({ annotations }: Figure): number | undefined {
  return annotations.find(({ kind }) => kind === 'stop')?.week;
}

/** New customers from the stop on; rows of the figure are planned, survives, lost and what needs no marketing. */
function sumsOf(totals: Figure) {
  const customers = columnOf(totals, 'newCustomers');
  const [, stays, lost, organic] = [0, 1, 2, 3].map((row) => cellOf(customers, row) ?? 0);
  return {
    lost,
    survives: stays - organic,
    organic,
    low: cellOf(columnOf(totals, 'newCustomersP10'), 1),
    high: cellOf(columnOf(totals, 'newCustomersP90'), 1),
  };
}
