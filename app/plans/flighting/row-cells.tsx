import { memo } from 'react';
import type { Side } from '@/lib/model/side';
import { type Column, meanOver } from './columns';
import { type HeatScale, heatStep } from './heat-scale';

export const HATCH_ID = 'blackout-hatch';

export interface RowCellsProps {
  readonly series: readonly number[];
  readonly silent: readonly boolean[];
  readonly columns: readonly Column[];
  readonly width: number;
  readonly height: number;
  readonly side: Side;
  readonly scale: HeatScale;
  readonly muted: boolean;
  /** First week that is not past. */
  readonly firstOpen: number;
}

/** A row of the heat map: one path a step, not an element a cell, so that 24 rows of 260 weeks stay quick. */
export const RowCells = memo(function RowCells(props: RowCellsProps) {
  const { columns, width, height, side, firstOpen } = props;
  const open = columns.filter(({ to }) => to >= firstOpen);
  const past = columns.filter(({ to }) => to < firstOpen);
  return (
    <svg
      width={width}
      height={height}
      className="block"
      opacity={props.muted ? 0.35 : undefined}
      aria-hidden="true"
    >
      {past.length > 0 && (
        <g style={{ filter: 'saturate(.45)' }}>
          <Steps {...props} columns={past} side={side} />
        </g>
      )}
      <Steps {...props} columns={open} />
    </svg>
  );
});

function Steps({ series, silent, columns, width, height, side, scale }: RowCellsProps) {
  const paths = pathsOf({ series, silent, columns, week: width / series.length, height: height - 2, scale });
  return [...paths].map(([step, path]) => (
    <path
      key={step}
      d={path}
      data-step={step}
      fill={
        step === 'silent' ? `url(#${HATCH_ID})` : step === 0 ? 'var(--heat-0)' : `var(--heat-${side}-${step})`
      }
    />
  ));
}

interface PathInput extends Pick<RowCellsProps, 'series' | 'silent' | 'columns' | 'scale' | 'height'> {
  /** Width of a week. */
  readonly week: number;
}

/** The cells of each step as one path. */
function pathsOf({
  series,
  silent,
  columns,
  week,
  height,
  scale,
}: PathInput): Map<number | 'silent', string> {
  const paths = new Map<number | 'silent', string>();
  const gap = week < 5 ? 0.5 : 0.8;
  for (const column of columns) {
    const isSilent = silent[column.from] && silent[column.to];
    const step = isSilent ? 'silent' : heatStep(scale, meanOver(series, column));
    const x = (column.from * week + gap / 2).toFixed(2);
    const w = ((column.to - column.from + 1) * week - gap).toFixed(2);
    paths.set(step, `${paths.get(step) ?? ''}M${x} 1h${w}v${height}h-${w}z`);
  }
  return paths;
}
