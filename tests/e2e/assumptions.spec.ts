import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });
const evidence = (page: Page) => page.getByRole('table', { name: /^Published figures/ });

test('the evidence stands beside what is simulated, each row with verdict and definition', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Assumptions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assumptions');
  const api = await (await page.request.get('/api/v1/evidence')).json();
  await expect(evidence(page).locator('tbody tr')).toHaveCount(api.evidence.length);
  const row = evidence(page).locator('#ads-short');
  await expect(row).toContainText(api.evidence[0].simulated.toFixed(3));
  await expect(row).toContainText('in band');
  await row.getByText('Advertising elasticity, short').click();
  await expect(row).toContainText('+10 % ad spend in weeks 1–13');
  await expect(row).toContainText('751 short-term elasticities');
});

test('search and grade filter what is shown, and the address keeps them', async ({ page }) => {
  await page.goto('/assumptions');
  const rows = page.locator('main tbody tr');
  const all = await rows.count();
  await page.getByRole('searchbox', { name: 'Search parameters and sources' }).fill('neslin');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: /^B,/ }).click();
  await expect(page).toHaveURL(/\?q=neslin&grade=B$/);
  await page.reload();
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('Price elasticity of a temporary cut');
  await page.getByRole('button', { name: /^A,/ }).click();
  await expect(rows).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search parameters and sources' }).fill('no such thing');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(all);
});

test('every channel has an anchor', async ({ page }) => {
  await page.goto('/assumptions#reviews');
  await expect(page.getByRole('heading', { level: 2, name: /^Reviews/ })).toBeInViewport();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Ads/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Ads/ })).toBeInViewport();
});

test('a value typed over is saved, marked, and reset alone or with all others', async ({ page }) => {
  const { id } = await freshPlan(page, 'b2b-outbound');
  await page.goto(`/plans/${id}/assumptions`);
  await expect(page.getByText('A made-up market of 20,000 companies')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reset all', exact: true })).toBeDisabled();

  const halfLife = field(page, 'Carryover half-life of Sales calls, weeks');
  await halfLife.fill('2.5');
  await halfLife.press('Enter');
  const effect = field(page, 'Effect on conversion of Sales calls, hazard a week');
  await effect.fill('+20%');
  await effect.press('Enter');
  await expect(effect).toHaveValue('0.06');
  await expect(page.getByText('Changed by you')).toHaveCount(2);
  await expect(page.locator('header output')).toHaveText(/^Saved/);

  const stored = await (await page.request.get(`/api/v1/plans/${id}`)).json();
  expect(stored.plan.channels[0].parameters).toMatchObject({ halfLifeWeeks: 2.5, conversion: 0.06 });

  await page.reload();
  await page.getByRole('button', { name: 'Changed (2)' }).click();
  await expect(page.locator('main tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: 'Reset Carryover half-life of Sales calls' }).click();
  await expect(page.locator('main tbody tr')).toHaveCount(1);
  await page.getByRole('button', { name: 'Changed (1)' }).click();
  await page.getByRole('button', { name: 'Reset all (1)' }).click();
  await expect(page.getByText('Changed by you')).toHaveCount(0);
  await expect(effect).toHaveValue('0.05');
  await expect(page.locator('header output')).toHaveText(/^Saved/);
  await expect
    .poll(
      async () => (await (await page.request.get(`/api/v1/plans/${id}`)).json()).plan.channels[0].parameters,
    )
    .toMatchObject({ halfLifeWeeks: 1.5, conversion: 0.05 });
});

test('what a passport does not allow is refused with its limits, and the old value stays', async ({
  page,
}) => {
  const { id } = await freshPlan(page);
  await page.goto(`/plans/${id}/assumptions`);
  const erosion = field(page, 'Erosion by habit of People and price, share');
  await erosion.fill('1.2');
  await erosion.press('Enter');
  await expect(page.getByText('Erosion by habit must be 0 to 1. Try 0.83. Still using 0.83.')).toBeVisible();
  await expect(erosion).toHaveAttribute('aria-invalid', 'true');
  await erosion.fill('a lot');
  await erosion.press('Enter');
  await expect(page.getByText(/^Not a number\./)).toBeVisible();
  await erosion.press('Escape');
  await expect(page.getByRole('button', { name: 'Changed (0)' })).toBeVisible();
  expect((await (await page.request.get(`/api/v1/plans/${id}`)).json()).revision).toBe(1);
});

test('somebody else’s save in between is merged where it is of other fields, and nothing is lost', async ({
  page,
  complaints,
}) => {
  const { id, plan } = await freshPlan(page);
  await page.goto(`/plans/${id}/assumptions`);
  const other = await page.request.put(`/api/v1/plans/${id}`, {
    data: { plan: { ...plan, name: 'Renamed elsewhere' } },
    headers: { 'if-match': '"1"' },
  });
  expect(other.status()).toBe(200);
  const memory = field(page, 'Price memory of People and price, share');
  await memory.fill('0.9');
  await memory.press('Enter');
  await expect
    .poll(async () => (await (await page.request.get(`/api/v1/plans/${id}`)).json()).revision)
    .toBe(3);
  const stored = await (await page.request.get(`/api/v1/plans/${id}`)).json();
  expect(stored.plan.dynamics.priceMemory).toBe(0.9);
  expect(stored.plan.name).toBe('Renamed elsewhere');
  await expect(page.locator('header output')).toHaveText(/^Saved/);
  // The browser itself reports the 412 that this test provoked.
  complaints.splice(0);
});

for (const [name, size] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`both pages are accessible on ${name}, and do not scroll sideways`, async ({ page }) => {
    // Hundreds of elements, four times.
    test.slow();
    const { id } = await freshPlan(page);
    await page.setViewportSize(size);
    for (const path of ['/assumptions', `/plans/${id}/assumptions`]) {
      await page.goto(path);
      await expect(page.locator('main tbody tr').first()).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(size.width);
      await expectAccessible(page);
    }
  });
}
