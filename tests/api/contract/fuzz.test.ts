import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { localContext } from '../../../lib/operations/context';
import { createPlan } from '../../../lib/operations/plans/create-plan';
import { createShare } from '../../../lib/operations/shares/create-share';
import { callRoute, loadRoutes } from '../../support/api-routes';
import { arbitraryCall, type FuzzedBody, type FuzzedCall, STORED } from '../../support/arbitrary-call';
import { wellFormed } from '../../support/arbitrary-json';
import { testDatabase, testDatabaseUrl } from '../../support/database';
import { judgeAnswer, operationNamed } from '../../support/openapi-judge';
import { samplePlan } from '../../support/sample-plan';

/** `FUZZ_CALLS=100000 npx vitest run tests/api/contract/fuzz` tries harder; `FUZZ_SEED` other calls. */
const CALLS = Number(process.env.FUZZ_CALLS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
/** Plans are removed once there are that many: a list of all of them is asked for again and again. */
const MOST_PLANS = 25;

const routes = await loadRoutes();
const statuses = new Map<number, number>();
const answered = new Map<string, Set<number>>();
let planId = '';
let shareId = '';
let calls = 0;

describe('the API under calls that are right, nearly right and wrong', () => {
  afterAll(() => {
    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    process.stdout.write(`${calls} calls; answers by status: ${counts.join(', ')}\n`);
  });

  it(`answers ${CALLS} of them as its document says, and none with 5xx`, {
    timeout: 60_000 + CALLS * 30,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCall, async (call) => {
        if (calls++ % 100 === 0) await tidy();
        const response = await send(call);
        count(call, response.status);
        if (response.status === 204) await tidy();
        expect(response.status).toBeLessThan(500);
        expect(await judgeAnswer(operationNamed(call.target), response)).toEqual([]);
      }),
      { numRuns: CALLS, seed: SEED },
    );
  });

  // Of few calls, some operations may have had no right one.
  it.skipIf(CALLS < 10_000)('has let enough of them through that this says something', () => {
    const successes = [...statuses].filter(([status]) => status < 300).reduce((sum, [, n]) => sum + n, 0);
    expect(successes).toBeGreaterThan(calls / 5);
    expect(successes).toBeLessThan(calls);
    const never = [...answered].filter(([, seen]) => ![...seen].some((status) => status < 300));
    expect(never.map(([name]) => name)).toEqual([]);
  });
});

async function send({ target, path, query, headers, body }: FuzzedCall): Promise<Response> {
  const { path: address, method } = operationNamed(target);
  const revision = Object.values(headers).includes(STORED.revision) ? await newestRevision() : '';
  const { 'content-type': type, ...others } = headers;
  const sent = bodyOf(body);
  const call = {
    method,
    path: Object.fromEntries(
      Object.entries(path).map(([name, text]) => [name, storedId(text) ?? wellFormed(text)]),
    ),
    query,
    headers: {
      ...Object.fromEntries(
        Object.entries(others).map(([name, text]) => [
          name,
          text === STORED.revision ? `"${revision}"` : text,
        ]),
      ),
      // A form writes its own, with its boundary.
      ...(type !== undefined && typeof sent === 'string' && { 'content-type': type }),
    },
    body: sent,
  };
  return callRoute(routes.get(address) ?? {}, address, call);
}

function bodyOf(body: FuzzedBody): BodyInit | undefined {
  if (body.kind === 'none') return undefined;
  if (body.kind === 'text') return body.text;
  const form = new FormData();
  for (const [name, value] of body.fields) {
    if (name === 'file') form.append(name, new File([value], 'weeks.csv'));
    else form.append(name, wellFormed(value));
  }
  return form;
}

function count({ target }: FuzzedCall, status: number): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  answered.set(target, (answered.get(target) ?? new Set()).add(status));
}

/** Leaves few plans, and one that is as it should be; most calls are about it. */
async function tidy(): Promise<void> {
  process.env.DATABASE_URL = await testDatabaseUrl();
  const db = await testDatabase();
  await db.execute(sql`
    delete from plans where id not in (select id from plans order by created_at desc limit ${MOST_PLANS})`);
  const made = await createPlan(await localContext(), { plan: samplePlan() });
  planId = made.id;
  shareId = (await createShare(await localContext(), { planId, scenarios: ['baseline'] })).id;
}

function storedId(text: string): string | undefined {
  if (text === STORED.planId) return planId;
  return text === STORED.shareId ? shareId : undefined;
}

async function newestRevision(): Promise<number> {
  const db = await testDatabase();
  const [row] = await db.execute<{ revision: number }>(
    sql`select revision from plans where id = ${planId}::uuid`,
  );
  return row?.revision ?? 1;
}
