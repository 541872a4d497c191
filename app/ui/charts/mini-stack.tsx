export interface MiniStackProps {
  /** Parts from the bottom up, `[point]` each, all of the same length. */
  readonly organic: readonly number[];
  readonly pull: readonly number[];
  readonly push: readonly number[];
  /** A dashed line on the same scale, such as what stays when push stops; null where it is not drawn. */
  readonly ghost?: readonly (number | null)[];
  readonly width: number;
  readonly height: number;
  /** The answer in one sentence; left out where the words stand beside the picture. */
  readonly label?: string;
}

/** A small stack without axes; stretches to its box. Zero is its bottom edge. */
export function MiniStack({ organic, pull, push, ghost, width, height, label }: MiniStackProps) {
  const points = organic.length;
  const withPull = organic.map((value, i) => value + pull[i]);
  const withPush = withPull.map((value, i) => value + push[i]);
  const top = Math.max(...withPush, ...(ghost ?? []).map((value) => value ?? 0), Number.MIN_VALUE);
  const x = (i: number) => round((i / Math.max(points - 1, 1)) * width);
  const y = (value: number) => round(height - (value / top) * (height - 1));
  const along = (values: readonly number[]) => values.map((value, i) => `${x(i)},${y(value)}`);
  const area = (low: readonly number[], high: readonly number[]) =>
    `M${along(high).join('L')}L${along(low).reverse().join('L')}Z`;
  const floor = organic.map(() => 0);
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role={label === undefined ? 'presentation' : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path d={area(floor, organic)} fill="var(--organic)" opacity={0.5} />
      <path d={area(organic, withPull)} fill="var(--pull)" opacity={0.88} />
      <path d={area(withPull, withPush)} fill="var(--push)" opacity={0.88} />
      {ghost !== undefined && (
        <path
          d={line(ghost.map((value, i) => (value === null ? null : `${x(i)},${y(value)}`)))}
          fill="none"
          stroke="var(--text)"
          strokeWidth={1.5}
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}

function line(points: readonly (string | null)[]): string {
  const drawn = points.filter((point) => point !== null);
  return drawn.length === 0 ? '' : `M${drawn.join('L')}`;
}

/** A tenth of a pixel cannot be seen, and a page holds dozens of pictures. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
