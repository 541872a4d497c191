'use client';

import dynamic from 'next/dynamic';
import { memo, useMemo } from 'react';
import type { Figure } from '@/lib/report/figure';
import { BandLine } from '../../ui/charts/band-line';
import { ChartRowShell } from '../../ui/charts/chart-row';
import { ClockProvider } from '../../ui/charts/clock';
import { Crosshair } from '../../ui/charts/crosshair';
import type { FigureRowProps } from '../../ui/charts/row-props';
import { SourceStack } from '../../ui/charts/source-stack';
import { StageLanes } from '../../ui/charts/stage-lanes';
import { FlightKey } from '../flighting/flight-key';
import { Flighting, TodayLine } from '../flighting/flighting';
import { useForecast } from '../forecast-context';
import type { RowHead } from '../forecast-view';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { useStop } from '../stop/use-stop';
import { answerText } from './answer-text';
import { EmptyForecast } from './empty-forecast';
import { FigureTable } from './figure-table';

// Only who turns something off pays for it.
const StopRow = dynamic(() => import('../stop/stop-row').then((module) => module.StopRow));

/** Heights of the design, and the colour of a line. */
const LOOKS: Readonly<Record<string, { height: number; color?: string }>> = {
  'customers-by-origin': { height: 164 },
  'funnel-stages': { height: 110 },
  awareness: { height: 63, color: 'var(--text-2)' },
  loyalty: { height: 63, color: 'var(--stage-loyal)' },
  'contribution-to-date': { height: 120, color: 'var(--money)' },
  'revenue-last-year': { height: 84, color: 'var(--money)' },
};

/** The stop test tells the same customers from its week on: it stands in the place of this row. */
const REPLACED = 'customers-by-origin';

/** The charts, one under another on one clock. */
export function ChartRows({ heads }: { readonly heads: readonly RowHead[] }) {
  const { style, scenarioId } = useSettings();
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const startsOn = usePlan(({ plan }) => plan.startsOn);
  const isEmpty = usePlan(({ plan }) => !spendsAnything(plan, scenarioId));
  const [stop] = useStop();
  return (
    <>
      <ClockProvider
        weeks={weeks}
        startsOn={startsOn}
        style={style}
        className="relative flex flex-col sm:flex-1"
      >
        {stop && !isEmpty && <StopRow />}
        {isEmpty ? <EmptyForecast /> : <Rows heads={heads} />}
        <Flighting />
        <TodayLine />
        <Crosshair />
      </ClockProvider>
      <FlightKey />
    </>
  );
}

/** The charts, or their frames before they are in. Apart from the calendar below, which a new forecast does not change. */
function Rows({ heads }: { readonly heads: readonly RowHead[] }) {
  const { scenarioId } = useSettings();
  const figures = useForecast(({ view }) => view?.figures);
  const shown = useForecast(({ view }) => view?.scenarioId);
  const [stop] = useStop();
  if (figures) {
    return figures
      .filter(({ id }) => stop === null || id !== REPLACED)
      .map((figure) => <Row key={figure.id} figure={figure} isShown={shown === scenarioId} />);
  }
  return heads.map(({ id, question, unit, answer }) => (
    <ChartRowShell
      key={id}
      question={question}
      answer={answerText(answer)}
      unit={unit}
      height={LOOKS[id]?.height ?? 84}
    />
  ));
}

function spendsAnything(
  plan: {
    scenarios: readonly {
      id: string;
      flights: readonly { spend: readonly number[]; discount?: readonly number[] }[];
    }[];
  },
  scenarioId: string,
): boolean {
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId) ?? plan.scenarios[0];
  return scenario.flights.some(
    ({ spend, discount }) => spend.some((amount) => amount > 0) || discount?.some((depth) => depth > 0),
  );
}

/** Draws a figure by its mark. */
const Row = memo(function Row({ figure, isShown }: { readonly figure: Figure; readonly isShown: boolean }) {
  const ghost = useForecast(({ view }) => view?.ghosts?.find(({ id }) => id === figure.id) ?? null);
  const stale = useForecast((state) => state.stale);
  const look = LOOKS[figure.id] ?? { height: 84 };
  const answer = useMemo(() => answerText(figure.answer), [figure.answer]);
  const { id, question } = figure;
  const actions = useMemo(() => <FigureTable figureId={id} question={question} />, [id, question]);
  const props: FigureRowProps = { figure, ghost, answer, height: look.height, stale: false, actions };
  if (figure.mark.type === 'stack') return <SourceStack {...props} />;
  if (figure.mark.type === 'lanes') return <StageLanes {...props} />;
  if (figure.mark.type === 'band') {
    return <BandLine {...props} stale={stale && isShown} color={look.color ?? 'var(--money)'} />;
  }
  return null;
});
