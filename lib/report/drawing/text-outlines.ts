import type { Font } from 'fontkit';
import type { FontFiles } from '../fonts';
import type { Drawing, Shape, TextShape, TextWeight } from './drawing';
import { round } from './drawing';

/** The same drawing with its text as outlines, so that it looks alike where no font is installed. */
export async function outlined(drawing: Drawing, fonts: FontFiles): Promise<Drawing> {
  const { create } = await import('fontkit');
  const load = async (weight: TextWeight) => {
    const files = await fonts(weight);
    // A file of one font; collections have another suffix.
    return files.map((file) => create(file as Buffer) as Font);
  };
  const byWeight = { text: await load('text'), strong: await load('strong') };
  const shapes = drawing.shapes.flatMap((shape): Shape[] =>
    shape.type === 'path' ? [shape] : outlineOf(shape, byWeight[shape.weight]),
  );
  return { ...drawing, shapes };
}

interface Glyph {
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  readonly at: number;
  readonly scale: number;
}

function outlineOf({ x, y, text, size, anchor, fill }: TextShape, fonts: readonly Font[]): Shape[] {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { run, font } of runsOf(text, fonts)) {
    const scale = size / font.unitsPerEm;
    const { glyphs: drawn, positions } = font.layout(run);
    drawn.forEach((glyph, index) => {
      glyphs.push({ commands: glyph.path.commands, at: width, scale });
      width += positions[index].xAdvance * scale;
    });
  }
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const d = glyphs.map(({ commands, at, scale }) => pathOf(commands, start + at, y, scale)).join('');
  return d === '' ? [] : [{ type: 'path', d, fill }];
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function pathOf(commands: Glyph['commands'], x: number, y: number, scale: number): string {
  return commands
    .map(({ command, args }) => {
      const places = args.map((value, index) =>
        round(index % 2 === 0 ? x + value * scale : y - value * scale),
      );
      return `${LETTERS[command] ?? ''}${places.join(' ')}`;
    })
    .join('');
}

/** Runs of text that one font can write each; a character that none has is written by the first, as its empty box. */
export function runsOf<F extends { hasGlyphForCodePoint(codePoint: number): boolean }>(
  text: string,
  fonts: readonly F[],
): { readonly run: string; readonly font: F }[] {
  const runs: { run: string; font: F }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const font = last?.font.hasGlyphForCodePoint(code)
      ? last.font
      : (fonts.find((one) => one.hasGlyphForCodePoint(code)) ?? fonts[0]);
    if (last?.font === font) last.run += character;
    else runs.push({ run: character, font });
  }
  return runs;
}
