export interface RangeBarProps {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  /** Small upright marks, such as a published figure or the value before a change. */
  readonly marks?: readonly number[];
  /** A CSS colour of range and dot. */
  readonly color: string;
  /** A CSS colour of the dot alone. */
  readonly dotColor?: string;
  /** Says it all in words, for readers. */
  readonly label: string;
  readonly width?: number;
  /** True draws the scale in the logarithm, for ranges of factors. */
  readonly logarithmic?: boolean;
}

const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
/** Room beside the range, as a share of what is shown. */
const ROOM = 0.22;
const EDGE = 5;

/** A range, and where a value lies in it. Outside the range the dot stands on the thin line. */
export function RangeBar({
  low,
  high,
  value,
  marks = [],
  color,
  dotColor = color,
  label,
  width = 96,
  logarithmic = false,
}: RangeBarProps) {
  const shown = [low, high, value, ...marks];
  const scale = logarithmic && shown.every((one) => one > 0) ? Math.log : (one: number) => one;
  const ends = shown.map(scale);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = (most - least) * ROOM || 1;
  const x = (one: number) => {
    const share = (scale(one) - least + room) / (most - least + 2 * room);
    return Math.round((EDGE + share * (width - 2 * EDGE)) * 10) / 10;
  };
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
      className="shrink-0"
    >
      <path d={`M0,${MIDDLE}H${width}`} stroke="var(--line-strong)" />
      {low < high && (
        <path
          d={`M${x(low)},${MIDDLE}H${x(high)}`}
          stroke={color}
          strokeWidth={4}
          strokeOpacity={0.35}
          strokeLinecap="round"
        />
      )}
      {marks.map((mark) => (
        <path
          key={mark}
          d={`M${x(mark)},${MIDDLE - 6}V${MIDDLE + 6}`}
          stroke="var(--text-2)"
          strokeWidth={1.5}
        />
      ))}
      <circle cx={x(value)} cy={MIDDLE} r={3.5} fill={dotColor} />
    </svg>
  );
}
