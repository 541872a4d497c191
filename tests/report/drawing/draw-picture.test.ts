import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { templatePlan } from '../../../lib/model/templates/registry';
import { readFontFiles } from '../../../lib/operations/forecasts/font-files';
import { drawPicture, pictureHeight } from '../../../lib/report/drawing/draw-picture';
import { circle, moved, rectangle } from '../../../lib/report/drawing/drawing';
import { PAPER_COLORS } from '../../../lib/report/drawing/paper-colors';
import { posterOf } from '../../../lib/report/drawing/poster';
import { escapeXml, svgText } from '../../../lib/report/drawing/svg-text';
import { outlined, runsOf } from '../../../lib/report/drawing/text-outlines';
import type { Figure } from '../../../lib/report/figure';
import { FIGURES } from '../../../lib/report/figures/registry';
import { png } from '../../../lib/report/formats/png';
import { svg } from '../../../lib/report/formats/svg';
import { makeReport } from '../../../lib/report/report';

const plan = templatePlan('hybrid', '2026-01-05');
const setting = {
  width: 500,
  height: 150,
  startsOn: plan.startsOn,
  style: { locale: 'en', currency: 'EUR' },
};
const report = makeReport({
  plan,
  scenarioId: plan.scenarios[0].id,
  seed: 3,
  draws: 400,
  analysisDraws: 20,
  locale: 'en',
  figures: FIGURES.map(({ id }) => id),
  stop: { target: { side: 'push' }, fromWeek: 40 },
});
const charts = report.figures.filter(({ mark, table }) => mark.type !== 'table' && table.rows > 0);

describe('the picture of a figure', () => {
  it('is there for every mark', () => {
    expect(new Set(charts.map(({ mark }) => mark.type))).toEqual(
      new Set(['stack', 'band', 'lanes', 'bars', 'tornado', 'curves']),
    );
  });

  it.each(charts.map((figure) => [figure.id, figure] as const))(
    'stays inside its frame, of finite numbers alone: %s',
    (_, figure) => {
      const height = pictureHeight(figure, setting.height);
      const picture = drawPicture(figure, { ...setting, height });
      expect(picture?.shapes.length).toBeGreaterThan(3);
      for (const shape of picture?.shapes ?? []) {
        if (shape.type === 'text') {
          expect(shape.x).toBeGreaterThanOrEqual(0);
          expect(shape.x).toBeLessThanOrEqual(setting.width + 1);
          expect(shape.y).toBeGreaterThan(0);
          expect(shape.y).toBeLessThanOrEqual(height + 1);
          continue;
        }
        expect(shape.d).not.toMatch(/NaN|Infinity|undefined/);
        for (const [, x, y] of shape.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(-1);
          expect(Number(x)).toBeLessThanOrEqual(setting.width + 1);
          expect(Number(y)).toBeGreaterThanOrEqual(-3);
          expect(Number(y)).toBeLessThanOrEqual(height + 1);
        }
      }
    },
  );

  it('is none where the table is the figure, or empty', () => {
    const table = report.figures.find(({ mark }) => mark.type === 'table') as Figure;
    expect(drawPicture(table, setting)).toBeNull();
    expect(drawPicture({ ...charts[0], table: { rows: 0, columns: [] } }, setting)).toBeNull();
  });

  it('draws a plan of nothing but zeros', () => {
    const figure = charts.find(({ mark }) => mark.type === 'stack') as Figure;
    const columns = figure.table.columns.map((column) => ({
      ...column,
      values: Array.from({ length: figure.table.rows }, () => 0),
    }));
    const empty = { ...figure, table: { ...figure.table, columns }, annotations: [] };
    for (const shape of drawPicture(empty, setting)?.shapes ?? [])
      if (shape.type === 'path') expect(shape.d).not.toMatch(/NaN|Infinity/);
  });

  it('has the colours of the light theme', () => {
    const tokens = readFileSync('app/tokens.css', 'utf8').split('\n[data-theme=dark]')[0];
    for (const [name, color] of Object.entries(PAPER_COLORS))
      expect(tokens.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1], name).toBe(color);
  });
});

describe('SVG', () => {
  it('shows text as text, whatever characters it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = escapeXml(text);
        expect(written).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
        expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
  });

  it('carries which run it is, and nothing that could run or load', async () => {
    const text = String(await svg.write({ ...report, asked: [] }));
    expect(text).toContain('seed 3');
    expect(text).not.toMatch(/<script|href|url\(|<foreignObject|onload/i);
  });

  it('is refused for tables, naming what can be asked for', () => {
    expect(() => posterOf({ ...report, asked: ['headlines'] })).toThrow(/csv or xlsx/);
  });
});

describe('PNG', () => {
  it('is twice as many pixels as the SVG has points, and shows the same', async () => {
    const asked = { ...report, asked: ['funnel-stages'] };
    const poster = posterOf(asked);
    const { width, height } = await sharp(await png.write(asked, readFontFiles)).metadata();
    expect([width, height]).toEqual([2 * poster.width, 2 * poster.height]);
  });

  it('needs no font: every text of the drawing is an outline', async () => {
    const drawing = await outlined(posterOf({ ...report, asked: ['awareness'] }), readFontFiles);
    expect(drawing.shapes.every(({ type }) => type === 'path')).toBe(true);
    expect(svgText(drawing)).not.toContain('<text');
  });

  it('writes each letter in the first font that has it', () => {
    const font = (letters: string) => ({
      letters,
      hasGlyphForCodePoint: (code: number) => letters.includes(String.fromCodePoint(code)),
    });
    const fonts = [font('abc '), font('αβ ')];
    expect(runsOf('ab αβ c☃', fonts).map(({ run, font: { letters } }) => [run, letters])).toEqual([
      ['ab ', 'abc '],
      ['αβ ', 'αβ '],
      ['c☃', 'abc '],
    ]);
  });
});

describe('shapes', () => {
  it('move as a whole', () => {
    const path = (d: string) => ({ type: 'path' as const, d });
    expect(
      moved([path('M1 2L3 4H5V6Z'), path(circle(5, 5, 2)), path(rectangle(0, 0, 4, 2))], 10, 20),
    ).toEqual([path('M11 22L13 24H15V26Z'), path(circle(15, 25, 2)), path(rectangle(10, 20, 4, 2))]);
  });
});
