import { memo } from 'react';

const WIDTH = 108;
const HEIGHT = 16;

/** As many bars as can be told apart in the width. */
const MOST_BARS = 54;

/** A channel's flighting in 108 × 16: a bar a week, or the mean of a few where the weeks are many; on its own scale. */
export const FlightSpark = memo(function FlightSpark({
  spend,
  color,
}: {
  readonly spend: readonly number[];
  readonly color: string;
}) {
  const bars = pooled(spend, Math.ceil(spend.length / MOST_BARS));
  const most = Math.max(0, ...bars);
  const step = WIDTH / Math.max(1, bars.length);
  const width = (step * 0.68).toFixed(2);
  const path = bars
    .map((amount, index) => {
      if (!(amount > 0)) return '';
      const height = Math.max(1, (amount / most) * (HEIGHT - 1)).toFixed(2);
      return `M${(index * step).toFixed(2)} ${HEIGHT - 0.5}v-${height}h${width}v${height}z`;
    })
    .join('');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-4 w-full"
    >
      <path d={path} fill={color} />
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--line-strong)" />
    </svg>
  );
});

/** Means of `size` neighbours each. */
function pooled(values: readonly number[], size: number): number[] {
  const means: number[] = [];
  for (let from = 0; from < values.length; from += size) {
    const some = values.slice(from, from + size);
    means.push(some.reduce((sum, value) => sum + value, 0) / some.length);
  }
  return means;
}
