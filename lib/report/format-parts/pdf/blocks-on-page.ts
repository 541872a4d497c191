import type { Block, HeadlineBlockCell, ReportDocument } from '../../document/document';
import { drawPicture, pictureHeight } from '../../drawing/draw-picture';
import { PAPER_COLORS } from '../../drawing/paper-colors';
import type { Figure } from '../../figure';
import { drawOnPage } from './draw-on-page';
import type { PageFlow } from './page-flow';
import { content, ended, marked } from './structure';
import { tableOnPage } from './table-on-page';
import type { TextLook } from './type-setter';

const BODY: TextLook = { size: 9.5, fill: 'text-2' };
const BODY_LINE = 14;
const CAPTION: TextLook = { size: 9.5, weight: 'strong', fill: 'text' };
const PLOT_HEIGHT = 150;
const CELLS_A_ROW = 4;
const CELL_HEIGHT = 46;

/** Sets a block of the document where the flow stands, and what readers of its structure hear. */
export function blockOnPage(
  flow: PageFlow,
  block: Block,
  document: ReportDocument,
): PDFKit.PDFStructureElement {
  if (block.type === 'paragraph') return linesOnPage(flow, block.text, BODY, BODY_LINE, 'P', 8);
  if (block.type === 'headlines') return headlinesOnPage(flow, block.cells);
  if (block.type === 'chart') return chartOnPage(flow, block.figure, document);
  const part = flow.doc.struct('Sect');
  flow.need(70);
  part.add(linesOnPage(flow, block.caption, CAPTION, 13, 'P', 4));
  part.add(tableOnPage(flow, block));
  return ended(part);
}

/** Text over as many lines, and pages, as it takes. */
export function linesOnPage(
  flow: PageFlow,
  text: string,
  look: TextLook,
  lineHeight: number,
  tag: string,
  after: number,
): PDFKit.PDFStructureElement {
  const { doc, type, left, width } = flow;
  const element = doc.struct(tag);
  for (const line of type.lines(text, look, width)) {
    flow.need(lineHeight);
    const baseline = flow.y() + look.size;
    // Each line is content of its own, so that none reaches over a page's end.
    element.add(marked(doc, tag, () => type.set(line, left, baseline, look)));
    flow.advance(lineHeight);
  }
  flow.advance(after);
  return ended(element);
}

function headlinesOnPage(flow: PageFlow, cells: readonly HeadlineBlockCell[]): PDFKit.PDFStructureElement {
  const { doc, type, left, width } = flow;
  const list = doc.struct('L');
  const step = width / CELLS_A_ROW;
  for (let from = 0; from < cells.length; from += CELLS_A_ROW) {
    flow.need(CELL_HEIGHT);
    const top = flow.y();
    cells.slice(from, from + CELLS_A_ROW).forEach(({ label, value, range }, index) => {
      const x = left + index * step;
      const item = doc.struct('LI');
      item.add(
        content(doc, 'LBody', () => {
          type.set(label, x, top + 9, { size: 8, fill: 'text-3' });
          type.set(value, x, top + 25, { size: 14, weight: 'strong', fill: 'text' });
          if (range !== null) type.set(range, x, top + 36, { size: 7.5, fill: 'text-3' });
        }),
      );
      list.add(ended(item));
    });
    flow.advance(CELL_HEIGHT);
  }
  flow.advance(6);
  return ended(list);
}

/** A chart under its question and answer, never cut by a page's end. */
function chartOnPage(flow: PageFlow, figure: Figure, document: ReportDocument): PDFKit.PDFStructureElement {
  const { doc, type, left, right, width } = flow;
  const height = Math.min(pictureHeight(figure, PLOT_HEIGHT), flow.pageHeight - 60);
  const picture = drawPicture(figure, {
    width,
    height,
    startsOn: document.startsOn,
    style: { locale: document.language, currency: document.currency },
  });
  const part = doc.struct('Sect');
  const unit: TextLook = { size: 8, fill: 'text-3', anchor: 'end' };
  const question: TextLook = { ...CAPTION, size: 11 };
  // A unit that finds no room beside the question stands after the answer.
  const isBeside = type.width(figure.question, question) + type.width(figure.unit, unit) + 12 <= width;
  const words = isBeside ? figure.answer : `${figure.answer} Unit: ${figure.unit}.`;
  const answer = type.lines(words, BODY, width);
  flow.need(height + 16 + answer.length * BODY_LINE + 16);
  const top = flow.y();
  part.add(
    content(doc, 'H3', () => {
      type.set(figure.question, left, top + 10, question);
    }),
  );
  part.add(
    content(doc, 'P', () => {
      if (isBeside) type.set(figure.unit, right, top + 10, unit);
      answer.forEach((line, index) => {
        type.set(line, left, top + 25 + index * BODY_LINE, BODY);
      });
    }),
  );
  flow.advance(20 + answer.length * BODY_LINE);
  if (picture !== null) {
    const y = flow.y();
    part.add(
      content(doc, 'Figure', () => drawOnPage(flow, picture, left, y), {
        alt: `${figure.question} ${figure.answer}`,
      }),
    );
    flow.advance(height + 14);
  }
  return ended(part);
}

/** A thin line over the width, as decoration. */
export function ruleOnPage({ doc, left, right, y }: PageFlow): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .strokeOpacity(1)
    .lineWidth(0.5)
    .moveTo(left, y())
    .lineTo(right, y())
    .stroke(PAPER_COLORS['line-strong']);
  doc.endMarkedContent();
}
