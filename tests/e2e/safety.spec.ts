import { expect, test } from './support/app';

test('a page carries a policy with a nonce of its own, and nothing breaks it', async ({ page, request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/')).headers()['content-security-policy'] ?? ''),
  );
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
  expect(policies[0]).not.toBe(policies[1]);
  for (const word of ['unsafe-eval', "script-src 'unsafe-inline'", "style-src 'unsafe-inline'"]) {
    expect(policies[0]).not.toContain(word);
  }
  expect(policies[0]).toContain("frame-ancestors 'none'");
  const response = await page.goto('/');
  expect(response?.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  });
  await expect(page.getByRole('main')).toBeVisible();
});

test('a page elsewhere can neither read nor change anything', async ({ request, baseURL }) => {
  const data = { template: 'launch' };
  const foreign = await request.post('/api/v1/plans', { data, headers: { origin: 'https://evil.example' } });
  expect(foreign.status()).toBe(403);
  const own = await request.post('/api/v1/plans', { data, headers: { origin: String(baseURL) } });
  expect(own.status()).toBe(201);
  expect(own.headers()['access-control-allow-origin']).toBeUndefined();
  for (const path of ['/', '/api/v1/plans']) {
    const rebound = await request.get(path, { headers: { host: 'evil.example' } });
    expect([403, 421]).toContain(rebound.status());
  }
});

test('bad input of every sort is declined in words, and the server goes on', async ({ request }) => {
  const attempts = [
    request.post('/api/v1/plans', { data: '{"plan":', headers: { 'content-type': 'application/json' } }),
    request.post('/api/v1/plans', {
      data: 'x'.repeat(3_000_000),
      headers: { 'content-type': 'application/json' },
    }),
    request.post('/api/v1/imports', {
      multipart: { file: { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.alloc(21_000_000, 49) } },
    }),
    request.put('/api/v1/plans/%00', { data: {}, headers: { 'if-match': '"1"' } }),
    request.get('/api/v1/plans/..%2f..%2fetc'),
    request.get('/api/v1/plans/x/forecast?draws=1e9'),
    request.fetch('/api/v1/plans', { method: 'PATCH' }),
  ];
  for (const response of await Promise.all(attempts)) {
    expect(response.status()).toBeGreaterThanOrEqual(400);
    expect(response.status(), response.url()).toBeLessThan(500);
  }
  expect((await request.get('/api/health')).status()).toBe(200);
});
