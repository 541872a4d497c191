import { readFontFiles } from '../lib/operations/forecasts/font-files';
import type { Figure } from '../lib/report/figure';
import { FORMATS } from '../lib/report/formats/registry';
import { makeReport, type Report } from '../lib/report/report';
import { planOf } from './bench-plan';

// npm run bench:formats: how long every format takes to write a table of 50,000 rows, and a whole report. Figures to
// read beside their bar, not a test: machines and their load differ.

const ROWS = 50_000;
const ROUNDS = 5;
const BAR_MS = 3_000;

const plan = planOf(8, 104);
const report = makeReport({
  plan,
  scenarioId: plan.scenarios[0].id,
  seed: 7,
  draws: 100,
  locale: 'en',
  also: ['channel-attribution', 'channel-returns'],
  analysisDraws: 0,
  comparesScenarios: true,
  writtenOn: '2026-01-05',
});
const large: Report = { ...report, figures: [...report.figures, largeFigure(report)], asked: ['large'] };

for (const [what, written, bar] of [
  [`${ROWS.toLocaleString('en')} rows × ${largeFigure(report).table.columns.length} columns`, large, BAR_MS],
  ['a whole report of 8 channels × 104 weeks', report, undefined],
] as const) {
  console.log(what);
  for (const format of FORMATS) {
    // A table has no picture.
    if (written === large && /^image/.test(format.mediaType)) continue;
    const { times, busy, bytes } = await timeWriting(() => format.write(written, readFontFiles));
    const [best, median, worst] = [times[0], times[ROUNDS >> 1], times[ROUNDS - 1]];
    const figures = `${median.toFixed(0)} ms (best ${best.toFixed(0)}, worst ${worst.toFixed(0)}; processor ${busy.toFixed(0)} ms)`;
    const met =
      bar !== undefined && format.id === 'xlsx'
        ? `  bar ${bar} ms, met: ${median <= bar ? 'yes' : 'no'}`
        : '';
    console.log(`  ${format.id.padEnd(8)} ${figures}, ${(bytes / 1e6).toFixed(2)} MB${met}`);
  }
}

async function timeWriting(write: () => string | Uint8Array | Promise<string | Uint8Array>) {
  let bytes = 0;
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const spent = process.cpuUsage();
    const from = performance.now();
    bytes = Buffer.byteLength(await write());
    // The first round loads the format's library.
    if (round === 0) continue;
    times.push(performance.now() - from);
    processor.push(process.cpuUsage(spent).user / 1000);
  }
  const sorted = (values: number[]) => values.sort((a, b) => a - b);
  return { times: sorted(times), busy: sorted(processor)[ROUNDS >> 1], bytes };
}

/** The first columns of the weekly forecast over and over: dates, people, money and shares, no two rows alike. */
function largeFigure({ figures }: Report): Figure {
  const weekly = figures.find(({ id }) => id === 'weekly-forecast');
  if (weekly === undefined) throw new RangeError('the report has no weekly forecast');
  const { table } = weekly;
  const columns = table.columns.slice(0, 17).map((column) => ({
    ...column,
    values: Array.from({ length: ROWS }, (_, row) => {
      const value = column.values[row % table.rows];
      return typeof value === 'number' ? value * (1 + row / ROWS) : value;
    }),
  }));
  return { ...weekly, id: 'large', table: { rows: ROWS, columns } };
}
