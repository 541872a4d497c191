import { PlannerError } from '../../errors';
import type { Figure } from '../figure';
import { provenanceLine } from '../provenance';
import { type Report, writtenFigures } from '../report';
import { drawPicture, pictureHeight } from './draw-picture';
import { type Drawing, label, moved, type Shape } from './drawing';
import { shortened } from './end-labels';

/** Figures that a picture of the whole forecast shows, from the top down. */
export const MAIN_FIGURES: readonly string[] = [
  'customers-by-origin',
  'funnel-stages',
  'awareness',
  'loyalty',
  'contribution-to-date',
];

const WIDTH = 900;
const MARGIN = 28;
const PLOT_HEIGHT = 150;
const MOST_LETTERS = 150;

/**
 * A picture that explains itself wherever it is pasted: the figures that were asked for, else the main ones, each under
 * its question and answer; which run it is at the foot.
 * @throws PlannerError `invalid-input` where every figure that was asked for is a table
 */
export function posterOf(report: Report): Drawing {
  const { plan, forecast, locale, asked } = report;
  const figures =
    asked.length > 0 ? writtenFigures(report) : report.figures.filter(({ id }) => MAIN_FIGURES.includes(id));
  const head = `${plan.name} · ${forecast.scenario.name}`;
  const shapes: Shape[] = [
    label(MARGIN, 34, shortened(head, 90), { size: 16, weight: 'strong', fill: 'text' }),
  ];
  let top = 50;
  let drawn = 0;
  for (const figure of figures) {
    const picture = drawPicture(figure, {
      width: WIDTH - 2 * MARGIN,
      height: pictureHeight(figure, PLOT_HEIGHT),
      startsOn: plan.startsOn,
      style: { locale, currency: plan.currency },
    });
    if (picture === null) continue;
    drawn++;
    shapes.push(...heading(figure, top), ...moved(picture.shapes, MARGIN, top + 40));
    top += picture.height + 56;
  }
  if (drawn === 0) {
    const message = 'A picture can be made of charts; what was asked for is a table. Ask for csv or xlsx.';
    throw new PlannerError('invalid-input', message, [{ field: 'figures', message }]);
  }
  shapes.push(label(MARGIN, top + 6, provenanceLine(report), { size: 8.5 }));
  const title = figures.length === 1 ? figures[0].question : head;
  return {
    width: WIDTH,
    height: Math.ceil(top + 24),
    title,
    description: figures.map(({ question, answer }) => `${question} ${answer}`).join(' '),
    shapes,
  };
}

function heading({ question, answer, unit }: Figure, top: number): Shape[] {
  return [
    label(MARGIN, top + 16, question, { size: 13, weight: 'strong', fill: 'text' }),
    label(WIDTH - MARGIN, top + 16, unit, { size: 9, anchor: 'end' }),
    label(MARGIN, top + 31, shortened(answer, MOST_LETTERS), { size: 10.5, fill: 'text-2' }),
  ];
}
