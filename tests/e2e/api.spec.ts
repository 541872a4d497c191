import { expect, expectAccessible, test } from './support/app';

test('the API is readable at /api: every operation, with requests to copy, from no other server', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(String(baseURL))) foreign.push(request.url());
  });
  await page.goto('/api');
  const document = await (await page.request.get('/api/v1/openapi.json')).json();
  const operations = Object.values<Record<string, { operationId: string; summary: string }>>(document.paths)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId, summary }) => [operationId, summary]);
  expect(operations.length).toBeGreaterThan(20);
  for (const [id, summary] of operations) {
    await expect(page.locator(`#${id}`).getByRole('heading', { name: summary, level: 3 })).toBeAttached();
  }
  await page.getByRole('link', { name: 'Save a plan' }).click();
  const save = page.locator('#revisePlan');
  await expect(save).toBeInViewport();
  await expect(save.getByText('If-Match: "1"')).toBeAttached();
  await save.getByRole('link', { name: 'PlanCopy' }).click();
  await expect(page.locator('#PlanCopy')).toBeInViewport();
  expect(foreign).toEqual([]);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const [width, scrolled] = await page.evaluate(() => [
    innerWidth,
    globalThis.document.documentElement.scrollWidth,
  ]);
  expect(scrolled).toBeLessThanOrEqual(width);
});
