import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/project.mjs';

/** The product as a person starts it: `npm start`'s script, on a port and a data folder of its own. */
export interface Product {
  readonly url: string;
  /** Milliseconds from the start of the script to the line that says it answers. */
  readonly startMs: number;
  readonly process: ChildProcess;
  /** Everything it said. */
  readonly said: () => string;
  /** Stops it as Ctrl-C does. */
  readonly stop: () => Promise<void>;
}

/** A new folder below the system's temporary one. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pushpull-product-'));
}

/** Removes a folder that temporaryFolder made. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Starts the product and waits until it says that it answers.
 * @throws Error with everything it said when it ends before
 */
export async function startProduct(folder: string, port: number, databaseUrl?: string): Promise<Product> {
  const { product, ready } = launchProduct(folder, port, databaseUrl);
  const startMs = await ready;
  return { ...product, startMs };
}

/** Starts the product and lets the caller watch: `ready` comes true when it answers, and fails when it ends first. */
export function launchProduct(folder: string, port: number, databaseUrl?: string) {
  const since = performance.now();
  const { DATABASE_URL: _unused, ...env } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs'), '--port', String(port)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, PUSHPULL_DATA: folder, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<number>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('answers at')) resolve(performance.now() - since);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => reject(new Error(`the product ended with ${code}; it said:\n${output}`)));
  });
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  return { ready, product: { url: `http://127.0.0.1:${port}`, process: child, said: () => output, stop } };
}
