import { describe, expect, it } from 'vitest';
import { openApiDocument } from '@/app/api/openapi/document';
import { exampleCommand } from '@/app/api/reference/example-command';
import { referenceOf, schemaRows, typeWords } from '@/app/api/reference/schema-rows';

describe('the reference of the API', () => {
  it('says in words what a schema allows', () => {
    expect(typeWords({ type: 'integer', minimum: 1, maximum: 200 })).toBe('whole number, 1 to 200');
    expect(typeWords({ type: 'number', exclusiveMinimum: 0 })).toBe('number, more than 0');
    expect(typeWords({ type: 'boolean', default: false })).toBe('true or false; default false');
    expect(typeWords({ enum: ['push', 'pull'] })).toBe('"push" or "pull"');
    expect(typeWords({ type: 'array', items: { type: 'string' } })).toBe('list of text');
    expect(typeWords({ type: ['string', 'null'] })).toBe('text or null');
    expect(typeWords({ type: 'string', format: 'date' })).toBe('day, YYYY-MM-DD');
    const listed = { type: 'array', items: { $ref: '#/components/schemas/Finding' } };
    expect([typeWords(listed), referenceOf(listed)]).toEqual(['list of Finding', 'Finding']);
  });

  it('lists the members of a plan down to those of its channels and flights', () => {
    const rows = schemaRows(openApiDocument().components.schemas.PlanDocument);
    const paths = rows.map(({ path }) => path);
    for (const path of ['name', 'market.stages.aware', 'scenarios[].flights[].spend', 'channels'])
      expect(paths).toContain(path);
    expect(rows.find(({ path }) => path === 'channels')?.type).toContain('kind "ads" or kind "promotions"');
    expect(rows.find(({ path }) => path === 'name')).toMatchObject({ isRequired: true });
    expect(rows.find(({ path }) => path === 'origin')).toMatchObject({ isRequired: false });
  });

  it('writes commands that a shell takes as they are', () => {
    const path = { planId: 'p' };
    const save = { summary: '', path, headers: { 'If-Match': '"1"' }, body: { name: "it's" }, status: 200 };
    expect(exampleCommand('/api/v1/plans/{planId}', 'PUT', save)).toBe(
      [
        'curl -X PUT',
        "'http://127.0.0.1:3000/api/v1/plans/p'",
        `-H 'If-Match: "1"'`,
        "-H 'Content-Type: application/json'",
        `-d '{"name":"it'\\''s"}'`,
      ].join(' \\\n  '),
    );
    const read = { summary: '', path, query: { draws: '0' }, status: 200 };
    expect(exampleCommand('/api/v1/plans/{planId}', 'GET', read)).toBe(
      "curl 'http://127.0.0.1:3000/api/v1/plans/p?draws=0'",
    );
  });
});
