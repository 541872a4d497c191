import type { TextColumn, TextTable } from '../../document/document';
import { PAPER_COLORS } from '../../drawing/paper-colors';
import type { PageFlow } from './page-flow';
import { content } from './structure';
import type { TextLook } from './type-setter';

const CELL: TextLook = { size: 7.5, fill: 'text-2' };
const HEAD: TextLook = { size: 7.5, weight: 'strong', fill: 'text' };
const LINE = 10;
const PAD = 3.5;
const GUTTER = 6;

interface PlacedColumn extends TextColumn {
  readonly left: number;
  readonly width: number;
}

/** Sets a table under its caption; its head stands again on every page that it goes on to. */
export function tableOnPage(flow: PageFlow, table: TextTable): PDFKit.PDFStructureElement {
  const { doc } = flow;
  const columns = placed(flow, table.columns);
  const element = doc.struct('Table');
  const heights = table.rows.map((row) => rowHeight(flow, columns, row, CELL));
  const headHeight = rowHeight(
    flow,
    columns,
    columns.map(({ label }) => label),
    HEAD,
  );
  const head = () =>
    element.add(
      rowOnPage(
        flow,
        columns,
        columns.map(({ label }) => label),
        HEAD,
        headHeight,
        'TH',
      ),
    );
  flow.need(headHeight + (heights[0] ?? 0));
  head();
  table.rows.forEach((row, index) => {
    if (flow.need(heights[index])) head();
    element.add(rowOnPage(flow, columns, row, CELL, heights[index], 'TD'));
  });
  flow.advance(10);
  return element;
}

function placed({ left, width }: PageFlow, columns: readonly TextColumn[]): PlacedColumn[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - GUTTER * (columns.length - 1);
  let at = left;
  return columns.map((column) => {
    const own = { ...column, left: at, width: (room * column.share) / all };
    at += own.width + GUTTER;
    return own;
  });
}

function rowHeight(
  { type }: PageFlow,
  columns: readonly PlacedColumn[],
  cells: readonly string[],
  look: TextLook,
): number {
  const lines = columns.map(({ width }, index) => type.lines(cells[index] ?? '', look, width).length);
  return Math.max(1, ...lines) * LINE + 2 * PAD;
}

function rowOnPage(
  flow: PageFlow,
  columns: readonly PlacedColumn[],
  cells: readonly string[],
  look: TextLook,
  height: number,
  cellTag: 'TH' | 'TD',
): PDFKit.PDFStructureElement {
  const { doc, type, left, right } = flow;
  const top = flow.y();
  const row = doc.struct('TR');
  columns.forEach(({ left: x, width, align }, index) => {
    row.add(
      content(doc, cellTag, () => {
        type.lines(cells[index] ?? '', look, width).forEach((line, number) => {
          const baseline = top + PAD + 7.5 + number * LINE;
          if (align === 'right') type.set(line, x + width, baseline, { ...look, anchor: 'end' });
          else type.set(line, x, baseline, look);
        });
      }),
    );
  });
  row.end();
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .strokeOpacity(1)
    .lineWidth(cellTag === 'TH' ? 0.9 : 0.4)
    .moveTo(left, top + height)
    .lineTo(right, top + height)
    .stroke(PAPER_COLORS[cellTag === 'TH' ? 'chart-zero' : 'line']);
  doc.endMarkedContent();
  flow.advance(height);
  return row;
}
