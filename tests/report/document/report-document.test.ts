import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { templatePlan } from '../../../lib/model/templates/registry';
import { readFontFiles } from '../../../lib/operations/forecasts/font-files';
import type { Block } from '../../../lib/report/document/document';
import { DOCUMENT_FIGURES, writeDocument } from '../../../lib/report/document/write-document';
import { brokenLines } from '../../../lib/report/format-parts/pdf/type-setter';
import { pdf } from '../../../lib/report/formats/pdf';
import { pdfLetter } from '../../../lib/report/formats/pdf-letter';
import { headlineText } from '../../../lib/report/headlines/headline-cells';
import { makeReport } from '../../../lib/report/report';

const template = templatePlan('hybrid', '2026-01-05');
const plan = { ...template, name: 'Früh-ling Łódź Ωmega Весна & <b>"1"</b>' };
const report = makeReport({
  plan,
  scenarioId: plan.scenarios[0].id,
  seed: 3,
  draws: 400,
  analysisDraws: 20,
  locale: 'en',
  revision: 12,
  writtenOn: '2026-11-24',
  also: DOCUMENT_FIGURES,
  comparesScenarios: true,
});
const document = writeDocument(report);
const blocks = document.sections.flatMap((section) => section.blocks);
const wordsOf = (block: Block): string[] => {
  if (block.type === 'paragraph') return [block.text];
  if (block.type === 'headlines') return block.cells.flatMap(({ label, value }) => [label, value]);
  if (block.type === 'chart') return [block.figure.question, block.figure.answer];
  return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flat()];
};

interface ReadPdf {
  readonly pages: readonly { readonly text: string; readonly width: number; readonly tags: string }[];
  readonly info: Record<string, unknown>;
  readonly marked: boolean;
  readonly outline: readonly string[];
}

/** Reads a PDF by another library than the one that wrote it. */
async function readPdf(content: string | Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: Uint8Array.from(Buffer.from(content)), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const page = await file.getPage(index + 1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      return { text, width: page.view[2], tags: JSON.stringify(await page.getStructTree()) };
    }),
  );
  const { info } = await file.getMetadata();
  return {
    pages,
    info: info as Record<string, unknown>,
    marked: (await file.getMarkInfo())?.Marked === true,
    outline: ((await file.getOutline()) ?? []).map(({ title }) => title),
  };
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('the report for reading', () => {
  it('has summary, results, channels, checks, assumptions and method', () => {
    expect(document.sections.map(({ id }) => id)).toEqual([
      'summary',
      'scenarios',
      'results',
      'channels',
      'uncertainty',
      'checks',
      'assumptions',
      'method',
    ]);
  });

  it('shows the headlines as the screen shows them', () => {
    const cells = blocks.flatMap((block) => (block.type === 'headlines' ? block.cells : []));
    const shown = headlineText(report.forecast, 'newCustomers', 'en');
    expect(cells.find(({ label }) => label === shown.label)).toMatchObject({
      value: shown.value,
      range: shown.range,
    });
  });

  it('lists every parameter of the plan with range, unit, source and grade', () => {
    const rows = document.sections
      .filter(({ id }) => id === 'assumptions')
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.type === 'table' ? block.rows : []));
    const listed = report.figures.find(({ id }) => id === 'assumptions');
    expect(rows).toHaveLength(listed?.table.rows ?? -1);
    for (const row of rows) for (const cell of row) expect(cell).not.toBe('');
  });

  it('says what the checks found', () => {
    const rows = document.sections.find(({ id }) => id === 'checks')?.blocks.flatMap(wordsOf) ?? [];
    expect(rows.join(' ')).toMatch(/PASS|REVIEW|FAIL/);
  });
});

describe('the PDF', () => {
  let a4: ReadPdf;
  let letter: ReadPdf;
  beforeAll(async () => {
    a4 = await readPdf(await pdf.write(report, readFontFiles));
    letter = await readPdf(await pdfLetter.write(report, readFontFiles));
  });

  it('is on the paper that was asked for', () => {
    expect(a4.pages.every(({ width }) => Math.round(width) === 595)).toBe(true);
    expect(letter.pages.every(({ width }) => width === 612)).toBe(true);
  });

  it.each([['A4'], ['Letter']])('holds every word of the document, on %s', (paper) => {
    const read = paper === 'A4' ? a4 : letter;
    const all = squeezed(read.pages.map(({ text }) => text).join(''));
    for (const block of blocks)
      for (const words of wordsOf(block))
        for (const word of words.split(/\s+/)) expect(all, words).toContain(squeezed(word));
  });

  it('writes names in the letters they have, and says so in its title', () => {
    expect(squeezed(a4.pages[0].text)).toContain(squeezed(plan.name));
    expect(a4.info.Title).toContain(plan.name);
    expect(a4.info.Language ?? 'en').toBe('en');
  });

  it('says at the foot of every page which run it is, and its number', () => {
    a4.pages.forEach(({ text }, index) => {
      expect(squeezed(text)).toContain(squeezed(`${index + 1} of ${a4.pages.length}`));
      expect(squeezed(text)).toContain('revision12');
      expect(squeezed(text)).toContain('seed3');
    });
  });

  it('lists its sections on the cover with the page on which each begins, and as bookmarks', () => {
    expect(a4.outline).toEqual(document.sections.map(({ title }) => title));
    for (const { title } of document.sections) {
      const page = a4.pages.findIndex(
        ({ text }, index) => index > 0 && squeezed(text).startsWith(squeezed(title)),
      );
      expect(page, title).toBeGreaterThan(0);
      expect(squeezed(a4.pages[0].text)).toContain(squeezed(`${title}${page + 1}`));
    }
  });

  it('is tagged: headings, tables with heads, figures with words instead', () => {
    expect(a4.marked).toBe(true);
    const tags = a4.pages.map((page) => page.tags).join('');
    for (const role of ['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'TOCI'])
      expect(tags, role).toContain(`"role":"${role}"`);
    expect(tags).toContain('"alt":"Who brings new customers?');
  });

  it('gives no page without content', () => {
    for (const { text } of a4.pages) expect(squeezed(text).length).toBeGreaterThan(200);
  });
});

describe('lines', () => {
  const width = (part: string) => part.length;

  it('break at spaces, and inside words that are wider than a line', () => {
    expect(brokenLines('one two three', 7, width)).toEqual(['one two', 'three']);
    expect(brokenLines('abcdefghij k', 4, width)).toEqual(['abcd', 'efgh', 'ij k']);
    expect(brokenLines('', 4, width)).toEqual([]);
  });

  it('never cut a character in half', () => {
    for (const line of brokenLines('😀😀😀😀', 3, width)) expect(line).not.toMatch(/^[\udc00-\udfff]/);
  });
});
