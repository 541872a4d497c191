import type { Unit } from '../figure';
import { formatMoneyTick, formatShare, formatTick, type InCurrency } from '../words/numbers';
import { quarterTicks } from './calendar-ticks';
import { label, round, type Shape } from './drawing';
import type { Ticks } from './ticks';

/** What a picture needs to know beside its figure. */
export interface PictureSetting {
  readonly width: number;
  readonly height: number;
  /** ISO date on which week 1 begins. */
  readonly startsOn: string;
  readonly style: InCurrency;
}

/** A plot over weeks: its edges, and where weeks and values stand. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly weeks: number;
  /** Middle of a 0-based week. */
  readonly x: (week: number) => number;
}

/** Room left for tick labels, right for what stands at the ends of lines, below for the calendar. */
const MARGIN = { left: 46, right: 118, top: 10, bottom: 20 } as const;

/** The frame of a picture over weeks; `above` is the room that words over the plot take. */
export function frameOf({ width, height }: PictureSetting, weeks: number, above = 0): PlotFrame {
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const step = (right - left) / Math.max(1, weeks);
  return {
    left,
    right,
    top: MARGIN.top + above,
    bottom: height - MARGIN.bottom,
    weeks,
    x: (week) => left + (week + 0.5) * step,
  };
}

/** Maps values of a domain to heights between a bottom and a top. */
export function heightOf(
  [low, high]: readonly [number, number],
  bottom: number,
  top: number,
): (value: number) => number {
  const span = high - low || 1;
  return (value) => bottom - ((value - low) / span) * (bottom - top);
}

/** Quarter lines and their names under the plot; a name that would run into the one before is left out. */
export function calendarAxis(frame: PlotFrame, { startsOn }: PictureSetting): Shape[] {
  const { left, right, top, bottom, weeks } = frame;
  const step = (right - left) / weeks;
  const names: { readonly x: number; readonly words: string; readonly end: number }[] = [];
  const shapes: Shape[] = [
    { type: 'path', d: `M${left} ${round(bottom)}H${round(right)}`, stroke: 'chart-axis' },
  ];
  for (const { week, quarter, year, yearBegins } of quarterTicks(startsOn, weeks)) {
    const x = left + week * step;
    if (week > 0)
      shapes.push({
        type: 'path',
        d: `M${round(x)} ${round(top)}V${round(bottom)}`,
        stroke: yearBegins ? 'line-strong' : 'chart-grid',
      });
    const words = yearBegins ? `Q${quarter} ${year}` : `Q${quarter}`;
    if (x < (names.at(-1)?.end ?? x)) {
      // A new year says more than the sliver of a quarter before it.
      if (!yearBegins || names.length > 1) continue;
      names.pop();
    }
    names.push({ x, words, end: x + words.length * 5 + 8 });
  }
  return [...shapes, ...names.map(({ x, words }) => label(x + 2, bottom + 12, words))];
}

/** Lines and labels of the values of a y axis. */
export function valueAxis(
  { left, right }: PlotFrame,
  { values }: Ticks,
  y: (value: number) => number,
  unit: Unit,
  style: InCurrency,
): Shape[] {
  return values.flatMap((value): Shape[] => [
    {
      type: 'path',
      d: `M${left} ${round(y(value))}H${round(right)}`,
      stroke: value === 0 ? 'chart-zero' : 'chart-grid',
    },
    label(left - 6, y(value) + 3, tickText(value, unit, style), { anchor: 'end' }),
  ]);
}

/** A value of an axis in words. */
export function tickText(value: number, unit: Unit, style: InCurrency): string {
  if (unit === 'money') return formatMoneyTick(value, style);
  return unit === 'share' ? formatShare(value, style) : formatTick(value, style);
}
