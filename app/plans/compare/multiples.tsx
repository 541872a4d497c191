'use client';

import { useId } from 'react';
import { pathOf } from '@/lib/analysis/comparison/paths';
import { pathFigureId } from '@/lib/report/comparison/compared-figures';
import { PATH_WORDS } from '@/lib/report/comparison/goal-words';
import { quarterTicks } from '@/lib/report/drawing/calendar-ticks';
import { extent, ticksOf } from '@/lib/report/drawing/ticks';
import type { Figure, Unit } from '@/lib/report/figure';
import { formatMoneyTick, formatShare, formatTick, type InCurrency } from '@/lib/report/words/numbers';
import { TableButton } from '../rows/figure-table';
import { ScenarioMark } from '../scenario-mark';
import { useCompare } from './compare-context';
import { columnsOf } from './headline-table';
import { HoverProvider, useHover, useHoveredWeek, walkWeeks } from './hover';
import { differencePlot, linePlot, type PlotOf, stackPlot } from './plots';
import { SmallPlot } from './small-plot';

/** The same question of every scenario, on the same axes. */
export function Multiples() {
  const { view, goal } = useCompare();
  const { figures, weeks, contenders } = view;
  const figureOf = (id: string) => figures.find((figure) => figure.id === id);
  const customers = figureOf(pathFigureId('newCustomers'));
  const loyal = figureOf(pathFigureId('loyal'));
  const money = figureOf(pathFigureId('contributionToDate'));
  const path = pathOf(goal);
  const apart = path === null ? undefined : figureOf(pathFigureId(path));
  return (
    <HoverProvider weeks={weeks}>
      <Row
        figure={customers}
        height={104}
        question="Who brings new customers?"
        plot={stackPlot}
        unit="new customers a week"
      />
      <Row
        figure={loyal}
        height={92}
        question="How many stay?"
        plot={linePlot}
        unit={`loyal customers, P10–P90${dashedWords(contenders)}`}
      />
      {(money || figures.length === 0) && (
        <Row
          figure={money}
          height={92}
          question="When does it pay back?"
          plot={linePlot}
          withCashLow
          unit={`contribution to date, P10–P90${dashedWords(contenders)}`}
        />
      )}
      {contenders.length > 1 && path !== null && (apart || figures.length === 0) && (
        <Row
          figure={apart}
          height={92}
          question="How far apart?"
          plot={differencePlot}
          unit={`${PATH_WORDS[path].unitWords} less that of ${contenders[0].label}, P10–P90 of the paired draws`}
        />
      )}
      <Axis />
    </HoverProvider>
  );
}

function dashedWords(contenders: readonly { readonly label: string }[]): string {
  return contenders.length > 1 ? `; dashed: ${contenders[0].label}` : '';
}

interface RowProps {
  /** Undefined until the worker has answered: then only the question stands. */
  readonly figure: Figure | undefined;
  readonly height: number;
  readonly question: string;
  readonly unit: string;
  readonly plot: PlotOf;
  readonly withCashLow?: boolean;
}

function Row({ figure, height, question, unit, plot, withCashLow = false }: RowProps) {
  const { view, locale } = useCompare();
  const { contenders, weeks, startsOn } = view;
  const titleId = useId();
  const style = { locale, currency: contenders[0].currency };
  // Scenarios were chosen that this answer is not of yet.
  const shown = figure && contenders.map((_, index) => plot(figure, index, view, style));
  const { values: ticks, domain } = ticksOf(...extent(...(shown?.flatMap(({ reach }) => reach) ?? [])), 3);
  // Room over the highest point for the words in the corner, and under the lowest for its own.
  const high = domain[1] + (domain[1] - domain[0]) * 0.14;
  const low = withCashLow ? domain[0] - (domain[1] - domain[0]) * 0.14 : domain[0];
  const tickText = (value: number) => tickWords(value, shown?.[0].unit ?? 'count', style);
  const y = (value: number) => (height * (high - value)) / (high - low);
  return (
    <section
      aria-labelledby={titleId}
      className="group/row grid gap-y-3 border-b border-line py-3 max-sm:grid-cols-2! max-sm:gap-x-3"
      style={columnsOf(contenders.length)}
    >
      <div className="relative pr-3 max-sm:col-span-2">
        <h2 id={titleId} className="text-12 font-strong max-sm:text-15">
          {question}
        </h2>
        <p className="max-w-[128px] text-11 leading-[14px] text-ink-3 max-sm:max-w-none">{unit}</p>
        <p className="sr-only">{figure?.answer}</p>
        {figure && (
          <span className="moves absolute right-9 bottom-0 max-sm:top-0 max-sm:right-0 sm:opacity-0 sm:group-focus-within/row:opacity-100 sm:group-hover/row:opacity-100 print:hidden">
            <TableButton figure={figure} />
          </span>
        )}
        {shown && (
          <svg
            width={60}
            height={height}
            aria-hidden="true"
            className="pointer-events-none absolute top-0 -right-1.5 overflow-visible max-sm:hidden"
          >
            {ticks.map((value) => (
              <text key={value} x={60} y={y(value) + 3.5} textAnchor="end">
                {tickText(value)}
              </text>
            ))}
          </svg>
        )}
      </div>
      {contenders.map(({ key, label }, index) => (
        <div key={key} className="min-w-0 sm:px-3">
          <p className="mb-1 flex items-center gap-1.5 text-11 font-label sm:hidden">
            <ScenarioMark index={index} />
            <span className="truncate">{label}</span>
          </p>
          {shown ? (
            shown[index].note ? (
              <p className="pt-1 text-11 text-ink-3" style={{ minHeight: height }}>
                {shown[index].note}
              </p>
            ) : (
              <SmallPlot
                weeks={weeks}
                startsOn={startsOn}
                height={height}
                domain={[low, high]}
                ticks={ticks}
                tickText={tickText}
                layers={shown[index].layers}
                label={`${question} ${label}: ${shown[index].words}`}
                corner={shown[index].corner}
                annotations={shown[index].annotations}
              />
            )
          ) : (
            <div style={{ height }} />
          )}
        </div>
      ))}
    </section>
  );
}

function tickWords(value: number, unit: Unit, style: InCurrency): string {
  if (value === 0) return '0';
  if (unit === 'money') return formatMoneyTick(value, style);
  return unit === 'share' ? formatShare(value, style) : formatTick(value, style);
}

/** Quarters under each column; weeks where the plans have no dates in common. With the keyboard it is the slider of the read-out. */
function Axis() {
  const { view } = useCompare();
  const { contenders, weeks, startsOn } = view;
  const hover = useHover();
  const shown = (useHoveredWeek() ?? 0) + 1;
  const marks = axisMarks(weeks, startsOn);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Week to read out"
      aria-valuemin={1}
      aria-valuemax={weeks}
      aria-valuenow={shown}
      aria-valuetext={`week ${shown}`}
      onKeyDown={(event) => walkWeeks(event, hover, weeks)}
      onBlur={() => hover.free()}
      className="grid rounded-xs pt-1 max-sm:hidden"
      style={columnsOf(contenders.length)}
    >
      <span />
      {contenders.map(({ key }) => (
        <span key={key} className="px-3">
          <span className="relative block h-4 text-10 text-ink-3">
            {marks.map(({ week, text }) => (
              <span key={week} className="absolute" style={{ left: `${(week / weeks) * 100}%` }}>
                {text}
              </span>
            ))}
          </span>
        </span>
      ))}
    </div>
  );
}

/** Share of the axis that a word takes. */
const ROOM = 0.2;

/** Words under the axis, as many as do not run into each other. */
function axisMarks(
  weeks: number,
  startsOn: string | null,
): { readonly week: number; readonly text: string }[] {
  const marks =
    startsOn === null
      ? [0, Math.round(weeks / 2)].map((week) => ({ week, text: `wk ${week + 1}` }))
      : quarterTicks(startsOn, weeks).map(({ week, quarter, year, yearBegins }) => ({
          week,
          text: yearBegins ? `Q${quarter} ${String(year % 100).padStart(2, '0')}` : `Q${quarter}`,
        }));
  const shown: (typeof marks)[number][] = [];
  for (const mark of marks) {
    const last = shown.at(-1);
    if (last === undefined || mark.week - last.week >= ROOM * weeks) shown.push(mark);
  }
  return shown;
}
