import type { Annotation, Figure } from '../figure';
import { circle, label, round, type Shape } from './drawing';
import type { PaperColor } from './paper-colors';
import type { PlotFrame } from './plot-frame';

const INKS: Readonly<Record<Annotation['kind'], PaperColor>> = {
  crossover: 'text',
  stop: 'text',
  'cash-low': 'negative',
  'break-even': 'positive',
};

const NOTE_ROOM = 12;

/** Room over the plot that the words of lines over weeks take. */
export function roomForNotes({ annotations }: Figure): number {
  return annotations.some(isOfWeek) ? NOTE_ROOM : 0;
}

/** Whether a whole week is pointed at, not a point of a line. */
function isOfWeek({ kind, value }: Annotation): boolean {
  return value === undefined || kind === 'stop';
}

/** What a chart points at: a line over the week or a ring at the value, and its words where there is room for them. */
export function notes(figure: Figure, frame: PlotFrame, y: (value: number) => number): Shape[] {
  return figure.annotations.flatMap((note, index) => noteShapes(note, index, frame, y));
}

function noteShapes(
  note: Annotation,
  index: number,
  { x, top, bottom, left, right }: PlotFrame,
  y: (value: number) => number,
): Shape[] {
  const at = x(note.week - 1);
  const fill = INKS[note.kind];
  // The words stand on the side that has room for them.
  const leftward = at > left + (right - left) * 0.5;
  const anchor = leftward ? 'end' : 'start';
  const beside = at + (leftward ? -6 : 6);
  if (isOfWeek(note) || note.value === undefined) {
    return [
      { type: 'path', d: `M${round(at)} ${top - NOTE_ROOM}V${round(bottom)}`, stroke: fill },
      label(beside, top - 6, [note.title, note.detail].filter(Boolean).join(', '), {
        size: 8.5,
        weight: 'strong',
        anchor,
        fill,
      }),
    ];
  }
  const isLow = note.kind === 'cash-low';
  const height = isLow
    ? Math.min(bottom - 3, y(note.value) + 13)
    : Math.max(top + 8, y(note.value) - 9 - index * 2);
  return [
    {
      type: 'path',
      d: circle(at, y(note.value), 2.5),
      fill: isLow ? fill : 'surface',
      stroke: fill,
      width: 1.25,
    },
    label(beside, height, [note.title, note.detail].filter(Boolean).join(', '), {
      size: 8.5,
      weight: 'strong',
      anchor,
      fill,
    }),
  ];
}
