import http from 'node:http';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { removeFolder, startProduct, temporaryFolder } from '../tests/support/product';
import { ensureBuilt } from './build.mjs';
import { freePort } from './postgres.mjs';

// npm run bench:api: how fast the built product answers, its PostgreSQL beside it. A figure to read, not a test: machines
// and their load differ. At a fixed rate a request's time counts from the moment at which it was due, so that a server
// that stalls cannot hide it by being asked less. `-- --url http://127.0.0.1:3000` asks a product that runs already.

const RATE = 100;
const SECONDS = 15;
const CONNECTIONS = 16;
const FULL_SECONDS = 5;
const BAR_MS = 30;

/** One request of the bench; the body as JSON. */
interface Shot {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a run came to: milliseconds of every answer, and how many were no success. */
interface Run {
  readonly times: number[];
  readonly failures: readonly string[];
  readonly seconds: number;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

await main();

async function main(): Promise<void> {
  const { url } = parseArgs({ options: { url: { type: 'string' } } }).values;
  if (url !== undefined) return printFigures(url).finally(() => agent.destroy());
  await ensureBuilt();
  const folder = temporaryFolder();
  const product = await startProduct(folder, await freePort());
  try {
    await printFigures(product.url);
  } finally {
    agent.destroy();
    await product.stop();
    removeFolder(folder);
  }
}

async function printFigures(url: string): Promise<void> {
  const ids = await Promise.all(Array.from({ length: 10 }, () => makePlan(url)));
  const read = (at: number): Shot => ({ method: 'GET', path: `/api/v1/plans/${ids[at % ids.length]}` });
  const mix = await mixOf(url, ids, read);
  // The first requests load and compile what the others find.
  await atRate(url, 50, 2, read);
  await atRate(url, 50, 2, mix);
  const [cpu] = os.cpus();
  const before = os.loadavg()[0].toFixed(1);
  console.log(
    `${cpu?.model ?? 'processor'}, ${os.cpus().length} cores, load ${before}, node ${process.versions.node}`,
  );
  console.log(`plan of the template launch, as JSON: ${(await sizeOf(url, read(0))).toFixed(1)} KB`);
  print(`GET plan at ${RATE}/s`, await atRate(url, RATE, SECONDS, read), `p95 bar ${BAR_MS} ms`);
  print(`GET plan, ${CONNECTIONS} at once`, await atFull(url, FULL_SECONDS, read));
  print(
    `mix at ${RATE}/s`,
    await atRate(url, RATE, SECONDS, mix),
    '75 % read, 10 % list, 10 % history, 5 % new plans',
  );
  print(`mix, ${CONNECTIONS} at once`, await atFull(url, FULL_SECONDS, mix));
  const forecast = (draws: number) => (at: number) => ({
    method: 'GET',
    path: `${read(at).path}/forecast?draws=${draws}`,
  });
  print('forecast without ranges, 2 at once', await atFull(url, FULL_SECONDS, forecast(0), 2));
  print('forecast of 400 draws, 2 at once', await atFull(url, FULL_SECONDS, forecast(400), 2));
}

/** Reads, lists, new plans and histories. */
async function mixOf(url: string, ids: readonly string[], read: (at: number) => Shot) {
  const bodies = await Promise.all(
    ids.map(async (id) => JSON.parse(await send(url, read(ids.indexOf(id)))).plan),
  );
  return (at: number): Shot => {
    const turn = at % 20;
    if (turn < 15) return read(at);
    if (turn < 17) return { method: 'GET', path: '/api/v1/plans?limit=20' };
    if (turn < 19) return { method: 'GET', path: `${read(at).path}/revisions?limit=10` };
    return { method: 'POST', path: '/api/v1/plans', body: { plan: bodies[at % bodies.length] } };
  };
}

/** Sends `rate` requests a second, whether the ones before were answered or not. */
async function atRate(url: string, rate: number, seconds: number, shot: (at: number) => Shot): Promise<Run> {
  const times: number[] = [];
  const failures: string[] = [];
  const since = performance.now();
  const all = Array.from({ length: rate * seconds }, async (_, at) => {
    const due = since + (at * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    await send(url, shot(at)).catch((error: Error) => failures.push(error.message));
    times.push(performance.now() - due);
  });
  await Promise.all(all);
  return { times, failures, seconds: (performance.now() - since) / 1000 };
}

/** Sends the next request when one is answered, on several connections at once. */
async function atFull(
  url: string,
  seconds: number,
  shot: (at: number) => Shot,
  connections = CONNECTIONS,
): Promise<Run> {
  const times: number[] = [];
  const failures: string[] = [];
  let at = 0;
  const since = performance.now();
  const worker = async () => {
    while (performance.now() - since < seconds * 1000) {
      const from = performance.now();
      await send(url, shot(at++)).catch((error: Error) => failures.push(error.message));
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { times, failures, seconds: (performance.now() - since) / 1000 };
}

function print(what: string, { times, failures, seconds }: Run, note = ''): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)} ms`;
  const rate = (times.length / seconds).toFixed(0).padStart(5);
  const failed = failures.length === 0 ? '' : `, ${failures.length} FAILED: ${failures[0]}`;
  const words = note === '' ? '' : `  (${note})`;
  console.log(
    `${what.padEnd(36)}${rate}/s  p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}${failed}${words}`,
  );
}

/** Sends a request and reads the answer to its end. */
function send(url: string, { method, path, headers = {}, body }: Shot): Promise<string> {
  return new Promise((resolve, reject) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const request = http.request(
      `${url}${path}`,
      { method, agent, headers: { ...json, ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => {
          if ((answer.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 200)}`));
        });
      },
    );
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function makePlan(url: string): Promise<string> {
  const made = await send(url, { method: 'POST', path: '/api/v1/plans', body: { template: 'launch' } });
  return (JSON.parse(made) as { id: string }).id;
}

async function sizeOf(url: string, shot: Shot): Promise<number> {
  return (await send(url, shot)).length / 1024;
}
