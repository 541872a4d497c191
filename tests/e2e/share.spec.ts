import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

/** Somebody else's browser, with nothing of ours in it. */
async function stranger(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test('a link is made in the planner, read by a stranger, framed elsewhere or not, and gone once revoked', async ({
  page,
  browser,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { id } = await freshPlan(page, 'full-funnel');
  await page.goto(`/plans/${id}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Share' });
  await drawer.getByLabel('Top of the funnel').check();
  await drawer.getByRole('button', { name: 'Make a link and copy it' }).click();
  await expect(page.getByText('Link made, and copied', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/s\/[\w-]{43}$/);

  const viewer = await stranger(browser);
  const answer = await viewer.goto(link);
  expect(answer?.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  });
  expect(answer?.headers()['cache-control']).toContain('no-store');
  expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  await expect(viewer.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(viewer.getByRole('table')).toContainText('New customers');
  await expect(viewer.getByRole('region', { name: 'Who brings new customers?' })).toBeVisible();
  // Neither on the screen nor in what was sent.
  expect(await viewer.content()).not.toMatch(/contribution|cost per customer|"spend"/i);
  await viewer.keyboard.press('Control+k');
  await expect(viewer.getByRole('dialog')).toHaveCount(0);
  await expect(viewer.locator('a[href="/"]')).toHaveCount(0);
  await expectAccessible(viewer);

  // What changes in the plan is on the page the next time somebody looks at it.
  const { plan, revision } = await (await page.request.get(`/api/v1/plans/${id}`)).json();
  const headers = { 'if-match': `"${revision}"` };
  const saved = await page.request.put(`/api/v1/plans/${id}`, {
    data: { plan: { ...plan, name: 'Renamed since' } },
    headers,
  });
  expect(saved.status()).toBe(200);
  await viewer.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(viewer.getByText('Renamed since').first()).toBeVisible();

  const row = drawer.locator('[data-share]');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(row).toContainText('opened once');
  await row.getByRole('button', { name: /^Revoke/ }).click();
  await expect(row).toContainText('Revoked');
  expect((await viewer.goto(link))?.status()).toBe(404);
  await expect(viewer.getByText('This link opens nothing')).toBeVisible();
  await expectAccessible(viewer);
});

test('a password stands before a link, without scripts, and a framed one shows in a page elsewhere', async ({
  page,
  browser,
  baseURL,
}) => {
  const { id } = await freshPlan(page);
  const share = async (wishes: object): Promise<string> => {
    const data = { scenarios: ['baseline'], ...wishes };
    const response = await page.request.post(`/api/v1/plans/${id}/shares`, { data });
    expect(response.status(), await response.text()).toBe(201);
    return new URL((await response.json()).address, baseURL).href;
  };
  const scenarios = [(await (await page.request.get(`/api/v1/plans/${id}`)).json()).plan.scenarios[0].id];
  const locked = await share({ scenarios, password: 'open sesame' });
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(locked);
  await plain.getByLabel('Password').fill('shut sesame');
  await plain.getByRole('button', { name: 'Open' }).click();
  await expect(plain.getByRole('alert')).toContainText('4 tries are left');
  expect(await plain.content()).not.toContain('New customers');
  await plain.getByLabel('Password').fill('open sesame');
  await plain.getByRole('button', { name: 'Open' }).click();
  await expect(plain.getByText('New customers', { exact: true })).toBeVisible();

  const framed = await share({ scenarios, isEmbeddable: true });
  const other = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<iframe src="${framed}" width="900" height="700"></iframe>`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const elsewhere = await stranger(browser);
  await elsewhere.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  await expect(elsewhere.frameLocator('iframe').getByText('New customers', { exact: true })).toBeVisible();
  other.close();
});
