'use client';

import { memo } from 'react';
import { type PlacedLayer, type PlotLayer, placeLayers } from './plot-layers';

export interface PlotProps {
  readonly width: number;
  readonly height: number;
  readonly weeks: number;
  readonly domain: readonly [low: number, high: number];
  readonly layers: readonly PlotLayer[];
}

/** Areas and lines on the clock's columns, a path each: nothing is measured, and nothing but paths is drawn again. */
export const Plot = memo(function Plot({ width, height, weeks, domain, layers }: PlotProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="block overflow-hidden print:w-full"
      aria-hidden="true"
    >
      {placeLayers(layers, { width, height, weeks, domain }).map((placed) => (
        <PlacedCurve key={placed.layer.id} placed={placed} />
      ))}
    </svg>
  );
});

function PlacedCurve({ placed: { layer, line, outline } }: { readonly placed: PlacedLayer }) {
  if (layer.type === 'line') {
    return (
      <path
        data-mark="line"
        d={line}
        fill="none"
        stroke={layer.stroke}
        strokeWidth={layer.strokeWidth ?? 1.75}
        strokeDasharray={layer.dash}
        strokeOpacity={layer.opacity}
      />
    );
  }
  return (
    <>
      <path data-mark="area" d={outline} fill={layer.fill} fillOpacity={layer.opacity} stroke="none" />
      {layer.stroke && (
        <path
          data-mark="edge"
          d={line}
          fill="none"
          stroke={layer.stroke}
          strokeWidth={layer.strokeWidth ?? 1}
        />
      )}
    </>
  );
}
