import { get } from 'node:http';
import os from 'node:os';
import { type Browser, chromium, type Page } from '@playwright/test';
import { removeFolder, startProduct, temporaryFolder } from '../tests/support/product';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { freePort } from './postgres.mjs';

// npm run bench:page: what a person with a machine four times slower feels on the planner, beside the bars. A figure to
// read, not a test: machines and their load differ.

const THROTTLE = 4;
const LOADS = 5;
const MOVES = 60;
/** A hand that moves, looks, and moves on. */
const REST_MS = 400;

/** What the page notes about itself. */
interface PageNotes {
  lcp: number;
  cls: number;
  readonly moves: number[];
  readonly repaints: number[];
  readonly tasks: number[];
}

await main();

async function main(): Promise<void> {
  await ensureBuilt();
  const folder = temporaryFolder();
  const product = await startProduct(folder, await freePort());
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await printFigures(browser, product.url);
  } finally {
    await browser.close();
    await product.stop();
    removeFolder(folder);
  }
}

async function printFigures(browser: Browser, url: string): Promise<void> {
  const id = await makePlan(url);
  const loads = [];
  for (let load = 0; load < LOADS; load++) loads.push(await measureLoad(browser, `${url}/plans/${id}`));
  const { latencies, tasks } = await measureSlider(browser, `${url}/plans/${id}`);
  const [cpu] = os.cpus();
  console.log(
    `${cpu?.model ?? 'processor'}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}, launch template`,
  );
  console.log(
    `LCP                          median ${median(loads.map(({ lcp }) => lcp)).toFixed(0)} ms (bar 1,200)`,
  );
  console.log(
    `CLS                          worst ${Math.max(...loads.map(({ cls }) => cls)).toFixed(4)} (bar 0.01)`,
  );
  console.log(
    `JavaScript with workers, gz   ${(median(loads.map(({ bytes }) => bytes)) / 1024).toFixed(0)} KB (bar 330)`,
  );
  console.log(
    `slider to repaint, ${THROTTLE}x slower  median ${median(latencies).toFixed(0)} ms, p95 ${share(latencies, 0.95).toFixed(0)} ms (bar 100), ${latencies.length} moves`,
  );
  console.log(
    `main-thread tasks over 50 ms ${tasks.length} in ${MOVES} moves, longest ${Math.max(0, ...tasks).toFixed(0)} ms (bar none)`,
  );
}

async function makePlan(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'launch' }),
  });
  const { id } = (await response.json()) as { id: string };
  return id;
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // tsx wraps functions in a call of its own that the page does not know.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(takeNotes);
  return page;
}

/** Runs in the page, before anything of its own. */
function takeNotes(): void {
  const notes: PageNotes = { lcp: 0, cls: 0, moves: [], repaints: [], tasks: [] };
  Object.assign(globalThis, { notes });
  const watch = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => {
    notes.lcp = startTime;
  });
  watch('layout-shift', ({ value }) => {
    notes.cls += value ?? 0;
  });
  watch('longtask', ({ duration }) => {
    notes.tasks.push(duration);
  });
  addEventListener(
    'pointermove',
    (event) => {
      const { timeStamp, buttons } = event as PointerEvent;
      if (buttons > 0) notes.moves.push(timeStamp);
    },
    true,
  );
  let isPainting = false;
  const observer = new MutationObserver((changes) => {
    if (isPainting || !changes.some(({ target }) => (target as Element).closest('svg[role=img]'))) return;
    isPainting = true;
    requestAnimationFrame(() => {
      // A message is delivered after the frame has been drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        notes.repaints.push(performance.now());
        isPainting = false;
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['d'] });
}

function notesOf(page: Page): Promise<PageNotes> {
  return page.evaluate(() => (globalThis as unknown as { notes: PageNotes }).notes);
}

async function measureLoad(
  browser: Browser,
  url: string,
): Promise<{ lcp: number; cls: number; bytes: number }> {
  const page = await openPage(browser);
  // What its workers load counts as well, each file once.
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const [file] = request.url().split('#');
    if (file.endsWith('.js')) scripts.add(file);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  const { lcp, cls } = await notesOf(page);
  const bytes = (await Promise.all([...scripts].map(sizeOf))).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return { lcp, cls, bytes };
}

/** Bytes of a script as the server sends it to a browser, compressed. */
async function sizeOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** Milliseconds from each single move of the first slider to the frame that shows its forecast. */
async function measureSlider(
  browser: Browser,
  url: string,
): Promise<{ latencies: number[]; tasks: number[] }> {
  const page = await openPage(browser);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(3000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const box = await page.getByRole('slider').first().boundingBox();
  if (!box) throw new Error('the planner shows no slider');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.waitForTimeout(1500);
  const tasksBefore = (await notesOf(page)).tasks.length;
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(box.x + box.width / 2 + (move % 2 === 0 ? -move : move) * 0.8, y);
    await page.waitForTimeout(REST_MS);
  }
  await page.mouse.up();
  const { moves, repaints, tasks } = await notesOf(page);
  await page.context().close();
  const latencies = moves.flatMap((moved) => {
    const repaint = repaints.find((at) => at > moved);
    return repaint === undefined ? [] : [repaint - moved];
  });
  return { latencies, tasks: tasks.slice(tasksBefore) };
}

function share(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return share(values, 0.5);
}
