import clsx from 'clsx';

export interface RangeCellProps {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
  readonly range: string | null;
  /** What the whole width stands for; zero is within it. */
  readonly scale: readonly [low: number, high: number];
  readonly color: string;
  /** True while the range is older than the value: it stays, paler. */
  readonly rangeStale?: boolean;
}

/** A value with its range in words, over a small dot on its range. */
export function RangeCell({
  value,
  low,
  high,
  text,
  range,
  scale,
  color,
  rangeStale = false,
}: RangeCellProps) {
  const [from, to] = scale;
  const at = (one: number) => Math.min(100, Math.max(0, ((one - from) / (to - from || 1)) * 100));
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-1.5 whitespace-nowrap">
        <b className="text-12">{text}</b>
        {range !== null && (
          <span className={clsx('moves text-11 text-ink-3', rangeStale && 'opacity-45')}>{range}</span>
        )}
      </div>
      <div aria-hidden className="relative mt-0.5 mr-1 h-[5px]">
        <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
        {low !== null && high !== null && (
          <span
            className={clsx(
              'moves absolute top-1/2 h-[3px] -translate-y-1/2 rounded-full',
              rangeStale ? 'opacity-20' : 'opacity-40',
            )}
            style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%`, background: color }}
          />
        )}
        {value !== null && (
          <span
            className="absolute top-1/2 size-[5px] -translate-1/2 rounded-full"
            style={{ left: `${at(value)}%`, background: color }}
          />
        )}
      </div>
    </div>
  );
}
