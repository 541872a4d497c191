import { expect } from 'vitest';
import { callRoute, loadRoutes, type RouteCall } from './api-routes';
import { rowCounts } from './row-counts';

const routes = await loadRoutes();
/** Time for a refusal. */
const MOST_MS = 2_000;

/** Calls a path as the documents write it. */
export async function callPath(path: string, request: RouteCall): Promise<Response> {
  return callRoute(routes.get(path) ?? {}, path, request);
}

/** Sends what must be refused: in time, in words, with nothing stored. */
export async function apiRefusal(path: string, request: RouteCall) {
  const before = await rowCounts();
  const since = performance.now();
  const response = await callPath(path, request);
  const took = performance.now() - since;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = await response.json();
  expect(problem).toMatchObject({
    status: response.status,
    title: expect.any(String),
    code: expect.any(String),
  });
  expect(problem.detail.length).toBeGreaterThan(10);
  if (response.status === 422) expect(problem.issues.length).toBeGreaterThan(0);
  expect(await rowCounts()).toEqual(before);
  expect(took).toBeLessThan(MOST_MS);
  return { status: response.status, fields: problem.issues.map(({ field }: { field: string }) => field) };
}
