import { afterEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/health/route';
import { closeDatabases } from '../../lib/store/database';
import { callApi } from '../support/call-api';

const request = () => new Request('http://localhost/api/health', { headers: { host: 'localhost' } });
const context = { params: Promise.resolve({}) };

describe('GET /api/health', () => {
  afterEach(closeDatabases);

  it('tells the revision of the schema when the database answers', async () => {
    const response = await callApi(GET, {});
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'ok', databaseRevision: expect.any(Number) });
  });

  it.each([
    ['is not configured', ''],
    ['is not there', 'postgres://nobody:wrong@127.0.0.1:9/none'],
    ['is no address', 'postgres://nobody@no-such-host.invalid/none'],
  ])('answers 503 and when to try again when the database %s', async (_what, url) => {
    process.env.DATABASE_URL = url;
    const response = await GET(request(), context);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await response.json()).toMatchObject({ code: 'unavailable' });
  });
});
