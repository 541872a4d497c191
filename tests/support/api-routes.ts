import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/project.mjs';
import { testDatabaseUrl } from './database';

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

/** What a route file exports. */
export type RouteModule = Readonly<Record<string, Handler | undefined>>;

/** A request to a path as the documents write it: `/api/v1/plans/{planId}`. */
export interface RouteCall {
  readonly method: string;
  readonly path?: Readonly<Record<string, string>>;
  /** With its question mark, or empty. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

/** Every route file of the API by its path, as folders make it; the one that catches all others left out. */
export async function loadRoutes(): Promise<ReadonlyMap<string, RouteModule>> {
  const files = readdirSync(join(ROOT, 'app/api'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/route.ts') && !file.startsWith('[...'));
  const loaded = files.map(async (file) => {
    const path = `/api/${file.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`;
    return [path, (await import(join(ROOT, 'app/api', file))) as RouteModule] as const;
  });
  return new Map(await Promise.all(loaded));
}

/** Calls a route's handler as Next.js would, on this worker's database, as a program. */
export async function callRoute(module: RouteModule, path: string, call: RouteCall): Promise<Response> {
  process.env.DATABASE_URL = await testDatabaseUrl();
  const { method, path: params = {}, query = '', headers, body } = call;
  const handler = module[method];
  if (handler === undefined) throw new Error(`${path} exports no ${method}`);
  const address = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const init = { method, body, headers: { host: 'localhost:3000', ...headers } };
  const request = new Request(`http://localhost:3000${address}${query}`, init);
  return handler(request, { params: Promise.resolve(params) });
}

/** The body and headers of a request that the documents show: JSON, or a form where the body has a file. */
export function bodyOf(body: unknown): { body?: BodyInit; headers: Record<string, string> } {
  if (body === undefined) return { headers: {} };
  if (typeof body !== 'object' || body === null || !('file' in body)) {
    return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (name === 'file')
      for (const text of [value].flat()) form.append(name, new File([String(text)], 'weeks.csv'));
    else form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { body: form, headers: {} };
}
