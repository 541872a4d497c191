/** An element of the document's structure that readers hear, with the content that `draw` sets at once. */
export function content(
  doc: PDFKit.PDFDocument,
  tag: string,
  draw: () => void,
  options: PDFKit.Mixins.StructureElementOptions = {},
): PDFKit.PDFStructureElement {
  const element = doc.struct(tag, options);
  element.add(marked(doc, tag, draw));
  return ended(element);
}

/** Content set at once, for an element that has several parts. Handed over as a function it would be set only later. */
export function marked(doc: PDFKit.PDFDocument, tag: string, draw: () => void): PDFKit.PDFStructureContent {
  const mark = doc.markStructureContent(tag);
  draw();
  doc.endMarkedContent();
  return mark;
}

/** An element to which nothing more is added. */
export function ended(element: PDFKit.PDFStructureElement): PDFKit.PDFStructureElement {
  element.end();
  return element;
}
