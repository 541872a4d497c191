import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { endpointsOf, METHODS } from '@/app/api/contract/endpoint';
import { ROUTES } from '@/app/api/contract/registry';
import { openApiDocument } from '@/app/api/openapi/document';
import { bodyOf, callRoute, loadRoutes } from '../../support/api-routes';
import { judgeAnswer, OPERATIONS } from '../../support/openapi-judge';
import { storeExamplePlan } from '../../support/store-example-plan';

const routes = await loadRoutes();
const document = openApiDocument();

describe('the registry of routes', () => {
  it('lists every route file by the path of its folder, and no other', () => {
    expect([...ROUTES].map(({ path }) => path).sort()).toEqual([...routes.keys()].sort());
  });

  it.each(ROUTES.map((route) => [route.path, route] as const))(
    '%s answers every other method with 405, a problem and what is allowed',
    async (path, route) => {
      const known = endpointsOf(route).map(([method]) => method as string);
      const module = routes.get(path) ?? {};
      for (const method of METHODS.filter((one) => !known.includes(one))) {
        const response = await callRoute(module, path, { method });
        expect([response.status, response.headers.get('content-type')]).toEqual([
          405,
          'application/problem+json',
        ]);
        for (const one of known) expect(response.headers.get('allow')).toContain(one);
        expect(await response.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
      }
      const options = await callRoute(module, path, { method: 'OPTIONS' });
      expect([options.status, options.headers.get('allow')]).toEqual([
        204,
        expect.stringContaining(known[0]),
      ]);
    },
  );
});

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('names every operation once, and refers to schemas that are there', () => {
    const names = OPERATIONS.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(document.components.schemas).toHaveProperty(name);
    expect(text).not.toContain('$defs');
  });

  it('is what the address serves', async () => {
    const path = '/api/v1/openapi.json';
    const response = await callRoute(routes.get(path) ?? {}, path, { method: 'GET' });
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

describe('every example', () => {
  const examples = ROUTES.flatMap((route) =>
    endpointsOf(route).flatMap(([method, endpoint]) =>
      endpoint.examples.map(
        (example) => [`${endpoint.operationId}: ${example.summary}`, route.path, method, example] as const,
      ),
    ),
  );

  it.each(examples)('%s is answered as the document says', async (_name, path, method, example) => {
    await storeExamplePlan();
    const query = new URLSearchParams(example.query).toString();
    const { body, headers } = bodyOf(example.body);
    const response = await callRoute(routes.get(path) ?? {}, path, {
      method,
      path: example.path,
      query: query && `?${query}`,
      headers: { ...headers, ...example.headers },
      body,
    });
    expect(response.status).toBe(example.status);
    const operation = OPERATIONS.find((one) => one.path === path && one.method === method);
    expect(operation && (await judgeAnswer(operation, response))).toEqual([]);
  });
});
