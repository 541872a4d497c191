'use client';

import { type ReactNode, useRef } from 'react';
import { quarterTicks } from '@/lib/report/drawing/calendar-ticks';
import { LazyPlot } from '../../ui/charts/lazy-plot';
import type { PlotLayer } from '../../ui/charts/plot-layers';
import { useElementSize } from '../../ui/element-size';
import { useHover, useHoveredWeek } from './hover';

/** Where things stand in a plot, px. */
export interface PlotPlace {
  readonly width: number;
  readonly height: number;
  readonly x: (week: number) => number;
  readonly y: (value: number) => number;
}

export interface SmallPlotProps {
  readonly weeks: number;
  /** Null where weeks have no date in common. */
  readonly startsOn: string | null;
  readonly height: number;
  readonly domain: readonly [number, number];
  /** Round values with a hairline. */
  readonly ticks: readonly number[];
  /** The words of a tick, in the plot itself: on a phone nothing stands beside it. */
  readonly tickText: (value: number) => string;
  readonly layers: readonly PlotLayer[];
  /** What the picture shows, in words. */
  readonly label: string;
  /** In the upper corner: at the end, or in the week that is read out. */
  readonly corner: (week: number | null) => ReactNode;
  readonly annotations?: (place: PlotPlace) => ReactNode;
}

/** One of several charts on the same axes. */
export function SmallPlot(props: SmallPlotProps) {
  const { weeks, startsOn, height, domain, layers, label } = props;
  const box = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(box);
  const hover = useHover();
  const place: PlotPlace = {
    width,
    height,
    x: (week) => ((week + 0.5) * width) / weeks,
    y: (value) => (height * (domain[1] - value)) / (domain[1] - domain[0]),
  };
  // Paper is not measured: what was drawn for the screen is fitted into it.
  const frame = { width, height, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' };
  return (
    <div
      ref={box}
      className="relative"
      style={{ height }}
      onPointerMove={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect();
        hover.hover(Math.floor(((event.clientX - left) / width) * weeks));
      }}
      onPointerLeave={() => hover.hover(null)}
    >
      {width > 0 && (
        <>
          <svg {...frame} role="img" aria-label={label} className="absolute inset-0 print:w-full">
            <Grid {...props} place={place} startsOn={startsOn} />
          </svg>
          <div className="absolute inset-0" aria-hidden="true">
            <LazyPlot width={width} height={height} weeks={weeks} domain={domain} layers={layers} />
          </div>
          <svg
            {...frame}
            aria-hidden="true"
            className="pointer-events-none absolute inset-0 overflow-visible print:w-full"
          >
            {props.annotations?.(place)}
            <Reading place={place} height={height} />
          </svg>
          <p aria-hidden="true" className="halo-text absolute top-0 right-0 text-11 text-ink-2">
            <Corner corner={props.corner} />
          </p>
        </>
      )}
    </div>
  );
}

function Grid({
  ticks,
  tickText,
  place: { width, x, y },
  weeks,
  startsOn,
  height,
}: SmallPlotProps & { readonly place: PlotPlace }) {
  const quarters = startsOn === null ? [] : quarterTicks(startsOn, weeks).filter(({ week }) => week > 0);
  return (
    <>
      {quarters.map(({ week, yearBegins }) => (
        <path
          key={week}
          d={`M${x(week - 0.5)} 0V${height}`}
          stroke={yearBegins ? 'var(--line-strong)' : 'var(--chart-grid)'}
        />
      ))}
      {ticks.map((value) => (
        <g key={value}>
          <path
            d={`M0 ${y(value)}H${width}`}
            stroke={value === 0 ? 'var(--chart-zero)' : 'var(--chart-grid)'}
          />
          <text className="halo sm:hidden" x={1} y={y(value) - 3}>
            {tickText(value)}
          </text>
        </g>
      ))}
    </>
  );
}

function Reading({ place: { x }, height }: { readonly place: PlotPlace; readonly height: number }) {
  const week = useHoveredWeek();
  return week === null ? null : <path d={`M${x(week)} 0V${height}`} stroke="var(--text)" />;
}

function Corner({ corner }: { readonly corner: SmallPlotProps['corner'] }) {
  return corner(useHoveredWeek());
}
