'use client';

import { memo } from 'react';
import { Curve } from 'recharts';
import { type PlacedLayer, type PlotLayer, placeLayers } from './plot-layers';

export interface PlotProps {
  readonly width: number;
  readonly height: number;
  readonly weeks: number;
  readonly domain: readonly [low: number, high: number];
  readonly layers: readonly PlotLayer[];
}

/**
 * Areas and lines on the clock's columns, as Recharts' curves. Its chart containers are left out on purpose: they
 * keep a store each and measure every path, six times what the curves cost on every frame of a drag.
 */
export const Plot = memo(function Plot({ width, height, weeks, domain, layers }: PlotProps) {
  return (
    <svg width={width} height={height} className="recharts-surface block overflow-hidden" aria-hidden="true">
      {placeLayers(layers, { width, height, weeks, domain }).map((placed) => (
        <PlacedCurve key={placed.layer.id} placed={placed} />
      ))}
    </svg>
  );
});

function PlacedCurve({ placed: { layer, points, outline } }: { readonly placed: PlacedLayer }) {
  if (layer.type === 'line') {
    return (
      <Curve
        type="linear"
        className="recharts-line-curve"
        points={points}
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
      <Curve
        className="recharts-area-area"
        path={outline}
        fill={layer.fill}
        fillOpacity={layer.opacity}
        stroke="none"
      />
      {layer.stroke && (
        <Curve
          type="linear"
          className="recharts-area-curve"
          points={points}
          fill="none"
          stroke={layer.stroke}
          strokeWidth={layer.strokeWidth ?? 1}
        />
      )}
    </>
  );
}
