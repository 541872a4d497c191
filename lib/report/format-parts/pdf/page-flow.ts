import type { TypeSetter } from './type-setter';

/** Paper sizes, in points. */
export const PAPERS = {
  a4: { size: 'A4', width: 595.28, height: 841.89 },
  letter: { size: 'LETTER', width: 612, height: 792 },
} as const;
export type Paper = keyof typeof PAPERS;

export const MARGIN = 48;
const FOOT = 44;

/** Where the next thing goes: down the page, then on to a new one. */
export interface PageFlow {
  readonly doc: PDFKit.PDFDocument;
  readonly type: TypeSetter;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** Height of the next thing's top. */
  readonly y: () => number;
  /** Goes on to a new page unless so much room is left on this one; true when it did. */
  readonly need: (height: number) => boolean;
  readonly newPage: () => void;
  readonly advance: (height: number) => void;
  /** Room from the top margin to the foot. */
  readonly pageHeight: number;
}

/** A flow over the pages of a document, beginning on its first. */
export function flowOver(doc: PDFKit.PDFDocument, type: TypeSetter, paper: Paper): PageFlow {
  const { width, height } = PAPERS[paper];
  const bottom = height - MARGIN - FOOT / 2;
  let y = MARGIN;
  const newPage = () => {
    doc.addPage();
    y = MARGIN;
  };
  return {
    doc,
    type,
    left: MARGIN,
    right: width - MARGIN,
    width: width - 2 * MARGIN,
    pageHeight: bottom - MARGIN,
    y: () => y,
    newPage,
    need: (needed) => {
      if (y + needed <= bottom || y === MARGIN) return false;
      newPage();
      return true;
    },
    advance: (by) => {
      y += by;
    },
  };
}
