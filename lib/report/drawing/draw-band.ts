import type { Column, Figure } from '../figure';
import { cellOf, columnOf } from '../figure-cells';
import { formatCompact, formatMoneyCompact, formatShare } from '../words/numbers';
import { notes } from './annotations';
import type { Shape } from './drawing';
import { type EndLabel, endLabels } from './end-labels';
import type { PaperColor } from './paper-colors';
import { areaPath, linePath } from './paths';
import { calendarAxis, frameOf, heightOf, type PictureSetting, valueAxis } from './plot-frame';
import { extent, ticksOf } from './ticks';

/** A line with its P10–P90; a second, dashed line where the figure has one to hold it against. */
export function drawBand(figure: Figure, setting: PictureSetting): Shape[] {
  const { mark, table } = figure;
  if (mark.type !== 'band') throw new RangeError(`figure "${figure.id}" has no band`);
  const frame = frameOf(setting, table.rows);
  const [line, low, high] = [mark.line, mark.low, mark.high].map((key) => columnOf(figure, key));
  const other = mark.reference === undefined ? null : columnOf(figure, mark.reference);
  const columns = [line, low, high, ...(other ? [other] : [])];
  const ticks = ticksOf(...extent(...columns.map(({ values }) => values)), 4);
  const y = heightOf(ticks.domain, frame.bottom, frame.top);
  const points = (column: Column) =>
    Array.from({ length: table.rows }, (_, week) => {
      const value = cellOf(column, week);
      return { x: frame.x(week), y: value === null ? null : y(value) };
    });
  const color = mark.zero ? 'money' : lineColor(figure.id);
  const ends = [
    { name: 'P90', column: high, fill: 'text-3' as const },
    { name: 'Forecast', column: line, fill: 'text' as const },
    { name: 'P10', column: low, fill: 'text-3' as const },
    ...(other ? [{ name: 'Last year', column: other, fill: 'organic-ink' as const }] : []),
  ].flatMap(({ name, column, fill }): EndLabel[] => {
    const value = lastCell(column);
    return value === null ? [] : [{ name, value: valueText(value, column, setting), y: y(value), fill }];
  });
  return [
    ...calendarAxis(frame, setting),
    ...valueAxis(frame, ticks, y, line.unit, setting.style),
    { type: 'path', d: areaPath(points(high), points(low)), fill: color, opacity: 0.16 },
    ...(other
      ? [
          {
            type: 'path' as const,
            d: linePath(points(other)),
            stroke: 'organic' as const,
            dash: [3, 3] as const,
          },
        ]
      : []),
    { type: 'path', d: linePath(points(line)), stroke: color, width: 1.5 },
    ...notes(figure, frame, y),
    ...endLabels(frame, ends),
  ];
}

/** Loyalty is drawn in the colour of its stage, awareness in that of its own. */
function lineColor(figureId: string): PaperColor {
  if (figureId.includes('loyal')) return 'stage-loyal';
  return figureId.includes('awareness') ? 'stage-considering' : 'money';
}

function lastCell(column: Column): number | null {
  for (let row = column.values.length - 1; row >= 0; row--) {
    const value = cellOf(column, row);
    if (value !== null) return value;
  }
  return null;
}

function valueText(value: number, { unit }: Column, { style }: PictureSetting): string {
  if (unit === 'share') return formatShare(value, style);
  return unit === 'money' ? formatMoneyCompact(value, style) : formatCompact(value, style);
}
