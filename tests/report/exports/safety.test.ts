import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFontFiles } from '../../../lib/operations/forecasts/font-files';
import type { Figure } from '../../../lib/report/figure';
import type { FileContent } from '../../../lib/report/format';
import { sheetText } from '../../../lib/report/format-parts/workbook/sheet-cells';
import { FORMATS } from '../../../lib/report/formats/registry';
import { makeReport, type Report } from '../../../lib/report/report';
import { NASTY_NAMES } from '../../support/arbitrary-name';
import { readCsv, readParquet, readWorkbook, readZip } from '../../support/read-back';
import { samplePlan } from '../../support/sample-plan';

const FORMULA = '=HYPERLINK("http://x.example","y")';
const base = samplePlan();
const plan = samplePlan({
  name: FORMULA,
  channels: base.channels.map((channel, at) => (at === 0 ? { ...channel, name: '＝1+1' } : channel)),
  scenarios: [
    { ...base.scenarios[0], name: '@sum & "more"' },
    { ...base.scenarios[0], id: 'other', name: '-2' },
  ],
});
const report = makeReport({
  plan,
  scenarioId: 'baseline',
  seed: 7,
  draws: 10,
  locale: 'en',
  also: ['channel-attribution', 'channel-returns'],
  analysisDraws: 0,
  comparesScenarios: true,
  revision: 12,
  writtenOn: '2026-11-24',
});

const written = new Map<string, FileContent>();
beforeAll(async () => {
  for (const format of FORMATS) written.set(format.id, await format.write(report, readFontFiles));
});
const file = (id: string): FileContent => written.get(id) ?? '';

describe('every file says which run it is', () => {
  const run: Record<string, string | number> = {
    plan: FORMULA,
    scenario: '@sum & "more"',
    revision: 12,
    modelVersion: plan.modelVersion,
    seed: 7,
    draws: 10,
    currency: 'EUR',
    writtenOn: '2026-11-24',
  };
  const asText = Object.fromEntries(Object.entries(run).map(([key, value]) => [key, String(value)]));

  it('CSV and tidy CSV on every row', () => {
    for (const id of ['csv', 'tidy']) {
      for (const row of readCsv(String(file(id)))) expect(row).toMatchObject(asText);
    }
  });

  it('the zip in every table', () => {
    for (const [name, text] of readZip(file('csv-zip'))) {
      if (!name.endsWith('.csv')) continue;
      for (const row of readCsv(text)) {
        // Where a table has a column of such a name itself, the run's is called after the run.
        const named = Object.entries(asText).map(([key, value]) => {
          const ofRun = `run${key[0].toUpperCase()}${key.slice(1)}`;
          return [ofRun in row ? ofRun : key, value];
        });
        expect(row, name).toMatchObject(Object.fromEntries(named));
      }
    }
  });

  it('JSON at its head', () => {
    const { plan: document, ...head } = JSON.parse(String(file('json')));
    expect({ ...head, plan: document.name }).toMatchObject(run);
  });

  it('Parquet in every row and in its metadata', async () => {
    const { rows, about } = await readParquet(file('parquet'));
    for (const row of rows) expect(row).toMatchObject(run);
    for (const [key, text] of Object.entries(asText)) expect(about.get(`pushpull.${key}`)).toBe(text);
  });

  it('a workbook on every sheet, on its first in full, in its properties and at the foot of every page', async () => {
    const line = `${FORMULA} · @sum & "more" · revision 12 · model ${plan.modelVersion} · seed 7 · 10 draws · EUR · Nov 24, 2026`;
    const sheets = await readWorkbook(file('xlsx'));
    for (const [name, rows] of sheets) expect(rows[2][0], name).toBe(line);
    const summary = new Map((sheets.get('Summary') ?? []).map(([label, value]) => [label, value]));
    const labels = [
      'Plan',
      'Scenario',
      'Revision',
      'Model version',
      'Seed',
      'Draws',
      'Currency',
      'Written on',
    ];
    expect(labels.map((label) => summary.get(label))).toEqual(Object.values(run));
    const parts = readZip(file('xlsx'));
    const properties = parts.get('docProps/custom.xml') ?? '';
    for (const label of labels) expect(properties).toContain(`name="${label}"`);
    const feet = [...parts].flatMap(([name, xml]) =>
      name.startsWith('xl/worksheets/sheet') ? [/<oddFooter>(.*?)<\/oddFooter>/s.exec(xml)?.[1] ?? ''] : [],
    );
    expect(feet.length).toBe(sheets.size);
    for (const foot of feet) {
      expect(foot).toContain('seed 7');
      // Twice an ampersand is one; one alone would be a command.
      expect(foot).toContain('@sum &amp;&amp; ');
      expect(foot.replaceAll('&amp;', '&').replaceAll('&quot;', '"').length).toBeLessThanOrEqual(255);
    }
  });
});

describe('text that looks like a formula stays text', () => {
  it('in every CSV: no cell begins with what a spreadsheet would run', () => {
    const zip = [...readZip(file('csv-zip'))].filter(([name]) => name.endsWith('.csv'));
    for (const text of [String(file('csv')), String(file('tidy')), ...zip.map(([, csv]) => csv)]) {
      // A cell begins at a line or after a comma; quoted ones too.
      for (const [, cell] of text.matchAll(/(?:^|\n|,)("?[=+@\uff1d\uff0b\uff20\t\r][^,\n]{0,20})/g)) {
        // Inside a quoted cell a comma begins nothing.
        expect.unreachable(`"${cell}" may be run`);
      }
    }
  });

  it('in a workbook: it has no formula, and each such text is told to be text', async () => {
    const parts = readZip(file('xlsx'));
    for (const [name, xml] of parts) {
      if (name.startsWith('xl/worksheets/')) expect(xml, name).not.toMatch(/<f[ >/]/);
    }
    const { cells, styles } = {
      cells: parts.get('xl/worksheets/sheet1.xml') ?? '',
      styles: parts.get('xl/styles.xml') ?? '',
    };
    const formats = [
      ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/g),
    ];
    const style = Number(/<c r="A1"[^>]* s="(\d+)"/.exec(cells)?.[1]);
    expect(styles).toContain(`<numFmt numFmtId="${formats[style][1]}" formatCode="@"/>`);
  });

  it('in JSON and Parquet it is what it was', async () => {
    expect(JSON.parse(String(file('json'))).plan.channels[0].name).toBe('＝1+1');
    expect((await readParquet(file('parquet'))).rows[0].plan).toBe(FORMULA);
  });
});

describe('text in a workbook reads back as it was', () => {
  const figure = (texts: readonly string[]): Figure => ({
    id: 'texts',
    question: 'Which texts?',
    answer: 'These.',
    unit: 'texts',
    table: { rows: texts.length, columns: [{ key: 'text', label: 'Text', unit: 'text', values: texts }] },
    mark: { type: 'table' },
    annotations: [],
  });
  const write = async (texts: readonly string[]) => {
    const xlsx = FORMATS.find(({ id }) => id === 'xlsx');
    const only: Report = { ...report, figures: [figure(texts)], asked: ['texts'] };
    return (await xlsx?.write(only, readFontFiles)) ?? '';
  };
  const read = async (texts: readonly string[]) => {
    const [{ data }] = await readXlsxFile(Buffer.from(await write(texts)), { trim: false });
    return texts.map((_, at) => data[6 + at]?.[0] ?? '');
  };

  it('whatever it holds', { timeout: 60_000 }, async () => {
    const text = fc.oneof(
      fc.constantFrom(...NASTY_NAMES),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom('_', 'x', '00', '41', '\u0001', '\ufffe', '\ud800', ' ', '\n', '\r', '\t'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), async (texts) => {
        expect(await read(texts)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it('and has no character that XML forbids', async () => {
    const parts = readZip(await write(['\u0000\u0001\u000b\u001f\ufffe\uffff\ud800']));
    for (const xml of parts.values()) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
  });

  it('and is cut only where a cell cannot hold it', () => {
    expect(sheetText('x'.repeat(40_000))).toHaveLength(32_767);
    expect(sheetText('x'.repeat(32_767))).toBe('x'.repeat(32_767));
  });
});

describe('a workbook is made to be read', () => {
  const sheet = (name: string) => {
    const parts = readZip(file('xlsx'));
    const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, one]) => one,
    );
    return parts.get(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`) ?? '';
  };

  it('with names that stay in view, filters, and widths', () => {
    const weeks = sheet('Weekly forecast');
    expect(weeks).toMatch(/<pane [^>]*xSplit="2"[^>]*ySplit="6"[^>]*state="frozen"/);
    expect(weeks).toContain('<autoFilter ref="A6:');
    expect(weeks).toMatch(/<col [^>]*width="/);
    expect(weeks).toMatch(/<pageSetup [^>]*orientation="landscape"/);
  });

  it('with names of ranges that name their sheet in quotes, as a name with a space must be', () => {
    const names = [
      ...(readZip(file('xlsx')).get('xl/workbook.xml') ?? '').matchAll(
        /<definedName name="([^"]+)"[^>]*>([^<]+)</g,
      ),
    ];
    expect(names.map(([, name]) => name)).toContain('_xlnm.Print_Titles');
    for (const [, , ranges] of names) {
      for (const range of ranges.replaceAll('&apos;', "'").split(',')) {
        expect(range).toMatch(/^'[^']+'!\$[A-Z0-9]+(\$\d+)?:\$[A-Z0-9]+(\$\d+)?$/);
      }
    }
    expect(ranges(names)).toContain("'Weekly forecast'!$A:$B,'Weekly forecast'!$5:$6");
  });

  it('with numbers as numbers and days as days, in formats of the plan’s currency', () => {
    const weeks = sheet('Weekly forecast');
    // B7 is the first day; a number without a type.
    expect(weeks).toMatch(/<c r="B7" s="\d+"><v>46027<\/v>/);
    expect(readZip(file('xlsx')).get('xl/styles.xml')).toContain('#,##0.00');
  });

  it('with charts that point at cells of the weekly forecast', () => {
    const charts = [...readZip(file('xlsx'))].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBe(4);
    for (const [, xml] of charts) {
      const references = [...xml.matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, reference]) => reference);
      expect(references.length).toBeGreaterThan(1);
      for (const reference of references) {
        expect(reference).toMatch(
          /^('|&apos;)?(Weekly forecast|Channels)('|&apos;)?!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/,
        );
      }
    }
  });
});

function ranges(names: readonly RegExpExecArray[]): string[] {
  return names.map(([, , range]) => range.replaceAll('&apos;', "'"));
}
