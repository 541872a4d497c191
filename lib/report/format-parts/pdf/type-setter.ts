import type { Font } from 'fontkit';
import type { TextWeight } from '../../drawing/drawing';
import { PAPER_COLORS, type PaperColor } from '../../drawing/paper-colors';
import { runsOf } from '../../drawing/text-outlines';
import type { FontFiles } from '../../fonts';

/** How a line of text looks. */
export interface TextLook {
  readonly size: number;
  readonly weight?: TextWeight;
  readonly fill?: PaperColor;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Measures, breaks and sets text in the document's fonts, letter by letter in the one that has it. */
export interface TypeSetter {
  readonly width: (text: string, look: TextLook) => number;
  /** Lines that fit a width; a word that is longer is broken. */
  readonly lines: (text: string, look: TextLook, width: number) => string[];
  /** Sets one line; `y` is its baseline. */
  readonly set: (text: string, x: number, y: number, look: TextLook) => void;
}

interface NamedFont {
  readonly name: string;
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
}

/** A setter over the fonts of `files`, registered with the document. */
export async function makeTypeSetter(doc: PDFKit.PDFDocument, files: FontFiles): Promise<TypeSetter> {
  const { create } = await import('fontkit');
  const register = async (weight: TextWeight): Promise<NamedFont[]> =>
    (await files(weight)).map((file, index) => {
      const name = `${weight}-${index}`;
      doc.registerFont(name, Buffer.from(file));
      // A file of one font; collections have another suffix.
      const font = create(Buffer.from(file)) as Font;
      return { name, hasGlyphForCodePoint: (code) => font.hasGlyphForCodePoint(code) };
    });
  const fonts = { text: await register('text'), strong: await register('strong') };

  const runs = (text: string, { weight = 'text' }: TextLook) => runsOf(printable(text), fonts[weight]);
  const width = (text: string, look: TextLook) =>
    runs(text, look).reduce(
      (sum, { run, font }) => sum + doc.font(font.name).fontSize(look.size).widthOfString(run),
      0,
    );
  return {
    width,
    lines: (text, look, most) => brokenLines(text, most, (part) => width(part, look)),
    set: (text, x, y, look) => {
      const { size, fill = 'text', anchor = 'start' } = look;
      const all = anchor === 'start' ? 0 : width(text, look);
      let at = anchor === 'end' ? x - all : anchor === 'middle' ? x - all / 2 : x;
      doc.fillOpacity(1).fillColor(PAPER_COLORS[fill]);
      for (const { run, font } of runs(text, look)) {
        doc.font(font.name).fontSize(size).text(run, at, y, { lineBreak: false, baseline: 'alphabetic' });
        at += doc.widthOfString(run);
      }
    },
  };
}

/** Text without what cannot be set: control characters. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** Breaks at spaces, and inside words that are wider than a line. */
export function brokenLines(text: string, most: number, width: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (width(line) > most && line.length > 1) {
      const fitting = fittingLetters(line, most, width);
      lines.push(line.slice(0, fitting));
      line = line.slice(fitting);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** How many letters of a word fit, at least one, never half a character. */
function fittingLetters(word: string, most: number, width: (part: string) => number): number {
  let end = 0;
  for (const character of word) {
    if (end > 0 && width(word.slice(0, end + character.length)) > most) break;
    end += character.length;
  }
  return end;
}
