import type { Page } from '@playwright/test';
import { freePort } from '../../scripts/postgres.mjs';
import { removeFolder, startProduct, temporaryFolder } from '../support/product';
import { expect, expectAccessible, freshPlan, test } from './support/app';

/** A plan of its own name, so that tests that run at once do not meet. */
async function namedPlan(page: Page, name: string): Promise<string> {
  const made = await freshPlan(page);
  const unique = `${name} ${made.id.slice(0, 8)}`;
  const response = await page.request.put(`/api/v1/plans/${made.id}`, {
    data: { plan: { ...made.plan, name: unique } },
    headers: { 'if-match': `"${made.revision}"` },
  });
  expect(response.status(), await response.text()).toBe(200);
  return unique;
}

const row = (page: Page, name: string) => page.getByRole('row', { name });
const choose = async (page: Page, plan: string, item: string) => {
  await page.getByRole('button', { name: `Actions for ${plan}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('on a first visit the templates lead, and one click opens a plan with its forecast', async ({
  page,
}) => {
  const folder = temporaryFolder();
  const product = await startProduct(folder, await freePort());
  try {
    await page.goto(product.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'What does push start, and what does pull keep?',
    );
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByRole('button', { name: /^Full funnel/ }).click();
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
    await page.goto(product.url);
    await expect(row(page, 'Full funnel')).toBeVisible();
  } finally {
    // A page that is still open would go on asking the server that stops.
    await page.goto('about:blank');
    await product.stop();
    removeFolder(folder);
  }
});

test('a template card makes a plan and opens it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Launch/ }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
});

test('every template card shows its lesson, its budget and the customers it brings', async ({ page }) => {
  await page.goto('/');
  const { templates } = (await (await page.request.get('/api/v1/templates')).json()) as {
    templates: { label: string; teaches: string }[];
  };
  expect(templates.length).toBeGreaterThanOrEqual(4);
  for (const { label, teaches } of templates) {
    const card = page.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) });
    await expect(card).toContainText(teaches);
    await expect(card).toContainText(/[€$£]\d[\d.]*[kM].*\d[\d.]*k? customers/);
  }
});

test('a plan can be renamed, and an empty name is refused where it is typed', async ({ page }) => {
  const name = await namedPlan(page, 'Rename me');
  await page.goto('/');
  await choose(page, name, 'Rename');
  const field = page.getByRole('textbox', { name: 'Name' });
  await expect(field).toBeFocused();
  await field.fill(' ');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('A plan needs a name.');
  await field.fill(`${name} again`);
  await field.press('Enter');
  await expect(row(page, `${name} again`)).toBeVisible();
  await page.reload();
  await expect(row(page, `${name} again`)).toBeVisible();
});

test('deleting happens at once and undo brings the plan back', async ({ page }) => {
  const name = await namedPlan(page, 'Delete me');
  await page.goto('/');
  await choose(page, name, 'Delete');
  await expect(row(page, name)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, name)).toBeVisible();
  await page.reload();
  await expect(row(page, name)).toBeVisible();
});

test('a deleted plan stays away after a reload', async ({ page }) => {
  const name = await namedPlan(page, 'Gone');
  await page.goto('/');
  await choose(page, name, 'Delete');
  await expect(page.getByText(`“${name}” deleted`, { exact: true })).toBeVisible();
  await page.reload();
  await expect(row(page, name)).toHaveCount(0);
});

test('a copy is a plan of its own', async ({ page }) => {
  const name = await namedPlan(page, 'Copy me');
  await page.goto('/');
  await choose(page, name, 'Duplicate');
  await expect(row(page, `${name} (copy)`)).toBeVisible();
});

test('the downloaded file is the plan document', async ({ page }) => {
  const name = await namedPlan(page, 'Take me');
  await page.goto('/');
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, name, 'Download')]);
  expect(download.suggestedFilename()).toBe(`${name.replaceAll(' ', '-')}.json`);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({ name, schemaVersion: 1 });
});

test('search filters plans and templates, stands in the address, and clears by Esc', async ({ page }) => {
  const name = await namedPlan(page, 'Needle');
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page).toHaveURL(/\?q=Needle/);
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);
  const field = page.getByRole('searchbox', { name: 'Search plans and templates' });
  await field.fill('no such words');
  await expect(page.getByText('No plan and no template matches “no such words”')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'Start from a template' })).toBeVisible();
});

test('plans are sorted by name when asked, and the address says so', async ({ page }) => {
  const later = await namedPlan(page, 'Zz sort');
  const earlier = await namedPlan(page, 'Aa sort');
  await page.goto('/?q=sort');
  await page.getByRole('button', { name: 'Sorted by last saved' }).click();
  await page.getByRole('menuitemradio', { name: 'Name' }).click();
  await expect(page).toHaveURL(/sort=name/);
  const names = (await page.getByRole('row').getByRole('link').allTextContents()).map((text) => text.trim());
  expect(names.indexOf(earlier)).toBeLessThan(names.indexOf(later));
});

test('an empty plan asks what a forecast needs, says what is wrong, and opens', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('menuitem', { name: 'Empty plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Empty plan' });
  await dialog.getByRole('button', { name: 'Make plan' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(4);
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('From nothing');
  await dialog.getByRole('textbox', { name: 'Market size' }).fill('200k');
  await dialog.getByRole('textbox', { name: 'Price of an order' }).fill('45');
  await dialog.getByRole('textbox', { name: 'Gross margin' }).fill('60');
  await dialog.getByRole('button', { name: 'Make plan' }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
});

test('the theme chosen is kept over a reload', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('an address that leads nowhere says so and offers the way home', async ({ page, complaints }) => {
  await page.goto('/nowhere');
  await page.getByRole('link', { name: 'All plans', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Start from a template' })).toBeVisible();
  // The browser itself reports the answer 404 of the page that was asked for.
  complaints.length = 0;
});

for (const [device, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a small laptop', { width: 1024, height: 768 }],
  ['a tablet', { width: 700, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing in the gallery on ${device}, and it never scrolls sideways`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await namedPlan(page, 'A name that is long enough to be cut somewhere on every screen there is');
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Actions for A name/ }).first()).toBeInViewport({
      ratio: 1,
    });
    await expectAccessible(page);
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: window.innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
  });
}
