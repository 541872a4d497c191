import type { Column, Figure } from '../figure';
import { cellOf, columnOf } from '../figure-cells';
import { middleOfArea, stackedAreas } from '../stacked-areas';
import { formatCompact, formatMoneyCompact, formatShare } from '../words/numbers';
import { notes, roomForNotes } from './annotations';
import type { Shape } from './drawing';
import { endLabels } from './end-labels';
import { type PaperColor, paperColor } from './paper-colors';
import { areaPath } from './paths';
import { calendarAxis, frameOf, heightOf, type PictureSetting, valueAxis } from './plot-frame';
import { extent, ticksOf } from './ticks';

const RIBBON = 12;
const GAP = 8;

/** Areas on top of each other, above and below zero; under them the ribbon of a share where the figure has one. */
export function drawStack(figure: Figure, setting: PictureSetting): Shape[] {
  const { mark, table } = figure;
  if (mark.type !== 'stack') throw new RangeError(`figure "${figure.id}" is no stack`);
  const frame = frameOf(setting, table.rows, roomForNotes(figure));
  const columns = mark.columns.map((key) => columnOf(figure, key));
  const bottom = mark.share === undefined ? frame.bottom : frame.bottom - RIBBON - GAP;
  const parts = stackedAreas(columns, table.rows);
  const ticks = ticksOf(...extent(...parts.flatMap(({ top, base }) => [top, base])), 4);
  const y = heightOf(ticks.domain, bottom, frame.top);
  const points = (values: readonly number[]) =>
    values.map((value, week) => ({ x: frame.x(week), y: y(value) }));
  const colors = colorsOf(columns);
  const last = table.rows - 1;
  return [
    ...calendarAxis(frame, setting),
    ...valueAxis(frame, ticks, y, columns[0].unit, setting.style),
    ...parts.map(
      ({ column, top, base }): Shape => ({
        type: 'path',
        d: areaPath(points(top), points(base)),
        fill: colors.get(column),
        stroke: 'surface',
        width: 0.5,
        opacity: mark.ghosts?.includes(column.key) ? 0.3 : column.origin === 'organic' ? 0.5 : 0.9,
      }),
    ),
    ...(mark.share === undefined ? [] : ribbon(columnOf(figure, mark.share), frame)),
    ...notes(figure, frame, y),
    ...endLabels(
      { ...frame, bottom },
      columns
        .filter((column) => (cellOf(column, last) ?? 0) !== 0)
        .map((column) => ({
          name: column.label,
          value: valueText(column, last, setting),
          y: y(middleOfArea(parts, column, last)),
          fill: column.origin === undefined ? undefined : paperColor(`${column.origin}-ink`),
        })),
    ),
    ...(mark.share === undefined ? [] : shareLabel(columnOf(figure, mark.share), frame, setting)),
  ];
}

function valueText(column: Column, row: number, { style }: PictureSetting): string {
  const value = cellOf(column, row);
  return column.unit === 'money' ? formatMoneyCompact(value, style) : formatCompact(value, style);
}

/** The colour of a side where it has one column, else the steps of its ramp. */
function colorsOf(columns: readonly Column[]): ReadonlyMap<Column, PaperColor> {
  const colors = new Map<Column, PaperColor>();
  for (const column of columns) {
    const side = column.origin ?? 'organic';
    const siblings = columns.filter(({ origin }) => (origin ?? 'organic') === side);
    const isRamp = side !== 'organic' && siblings.length > 1;
    colors.set(column, paperColor(isRamp ? `${side}-${(siblings.indexOf(column) % 5) + 1}` : side));
  }
  return colors;
}

function ribbon(share: Column, { x, weeks, bottom, left, right }: ReturnType<typeof frameOf>): Shape[] {
  const top = bottom - RIBBON;
  const line = (of: (value: number) => number) =>
    Array.from({ length: weeks }, (_, week) => {
      const value = cellOf(share, week);
      return { x: x(week), y: value === null ? null : of(value) };
    });
  const edge = line((value) => bottom - value * RIBBON);
  return [
    {
      type: 'path',
      d: areaPath(
        line(() => top),
        edge,
      ),
      fill: 'push',
      opacity: 0.8,
    },
    {
      type: 'path',
      d: areaPath(
        edge,
        line(() => bottom),
      ),
      fill: 'pull',
      opacity: 0.9,
    },
    {
      type: 'path',
      d: `M${left} ${top + RIBBON / 2}H${right}`,
      stroke: 'surface',
      dash: [3, 3],
    },
  ];
}

function shareLabel(share: Column, frame: ReturnType<typeof frameOf>, { style }: PictureSetting): Shape[] {
  const value = cellOf(share, frame.weeks - 1);
  if (value === null) return [];
  return endLabels({ ...frame, top: frame.bottom - RIBBON - 4 }, [
    {
      name: share.label.split(',')[0],
      value: formatShare(value, style),
      y: frame.bottom - RIBBON / 2,
      fill: 'pull-ink',
    },
  ]);
}
