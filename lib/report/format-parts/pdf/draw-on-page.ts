import type { Drawing, Shape } from '../../drawing/drawing';
import { PAPER_COLORS } from '../../drawing/paper-colors';
import type { PageFlow } from './page-flow';

/** Draws a picture with its corner at a place. */
export function drawOnPage({ doc, type }: PageFlow, { shapes }: Drawing, x: number, y: number): void {
  doc.save().translate(x, y);
  for (const shape of shapes) {
    if (shape.type === 'path') drawPath(doc, shape);
    else type.set(shape.text, shape.x, shape.y, shape);
  }
  doc.restore();
}

function drawPath(doc: PDFKit.PDFDocument, shape: Extract<Shape, { type: 'path' }>): void {
  const { d, fill, stroke, width = 1, dash, opacity = 1 } = shape;
  if (d === '') return;
  doc.path(d).lineWidth(width).fillOpacity(opacity).strokeOpacity(opacity);
  if (dash !== undefined) doc.dash(dash[0], { space: dash[1] });
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(PAPER_COLORS[fill], PAPER_COLORS[stroke]);
  else if (fill !== undefined) doc.fill(PAPER_COLORS[fill]);
  else if (stroke !== undefined) doc.stroke(PAPER_COLORS[stroke]);
  if (dash !== undefined) doc.undash();
}
