import type { Column, Figure } from '../figure';
import { cellOf, columnOf } from '../figure-cells';
import { formatFigure, formatRange, formatShare, type InCurrency } from '../words/numbers';
import { label, rectangle, round, type Shape } from './drawing';
import { shortened } from './end-labels';
import type { PaperColor } from './paper-colors';
import type { PictureSetting } from './plot-frame';

const NAMES = 150;
const WORDS = 128;
const TOP = 18;

/** Rows from the top down: where each stands, and where values stand in them. */
interface Rows {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly y: (row: number) => number;
  readonly x: (value: number) => number;
}

/** A bar a row from zero with its P10–P90 as a whisker; the value and its range in words beside it. */
export function drawBars(figure: Figure, setting: PictureSetting): Shape[] {
  const { mark, table } = figure;
  if (mark.type !== 'bars') throw new RangeError(`figure "${figure.id}" has no bars`);
  const [names, values] = [mark.label, mark.value].map((key) => columnOf(figure, key));
  const [origins, lows, highs] = [mark.origin, mark.low, mark.high].map((key) =>
    key === undefined ? null : columnOf(figure, key),
  );
  const rows = rowsOf(setting, table.rows, [values, lows, highs], true);
  const at = (column: Column | null, row: number) => (column === null ? null : cellOf(column, row));
  return [
    { type: 'path', d: `M${round(rows.x(0))} ${TOP - 6}V${setting.height - 6}`, stroke: 'chart-zero' },
    ...Array.from({ length: table.rows }, (_, row): Shape[] => {
      const [value, low, high] = [at(values, row), at(lows, row), at(highs, row)];
      const middle = rows.y(row);
      const color = originColor(origins?.values[row]);
      return [
        label(0, middle + 3, shortened(String(names.values[row]), 30), { fill: 'text-2' }),
        ...(value === null ? [] : [bar(rows, middle, 0, value, color)]),
        ...(low === null || high === null ? [] : [whisker(rows, middle, low, high)]),
        label(rows.right + 10, middle + 3, formatFigure(value, values.unit, setting.style, 1), {
          weight: 'strong',
          fill: 'text',
        }),
        ...(low === null || high === null
          ? []
          : [
              label(setting.width, middle + 3, formatRange(low, high, values.unit, setting.style), {
                size: 8,
                anchor: 'end',
              }),
            ]),
      ];
    }).flat(),
  ];
}

/** Bars from what an assumption's P10 gives to what its P90 gives, around the plan; its share of the variance beside. */
export function drawTornado(figure: Figure, setting: PictureSetting): Shape[] {
  const { mark, table } = figure;
  if (mark.type !== 'tornado') throw new RangeError(`figure "${figure.id}" is no tornado`);
  const [names, lows, highs, bases, shares] = [mark.label, mark.low, mark.high, mark.base, mark.share].map(
    (key) => columnOf(figure, key),
  );
  const rows = rowsOf(setting, table.rows, [lows, highs, bases], false);
  const base = cellOf(bases, 0);
  const centre = base === null ? null : rows.x(base);
  return [
    label(setting.width, 8, 'share of its variance', { size: 8, anchor: 'end' }),
    label(0, 8, 'grey: at its P10 · black: at its P90', { size: 8 }),
    ...(centre === null || base === null
      ? []
      : [
          {
            type: 'path' as const,
            d: `M${round(centre)} ${TOP - 4}V${setting.height - 6}`,
            stroke: 'chart-zero' as const,
          },
          label(centre, 8, `as planned ${baseText(base, lows, setting.style)}`, {
            size: 8,
            anchor: 'middle',
            weight: 'strong',
            fill: 'text',
          }),
        ]),
    ...Array.from({ length: table.rows }, (_, row): Shape[] => {
      const [low, high] = [cellOf(lows, row), cellOf(highs, row)];
      const middle = rows.y(row);
      return [
        label(0, middle + 3, shortened(String(names.values[row]), 32), { fill: 'text-2' }),
        ...(base === null || low === null ? [] : [bar(rows, middle, base, low, 'organic')]),
        ...(base === null || high === null ? [] : [bar(rows, middle, base, high, 'money')]),
        label(setting.width, middle + 3, formatShare(Math.max(0, cellOf(shares, row) ?? 0), setting.style), {
          weight: 'strong',
          anchor: 'end',
          fill: 'text',
        }),
      ];
    }).flat(),
  ];
}

function rowsOf(
  { width, height }: PictureSetting,
  count: number,
  columns: readonly (Column | null)[],
  withZero: boolean,
): Rows {
  const cells = columns.flatMap((column) =>
    column === null ? [] : Array.from({ length: count }, (_, row) => cellOf(column, row)),
  );
  const numbers = cells.filter((cell): cell is number => cell !== null).concat(withZero ? [0] : []);
  const [low, high] = numbers.length === 0 ? [0, 1] : [Math.min(...numbers), Math.max(...numbers)];
  const [left, right] = [NAMES, width - WORDS];
  const step = (height - TOP - 4) / Math.max(1, count);
  return {
    left,
    right,
    height: Math.min(12, step * 0.62),
    y: (row) => TOP + (row + 0.5) * step,
    x: (value) => left + ((value - low) / (high - low || 1)) * (right - left),
  };
}

function bar({ x, height }: Rows, middle: number, from: number, to: number, fill: PaperColor): Shape {
  const [start, end] = [x(from), x(to)].sort((a, b) => a - b);
  return { type: 'path', d: rectangle(start, middle - height / 2, end - start, height), fill, opacity: 0.9 };
}

function whisker({ x }: Rows, middle: number, low: number, high: number): Shape {
  const [from, to] = [round(x(low)), round(x(high))];
  return {
    type: 'path',
    d: `M${from} ${round(middle)}H${to}M${from} ${round(middle - 3)}V${round(middle + 3)}M${to} ${round(middle - 3)}V${round(middle + 3)}`,
    stroke: 'text',
    width: 0.75,
  };
}

function originColor(origin: unknown): PaperColor {
  const name = String(origin ?? 'organic').toLowerCase();
  return name === 'push' || name === 'pull' ? name : 'organic';
}

function baseText(base: number, { unit }: Column, style: InCurrency): string {
  return formatFigure(base, unit, style, unit === 'share' ? 1 : 0);
}
