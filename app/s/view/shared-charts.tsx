'use client';

import { Table2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Figure } from '@/lib/report/figure';
import type { SharedForecast, SharedScenario } from '@/lib/report/sharing/shared-forecast';
import type { InCurrency } from '@/lib/report/words/numbers';
import { answerText } from '../../plans/rows/answer-text';
import { Button } from '../../ui/button';
import { BandLine } from '../../ui/charts/band-line';
import { ClockProvider } from '../../ui/charts/clock';
import { Crosshair } from '../../ui/charts/crosshair';
import type { FigureRowProps } from '../../ui/charts/row-props';
import { SourceStack } from '../../ui/charts/source-stack';
import { StageLanes } from '../../ui/charts/stage-lanes';
import { TimeAxis } from '../../ui/charts/time-axis';
import { DataTable } from '../../ui/data-table';
import { Dialog, DialogContent, DialogTrigger } from '../../ui/dialog';

export interface SharedChartsProps {
  readonly forecast: SharedForecast;
  readonly scenario: SharedScenario;
  /** The scenario that is drawn dashed behind it. */
  readonly baseline: SharedScenario | null;
  readonly style: InCurrency;
}

/** Heights, and the colour of a line. */
const LOOKS: Readonly<Record<string, { readonly height: number; readonly color?: string }>> = {
  'customers-by-origin': { height: 200 },
  'funnel-stages': { height: 140 },
  awareness: { height: 96, color: 'var(--text-2)' },
  loyalty: { height: 96, color: 'var(--stage-loyal)' },
  'contribution-to-date': { height: 150, color: 'var(--money)' },
};

/** The figures of a scenario, one under another on one clock. */
export function SharedCharts({ forecast, scenario, baseline, style }: SharedChartsProps) {
  const { weeks, startsOn } = forecast;
  return (
    <div className="mt-3">
      <ClockProvider weeks={weeks} startsOn={startsOn} style={style} className="relative mt-6 flex flex-col">
        {scenario.figures.map((figure) => (
          <Row
            key={figure.id}
            figure={figure}
            ghost={baseline?.figures.find(({ id }) => id === figure.id) ?? null}
            style={style}
          />
        ))}
        <TimeAxis />
        <Crosshair />
      </ClockProvider>
    </div>
  );
}

interface RowProps {
  readonly figure: Figure;
  readonly ghost: Figure | null;
  readonly style: InCurrency;
}

/** Draws a figure by its mark. */
function Row({ figure, ghost, style }: RowProps) {
  const { height, color = 'var(--text-2)' } = LOOKS[figure.id] ?? { height: 96 };
  const answer = useMemo(() => answerText(figure.answer), [figure.answer]);
  const actions = useMemo(() => <SharedTable figure={figure} style={style} />, [figure, style]);
  const props: FigureRowProps = { figure, ghost, answer, height, stale: false, actions };
  return (
    // A row in a column of its own height: nothing here has to fill a screen.
    <div className="flex flex-col break-inside-avoid sm:h-(--row-h)" style={rowHeight(height)}>
      {figure.mark.type === 'stack' ? (
        <SourceStack {...props} />
      ) : figure.mark.type === 'lanes' ? (
        <StageLanes {...props} />
      ) : (
        <BandLine {...props} color={color} />
      )}
    </div>
  );
}

function rowHeight(height: number): React.CSSProperties {
  return { '--row-h': `${height + 10}px` } as React.CSSProperties;
}

/** The numbers behind a figure. */
function SharedTable({ figure, style }: { readonly figure: Figure; readonly style: InCurrency }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button
          iconOnly
          aria-label={`Table: ${figure.question}`}
          title="Table view"
          className="size-6! max-sm:size-11! print:hidden"
        >
          <Table2 size={13} aria-hidden />
        </Button>
      </DialogTrigger>
      <DialogContent
        title={figure.question}
        description={figure.answer}
        className="top-[6vh]! max-h-[88vh]! w-[min(1040px,calc(100vw-32px))]!"
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="max-h-[70vh] overflow-auto" tabIndex={0} aria-label={`Table: ${figure.question}`}>
          <DataTable table={figure.table} caption={figure.question} style={style} />
        </section>
      </DialogContent>
    </Dialog>
  );
}
