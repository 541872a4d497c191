import type { Figure } from '../figure';
import { cellOf, columnOf } from '../figure-cells';
import { formatCompact } from '../words/numbers';
import { label, round, type Shape } from './drawing';
import { endLabels } from './end-labels';
import { PAPER_COLORS, type PaperColor, paperColor } from './paper-colors';
import { areaPath, linePath } from './paths';
import { calendarAxis, frameOf, type PictureSetting } from './plot-frame';
import { extent } from './ticks';

/** Share of a lane that its highest value fills. */
const FILL = 0.82;

/** One small area a column, each on its own scale: start value left, end value right. */
export function drawLanes(figure: Figure, setting: PictureSetting): Shape[] {
  const { mark, table } = figure;
  if (mark.type !== 'lanes') throw new RangeError(`figure "${figure.id}" has no lanes`);
  const frame = frameOf(setting, table.rows);
  const { left, right, top, bottom, x } = frame;
  const columns = mark.columns.map((key) => columnOf(figure, key));
  const lane = (bottom - top) / columns.length;
  const last = table.rows - 1;
  return [
    ...calendarAxis(frame, setting),
    ...columns.flatMap((column, index): Shape[] => {
      const floor = top + (index + 1) * lane;
      const [, most] = extent(column.values);
      const points = Array.from({ length: table.rows }, (_, week) => {
        const value = cellOf(column, week);
        return { x: x(week), y: value === null ? null : floor - (value / (most || 1)) * lane * FILL };
      });
      const color = laneColor(column.key, index);
      return [
        {
          type: 'path',
          d: areaPath(
            points,
            points.map((point) => ({ ...point, y: floor })),
          ),
          fill: color,
          opacity: 0.7,
        },
        { type: 'path', d: linePath(points), stroke: color, width: 1.25 },
        { type: 'path', d: `M${left} ${round(floor)}H${right}`, stroke: 'chart-axis', width: 0.5 },
        label(left - 6, floor - 3, formatCompact(cellOf(column, 0), setting.style), { anchor: 'end' }),
        ...endLabels({ ...frame, top: floor - lane, bottom: floor }, [
          {
            name: column.label.split(',')[0],
            value: formatCompact(cellOf(column, last), setting.style),
            y: floor - 6,
          },
        ]),
      ];
    }),
  ];
}

/** The colour of a stage; stocks of pull channels take the steps of pull's ramp. */
function laneColor(key: string, index: number): PaperColor {
  return Object.hasOwn(PAPER_COLORS, `stage-${key}`)
    ? paperColor(`stage-${key}`)
    : paperColor(`pull-${(index % 5) + 1}`);
}
