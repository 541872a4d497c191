import type { PaperColor } from './paper-colors';

/** A path in SVG's words: absolute and relative M, L, H, V, A and Z; filled, stroked or both. */
export interface PathShape {
  readonly type: 'path';
  readonly d: string;
  readonly fill?: PaperColor;
  readonly stroke?: PaperColor;
  /** Of the stroke; 1 without it. */
  readonly width?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [dash: number, gap: number];
  /** 0–1; 1 without it. */
  readonly opacity?: number;
}

/** A line of text; `y` is its baseline. */
export interface TextShape {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: TextWeight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: PaperColor;
}

export type TextWeight = 'text' | 'strong';
export type Shape = PathShape | TextShape;

/** A picture made of paths and lines of text: what SVG, PNG, PDF and the report page draw alike. Lengths in points. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The question it answers. */
  readonly title: string;
  /** What it shows, in a sentence, for who cannot see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** Text at a place; its size is 9 and its ink that of chart labels unless said otherwise. */
export function label(
  x: number,
  y: number,
  text: string,
  { size = 9, weight = 'text', anchor = 'start', fill = 'chart-label' }: Partial<TextShape> = {},
): TextShape {
  return { type: 'text', x, y, text, size, weight, anchor, fill };
}

/** Moves shapes by a distance: paths by their absolute commands. */
export function moved(shapes: readonly Shape[], dx: number, dy: number): Shape[] {
  return shapes.map((shape) =>
    shape.type === 'text'
      ? { ...shape, x: shape.x + dx, y: shape.y + dy }
      : { ...shape, d: movedPath(shape.d, dx, dy) },
  );
}

/** Two decimals are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A circle as a path. */
export function circle(x: number, y: number, radius: number): string {
  const width = round(2 * radius);
  return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${width} 0a${radius} ${radius} 0 1 0 ${-width} 0Z`;
}

/** A rectangle as a path. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}H${round(x + width)}V${round(y + height)}H${round(x)}Z`;
}

function movedPath(d: string, dx: number, dy: number): string {
  return d.replace(/([MLHV])([^MLHVaZ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const by = (index: number) => (command === 'H' ? dx : command === 'V' ? dy : index % 2 === 0 ? dx : dy);
    return command + values.map((value, index) => round(value + by(index))).join(' ');
  });
}
