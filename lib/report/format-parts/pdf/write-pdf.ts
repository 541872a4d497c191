import type { ReportDocument } from '../../document/document';
import { PAPER_COLORS } from '../../drawing/paper-colors';
import type { FontFiles } from '../../fonts';
import { blockOnPage, linesOnPage, ruleOnPage } from './blocks-on-page';
import { flowOver, MARGIN, PAPERS, type PageFlow, type Paper } from './page-flow';
import { content, ended } from './structure';
import { makeTypeSetter } from './type-setter';

/** Where a section begins, for the list of contents. */
interface Begin {
  readonly title: string;
  readonly page: number;
}

const CONTENTS_ROW = 18;

/**
 * A document as PDF 1.7, tagged: cover with contents, sections with bookmarks, page numbers. The same document gives
 * the same bytes.
 */
export async function writePdf(
  document: ReportDocument,
  paper: Paper,
  fonts: FontFiles,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: PAPERS[paper].size,
    // What is set is placed by us: pdfkit must not break pages by itself.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${document.title}: ${document.subtitle}`,
      Subject: document.foot,
      Creator: 'Pushpull',
      Producer: 'Pushpull',
      CreationDate: dayOf(document.writtenOn),
    },
  });
  const bytes = collect(doc);
  const flow = flowOver(doc, await makeTypeSetter(doc, fonts), paper);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const contentsTop = cover(flow, document, root);
  const begins = document.sections.map((section): Begin => {
    flow.newPage();
    const page = doc.bufferedPageRange().count;
    doc.outline.addItem(section.title);
    const part = doc.struct('Sect');
    part.add(linesOnPage(flow, section.title, { size: 17, weight: 'strong' }, 24, 'H2', 8));
    for (const block of section.blocks) part.add(blockOnPage(flow, block, document));
    root.add(ended(part));
    return { title: section.title, page };
  });
  contents(flow, begins, contentsTop, root);
  root.end();
  feet(flow, document.foot, PAPERS[paper].height);
  doc.end();
  return bytes;
}

/** The first page: whose forecast this is; gives the height at which the contents go. */
function cover(flow: PageFlow, document: ReportDocument, root: PDFKit.PDFStructureElement): number {
  const { doc, type, left, width } = flow;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(left, MARGIN, width / 2, 4).fill(PAPER_COLORS.push);
  doc.rect(left + width / 2, MARGIN, width / 2, 4).fill(PAPER_COLORS.pull);
  doc.endMarkedContent();
  flow.advance(64);
  root.add(linesOnPage(flow, document.title, { size: 30, weight: 'strong' }, 36, 'H1', 6));
  root.add(linesOnPage(flow, document.subtitle, { size: 13, fill: 'text-2' }, 18, 'P', 26));
  ruleOnPage(flow);
  flow.advance(14);
  const list = doc.struct('L');
  for (const { label, value } of document.cover) {
    const lines = type.lines(value, { size: 10 }, width - 130);
    const top = flow.y();
    const item = doc.struct('LI');
    item.add(
      content(doc, 'LBody', () => {
        type.set(label, left, top + 10, { size: 10, fill: 'text-3' });
        lines.forEach((line, index) => {
          type.set(line, left + 130, top + 10 + index * 14, { size: 10 });
        });
      }),
    );
    list.add(ended(item));
    flow.advance(Math.max(1, lines.length) * 14 + 4);
  }
  root.add(ended(list));
  flow.advance(22);
  return flow.y();
}

/** What stands on which page; written last, when that is known. */
function contents(
  { doc, type, left, right }: PageFlow,
  begins: readonly Begin[],
  top: number,
  root: PDFKit.PDFStructureElement,
): void {
  doc.switchToPage(0);
  const list = doc.struct('TOC');
  begins.forEach(({ title, page }, index) => {
    const baseline = top + 10 + index * CONTENTS_ROW;
    const item = content(doc, 'TOCI', () => {
      type.set(title, left, baseline, { size: 10 });
      type.set(String(page), right, baseline, { size: 10, anchor: 'end', fill: 'text-2' });
    });
    list.add(item);
  });
  root.add(ended(list));
}

/** Which run it is and the page's number, at the foot of every page. */
function feet({ doc, type, left, right, width }: PageFlow, foot: string, height: number): void {
  const { start, count } = doc.bufferedPageRange();
  const look = { size: 7.5, fill: 'text-3' } as const;
  const [line] = type.lines(foot, look, width - 70);
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    type.set(line ?? '', left, height - 30, look);
    type.set(`${page - start + 1} of ${count}`, right, height - 30, { ...look, anchor: 'end' });
    doc.endMarkedContent();
  }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}

/** The day as the instant a PDF asks for; the first of all days where nobody said it, so that the bytes stay the same. */
function dayOf(isoDate: string | null): Date {
  return new Date(`${isoDate ?? '1970-01-01'}T00:00:00Z`);
}
