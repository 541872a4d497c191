import { readFileSync } from 'node:fs';
import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Context, localContext, viewerContext } from '../../lib/operations/context';
import { readPlan } from '../../lib/operations/plans/read-plan';
import { proxy } from '../../proxy';
import { callApi } from '../support/call-api';
import { testDatabaseUrl } from '../support/database';
import { refusal } from '../support/refusal';
import { sharePlan } from '../support/shared-plan';
import {
  contextFunctions,
  handlersOf,
  loadFunction,
  pageFiles,
  routeFiles,
  unseenContexts,
  viewerOf,
  webPath,
} from '../support/viewer-doors';
import { weeklyCsv } from '../support/weekly-csv';

type Verdict = 'refused' | 'allowed';

/** Every route, for all of its methods. A new one fails the test until it stands here. */
const ROUTES: Readonly<Record<string, Verdict>> = {
  'app/api/[...path]/route.ts': 'refused',
  'app/api/health/route.ts': 'refused',
  'app/api/v1/assumptions/route.ts': 'refused',
  'app/api/v1/evidence/route.ts': 'refused',
  'app/api/v1/imports/holdout/route.ts': 'refused',
  'app/api/v1/imports/route.ts': 'refused',
  'app/api/v1/openapi.json/route.ts': 'refused',
  'app/api/v1/plans/[planId]/actuals/route.ts': 'refused',
  'app/api/v1/plans/[planId]/assets/route.ts': 'refused',
  'app/api/v1/plans/[planId]/assumptions/route.ts': 'refused',
  'app/api/v1/plans/[planId]/attribution/route.ts': 'refused',
  'app/api/v1/plans/[planId]/checks/route.ts': 'refused',
  'app/api/v1/plans/[planId]/comparison/route.ts': 'refused',
  'app/api/v1/plans/[planId]/duplicate/route.ts': 'refused',
  'app/api/v1/plans/[planId]/forecast/route.ts': 'refused',
  'app/api/v1/plans/[planId]/odds/route.ts': 'refused',
  'app/api/v1/plans/[planId]/revisions/[revision]/route.ts': 'refused',
  'app/api/v1/plans/[planId]/revisions/route.ts': 'refused',
  'app/api/v1/plans/[planId]/route.ts': 'refused',
  'app/api/v1/plans/[planId]/scenarios/[scenarioId]/route.ts': 'refused',
  'app/api/v1/plans/[planId]/scenarios/route.ts': 'refused',
  'app/api/v1/plans/[planId]/shares/[shareId]/route.ts': 'refused',
  'app/api/v1/plans/[planId]/shares/route.ts': 'refused',
  'app/api/v1/plans/[planId]/stop/route.ts': 'refused',
  'app/api/v1/plans/[planId]/undelete/route.ts': 'refused',
  'app/api/v1/plans/route.ts': 'refused',
  'app/api/v1/templates/route.ts': 'refused',
  'app/s/[token]/forecast/route.ts': 'allowed',
  'app/s/[token]/password/route.ts': 'allowed',
};

/** Every page. */
const PAGES: Readonly<Record<string, Verdict>> = {
  'app/api/page.tsx': 'refused',
  'app/assumptions/page.tsx': 'refused',
  'app/import/page.tsx': 'refused',
  'app/page.tsx': 'refused',
  'app/plans/[id]/assumptions/page.tsx': 'refused',
  'app/plans/[id]/compare/page.tsx': 'refused',
  'app/plans/[id]/page.tsx': 'refused',
  'app/plans/[id]/report/page.tsx': 'refused',
  'app/s/[token]/page.tsx': 'allowed',
};

interface Made {
  readonly ctx: Context;
  readonly planId: string;
  readonly shareId: string;
  readonly token: string;
}

/** What a viewer may do: these operations take no actor. */
const FOR_VIEWERS: readonly string[] = [
  'shares/open-share.ts openShare',
  'shares/read-share-frame.ts readShareFrame',
  'shares/read-shared-forecast.ts readSharedForecast',
  'shares/require-open-share.ts requireOpenShare',
  'shares/unlock-share.ts unlockShare',
];

/** What nobody's data is in: the clock, the state of the database, the templates. */
const OF_NOBODY: readonly string[] = [
  'check-health.ts checkHealth',
  'templates/draw-templates.ts drawTemplates',
  'templates/read-template.ts readTemplate',
];

/** Everything else that takes a context, with what its owner would call it with. */
const FOR_OWNERS: Readonly<Record<string, (made: Made) => readonly unknown[] | Promise<readonly unknown[]>>> =
  {
    'assumptions/read-assumptions.ts readAssumptions': ({ planId }) => [{ planId }],
    'forecasts/answer-by-figures.ts answerByFigures': ({ planId }) => [{ planId }, ['headlines']],
    'forecasts/attribute-plan.ts attributePlan': ({ planId }) => [{ planId }],
    'forecasts/check-stored-plan.ts checkStoredPlan': ({ planId }) => [{ planId }],
    'forecasts/compare-plans.ts comparePlans': ({ planId }) => [{ planId, draws: 0 }],
    'forecasts/forecast-plan.ts forecastPlan': ({ planId }) => [{ planId }],
    'forecasts/plan-report.ts planReport': ({ planId }) => [{ planId, figures: [], draws: 0 }],
    'forecasts/read-report.ts readReport': ({ planId }) => [{ planId }],
    'forecasts/test-stop.ts testStop': ({ planId }) => [{ planId, side: 'push', from: 5 }],
    'forecasts/value-assets.ts valueAssets': ({ planId }) => [{ planId }],
    'forecasts/weigh-stored-goal.ts weighStoredGoal': ({ planId }) => [
      { planId, goal: { headline: 'orders', goal: 1 } },
    ],
    'imports/import-plan.ts importPlan': () => [
      { fileName: 'shop.csv', bytes: new TextEncoder().encode(weeklyCsv()), answers: { currency: 'EUR' } },
    ],
    'plans/change-plan.ts changePlan': ({ planId }) => [
      { planId, ifRevision: 1, operation: 'x', input: {} },
      (plan: unknown) => plan,
    ],
    'plans/create-plan.ts createPlan': () => [{ template: 'launch' }],
    'plans/delete-plan.ts deletePlan': ({ planId }) => [{ planId }],
    'plans/duplicate-plan.ts duplicatePlan': ({ planId }) => [{ planId }],
    'plans/list-plans.ts listPlans': () => [],
    'plans/list-revisions.ts listRevisions': ({ planId }) => [{ planId }],
    'plans/name-revision.ts nameRevision': ({ planId }) => [{ planId, revision: 1, name: 'x' }],
    'plans/plan-copy.ts requirePlan': ({ planId }) => [planId],
    'plans/plan-copy.ts requireRevision': ({ planId }) => [planId, 1],
    'plans/read-actuals.ts readActuals': ({ planId }) => [{ planId }],
    'plans/read-plan.ts readPlan': ({ planId }) => [{ planId }],
    'plans/revise-plan.ts revisePlan': async ({ ctx, planId }) => [
      { planId, ifRevision: 1, plan: (await readPlan(ctx, { planId })).plan },
    ],
    'plans/run-once.ts runOnce': ({ planId }) => [
      { key: undefined, operation: 'x', input: {} },
      async () => ({ planId, revision: 1 }),
    ],
    'plans/store-plan.ts storePlan': async ({ ctx, planId }) => [(await readPlan(ctx, { planId })).plan],
    'plans/undelete-plan.ts undeletePlan': ({ planId }) => [{ planId }],
    'scenarios/create-scenario.ts createScenario': ({ planId }) => [
      { planId, ifRevision: 1, scenario: { id: 'x', name: 'X', flights: [] } },
    ],
    'scenarios/delete-scenario.ts deleteScenario': ({ planId }) => [
      { planId, ifRevision: 1, scenarioId: 'pull' },
    ],
    'scenarios/list-scenarios.ts listScenarios': ({ planId }) => [{ planId }],
    'scenarios/read-scenario.ts readScenario': ({ planId }) => [{ planId, scenarioId: 'pull' }],
    'scenarios/revise-scenario.ts reviseScenario': ({ planId }) => [
      { planId, ifRevision: 1, scenarioId: 'pull', scenario: { id: 'pull', name: 'X', flights: [] } },
    ],
    'shares/create-share.ts createShare': ({ planId }) => [{ planId, scenarios: ['baseline'] }],
    'shares/list-shares.ts listShares': ({ planId }) => [{ planId }],
    'shares/revise-share.ts reviseShare': ({ planId, shareId }) => [{ planId, shareId, showsBudgets: true }],
    'shares/revoke-share.ts revokeShare': ({ planId, shareId }) => [{ planId, shareId }],
    'shares/share-entry.ts requireShare': ({ planId, shareId }) => [planId, shareId],
  };

const VIEWER = { 'x-pushpull-viewer': '1' };
let made: Made;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabaseUrl();
  const ctx = await localContext();
  const { planId, id: shareId, token } = await sharePlan(ctx);
  made = { ctx, planId, shareId, token };
});

describe('a viewer of a shared link, by operation', () => {
  it('has every function that takes a context classified, and no other', () => {
    const found = contextFunctions().map(({ name }) => name);
    expect(unseenContexts()).toEqual([]);
    expect(found.sort()).toEqual([...FOR_VIEWERS, ...OF_NOBODY, ...Object.keys(FOR_OWNERS)].sort());
  });

  it('has operations of its own that take no actor, and no others do without one', () => {
    const kinds = contextFunctions();
    const without = kinds.filter(({ context }) => /^(Public|Viewer)Context$/.test(context));
    expect(without.map(({ name }) => name).sort()).toEqual([...FOR_VIEWERS].sort());
    const parts = kinds.filter(({ context }) => context.startsWith('Pick<'));
    expect(parts.map(({ name }) => name).sort()).toEqual([...OF_NOBODY].sort());
  });

  it.each(Object.keys(FOR_OWNERS))(
    'is refused by %s, even of the plan that is shared with it',
    async (name) => {
      const operation = await loadFunction(name);
      const context = viewerContext(made.ctx, viewerOf(made.planId, made.ctx.actor.workspaceId));
      const args = await FOR_OWNERS[name](made);
      const { code } = await refusal((async () => operation(context, ...args))());
      expect(code).toBe('forbidden');
    },
  );

  it('has changed nothing by all that', async () => {
    expect(await readPlan(made.ctx, { planId: made.planId })).toMatchObject({ revision: 1 });
  });
});

describe('a viewer of a shared link, by route', () => {
  it('has every route classified, and no other', () => {
    expect(routeFiles()).toEqual(Object.keys(ROUTES).sort());
  });

  it.each(routeFiles())('is answered by %s as the table says', async (file) => {
    const { planId, shareId, token } = made;
    const params = { planId, shareId, token, revision: '1', scenarioId: 'pull', path: ['x'] };
    for (const [method, handler] of await handlersOf(file)) {
      const isForm = file.includes('/password/');
      const body = method === 'GET' ? undefined : isForm ? 'password=x' : {};
      const type: Record<string, string> = isForm
        ? { 'content-type': 'application/x-www-form-urlencoded' }
        : {};
      const answer = await callApi(handler, params, { method, body, headers: { ...VIEWER, ...type } });
      const what = `${method} ${file}`;
      if (ROUTES[file] === 'allowed') expect([200, 303], what).toContain(answer.status);
      else expect([what, answer.status, (await answer.json()).code]).toEqual([what, 404, 'not-found']);
      // It is the viewer who is refused: the owner is answered at the same address.
      if (method !== 'GET' || file.includes('[...path]')) continue;
      expect((await callApi(handler, params, { method })).status, what).not.toBe(404);
    }
  });
});

describe('a viewer of a shared link, by page', () => {
  it('has every page classified, and no other', () => {
    expect(pageFiles()).toEqual(Object.keys(PAGES).sort());
  });

  it.each(pageFiles())('is let through to %s as the table says', async (file) => {
    const params = { id: made.planId, token: made.token };
    const url = `http://plans.example${webPath(file, params)}`;
    const answer = await proxy(new NextRequest(url, { headers: VIEWER }));
    expect(answer.status).toBe(PAGES[file] === 'allowed' ? 200 : 404);
    const owner = await proxy(new NextRequest(url));
    expect(owner.status).toBe(200);
  });

  it.each(['/s', '/s/', '/s/x/y', '/s/x/forecast/more', '/sx', '/_next/image', '/S/x'])(
    'finds nothing at %s',
    async (path) => {
      const request = new NextRequest(`http://plans.example${path}`, { headers: VIEWER });
      expect((await proxy(request)).status).toBe(404);
    },
  );

  it.each(pageFiles().filter((file) => PAGES[file] === 'refused'))(
    'gets no context of an owner from %s itself',
    (file) => {
      const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
      expect(text).not.toMatch(/localContext|publicContext/);
    },
  );
});
