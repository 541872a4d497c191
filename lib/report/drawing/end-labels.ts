import { label, type Shape } from './drawing';
import type { PaperColor } from './paper-colors';
import type { PlotFrame } from './plot-frame';

/** What stands at the end of a line: its name and last value. */
export interface EndLabel {
  readonly name: string;
  readonly value: string;
  readonly y: number;
  readonly fill?: PaperColor;
}

const ROW = 11;
/** Letters that the room right of a plot has for name and value together. */
const MOST_LETTERS = 22;

/** Labels at the ends of lines, from the top down, pushed apart where they would touch; those without room are left out. */
export function endLabels({ right, top, bottom }: PlotFrame, labels: readonly EndLabel[]): Shape[] {
  const room = Math.max(1, Math.floor((bottom - top) / ROW));
  const sorted = [...labels].sort((a, b) => a.y - b.y).slice(0, room);
  const places = sorted.map(({ y }) => Math.min(bottom, Math.max(top + 4, y)));
  for (let index = 1; index < places.length; index++)
    places[index] = Math.max(places[index], places[index - 1] + ROW);
  for (let index = places.length - 1; index >= 0; index--) {
    const most = index === places.length - 1 ? bottom + 2 : places[index + 1] - ROW;
    places[index] = Math.min(places[index], most);
  }
  return sorted.flatMap(({ name, value, fill = 'text' }, index): Shape[] => {
    const words = shortened(name, MOST_LETTERS - value.length - 1);
    return [
      label(right + 7, places[index] + 3, words, { weight: 'strong', fill }),
      label(right + 7 + 110, places[index] + 3, value, { anchor: 'end', fill: 'text-2' }),
    ];
  });
}

/** A name cut to so many letters, with an ellipsis. */
export function shortened(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…` : name;
}
