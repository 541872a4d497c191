import type { Drawing, Shape, TextShape } from './drawing';
import { PAPER_COLORS } from './paper-colors';

/** Fonts that read well where Inter is not installed. */
const FONTS = "'Inter Variable', Inter, ui-sans-serif, system-ui, 'Segoe UI', sans-serif";
const WEIGHTS = { text: 420, strong: 600 } as const;

/** A drawing as a file of SVG that stands alone: no script, no outside reference; title and description for readers. */
export function svgText({ width, height, title, description, shapes }: Drawing): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="${FONTS}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${PAPER_COLORS.surface}"/>`,
    ...shapes.map(element),
    '</svg>',
    '',
  ].join('\n');
}

function element(shape: Shape): string {
  if (shape.type === 'text') return textElement(shape);
  const { d, fill, stroke, width = 1, dash, opacity } = shape;
  const attributes = [
    `d="${d}"`,
    `fill="${fill === undefined ? 'none' : PAPER_COLORS[fill]}"`,
    ...(stroke === undefined ? [] : [`stroke="${PAPER_COLORS[stroke]}"`, `stroke-width="${width}"`]),
    ...(dash === undefined ? [] : [`stroke-dasharray="${dash.join(' ')}"`]),
    ...(opacity === undefined ? [] : [`opacity="${opacity}"`]),
  ];
  return `<path ${attributes.join(' ')}/>`;
}

function textElement({ x, y, text, size, weight, anchor, fill }: TextShape): string {
  const place = `x="${Math.round(x * 100) / 100}" y="${Math.round(y * 100) / 100}"`;
  const look = `font-size="${size}" font-weight="${WEIGHTS[weight]}" text-anchor="${anchor}" fill="${PAPER_COLORS[fill]}"`;
  return `<text ${place} ${look}>${escapeXml(text)}</text>`;
}

/** Text as XML takes it: characters that XML 1.0 has no way to write are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
