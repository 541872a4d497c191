import type { Figure, Mark } from '../figure';
import { drawBand } from './draw-band';
import { drawBars, drawTornado } from './draw-bars';
import { drawCurves } from './draw-curves';
import { drawLanes } from './draw-lanes';
import { drawStack } from './draw-stack';
import type { Drawing, Shape } from './drawing';
import type { PictureSetting } from './plot-frame';

const PAINTERS: Readonly<
  Record<Exclude<Mark['type'], 'table'>, (figure: Figure, setting: PictureSetting) => Shape[]>
> = {
  stack: drawStack,
  band: drawBand,
  lanes: drawLanes,
  bars: drawBars,
  tornado: drawTornado,
  curves: drawCurves,
};

/** Height that a bar or a tornado's row takes. */
const ROW_HEIGHT = 17;

/** The picture of a figure from its own table, without title; null where the table is the figure, or is empty. */
export function drawPicture(figure: Figure, setting: PictureSetting): Drawing | null {
  const { mark, question: title, answer: description, table } = figure;
  if (mark.type === 'table' || table.rows === 0) return null;
  const { width, height } = setting;
  return { width, height, title, description, shapes: PAINTERS[mark.type](figure, setting) };
}

/** A height at which a figure reads well: rows need room for each, plots the same for all. */
export function pictureHeight({ mark, table }: Figure, plot: number): number {
  if (mark.type === 'bars' || mark.type === 'tornado') return 28 + table.rows * ROW_HEIGHT;
  return mark.type === 'lanes' ? Math.max(plot, mark.columns.length * 34 + 30) : plot;
}
