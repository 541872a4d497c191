import type { Column, Figure } from '../figure';
import { cellOf, columnOf } from '../figure-cells';
import { formatFull } from '../words/numbers';
import { circle, label, round, type Shape } from './drawing';
import { endLabels } from './end-labels';
import { type PaperColor, paperColor } from './paper-colors';
import { linePath } from './paths';
import { frameOf, heightOf, type PictureSetting, valueAxis } from './plot-frame';
import { extent, ticksOf } from './ticks';

/** Lines over the numbers of a column, with a ring where the plan stands. */
export function drawCurves(figure: Figure, setting: PictureSetting): Shape[] {
  const { mark, table } = figure;
  if (mark.type !== 'curves') throw new RangeError(`figure "${figure.id}" has no curves`);
  const frame = frameOf(setting, table.rows);
  const { left, right, top, bottom } = frame;
  const along = columnOf(figure, mark.x);
  const columns = mark.columns.map((key) => columnOf(figure, key));
  const [, farthest] = extent(along.values);
  const x = (row: number) => left + ((cellOf(along, row) ?? 0) / (farthest || 1)) * (right - left);
  const ticks = ticksOf(...extent(...columns.map(({ values }) => values)), 4);
  const y = heightOf(ticks.domain, bottom, top);
  const last = table.rows - 1;
  return [
    { type: 'path', d: `M${left} ${round(bottom)}H${right}`, stroke: 'chart-axis' },
    ...valueAxis(frame, ticks, y, columns[0].unit, setting.style),
    ...Array.from({ length: Math.floor(farthest) + 1 }, (_, number) =>
      label(left + (number / (farthest || 1)) * (right - left), bottom + 12, multiple(number, setting), {
        anchor: 'middle',
      }),
    ),
    { type: 'path', d: `M${round(x(mark.here))} ${top}V${bottom}`, stroke: 'chart-axis', dash: [2, 3] },
    ...columns.flatMap((column, index): Shape[] => {
      const color = curveColor(column, index);
      const points = Array.from({ length: table.rows }, (_, row) => {
        const value = cellOf(column, row);
        return { x: x(row), y: value === null ? null : y(value) };
      });
      const here = points[mark.here];
      return [
        { type: 'path', d: linePath(points), stroke: color, width: 1.5 },
        ...(here?.y == null
          ? []
          : [
              {
                type: 'path' as const,
                d: circle(here.x, here.y, 2.5),
                fill: 'surface' as const,
                stroke: color,
              },
            ]),
      ];
    }),
    ...endLabels(
      frame,
      columns.flatMap((column, index) => {
        const value = cellOf(column, last);
        return value === null
          ? []
          : [{ name: column.label, value: '', y: y(value), fill: curveColor(column, index) }];
      }),
    ),
  ];
}

function multiple(number: number, { style }: PictureSetting): string {
  return number === 1 ? 'today' : `${formatFull(number, style)}×`;
}

function curveColor({ origin }: Column, index: number): PaperColor {
  return origin === 'push' || origin === 'pull' ? paperColor(`${origin}-${(index % 5) + 1}`) : 'money';
}
