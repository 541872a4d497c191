import { memo } from 'react';

const WIDTH = 44;
const HEIGHT = 18;

/** A figure over time in 44 × 18, from its smallest to its largest value. */
export const TrendSpark = memo(function TrendSpark({ values }: { readonly values: Float64Array }) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const span = high - low || 1;
  const last = Math.max(1, values.length - 1);
  let path = '';
  // Every second point is enough at 44 px.
  const step = Math.max(1, Math.floor(values.length / 52));
  for (let week = 0; week <= last && week < values.length; week += step) {
    const x = 1 + (week / last) * (WIDTH - 2);
    const y = HEIGHT - 1.5 - ((values[week] - low) / span) * (HEIGHT - 3);
    path += `${path ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="mb-1 shrink-0">
      <path d={path} fill="none" stroke="var(--text-3)" strokeWidth="1.25" />
    </svg>
  );
});
