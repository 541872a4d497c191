import type { Locator, Page } from '@playwright/test';
import { expect, freshPlan, test } from './support/app';

const field = (page: Page, channel: string) =>
  page.getByRole('textbox', { name: `${channel}, spend a week` });
const slider = (page: Page, channel: string) =>
  page.getByRole('slider', { name: `${channel}, spend a week` });
const figure = (page: Page, key: string) => page.locator(`[data-figure=${key}] strong`);
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .filter({ visible: true });
const stackPath = (page: Page) => page.locator('[data-mark=area]').first();

/** Opens a fresh plan and waits for its forecast and range. */
async function openPlan(page: Page, template = 'launch') {
  const made = await freshPlan(page, template);
  await page.goto(`/plans/${made.id}`);
  await expect(stackPath(page)).toBeVisible();
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
  return made;
}

async function drag(page: Page, thumb: Locator, by: number) {
  const box = await thumb.boundingBox();
  if (!box) throw new Error('the thumb is not on the page');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(x + (by * step) / 8, y);
}

test('a template opens with a forecast; a slider repaints it while it moves; a reload shows what was saved', async ({
  page,
}) => {
  await openPlan(page);
  const before = {
    path: await stackPath(page).getAttribute('d'),
    customers: (await figure(page, 'newCustomers').textContent()) ?? '',
  };
  await drag(page, slider(page, 'SEO'), 60);
  // The hand still holds the thumb.
  await expect(figure(page, 'newCustomers')).not.toHaveText(before.customers);
  await expect(stackPath(page)).not.toHaveAttribute('d', before.path ?? '');
  await expect(page.getByText(/^was /)).toBeVisible();
  await page.mouse.up();
  await expect(saved(page)).toBeVisible();
  const after = {
    seo: await field(page, 'SEO').inputValue(),
    customers: (await figure(page, 'newCustomers').textContent()) ?? '',
  };
  await page.reload();
  await expect(field(page, 'SEO')).toHaveValue(after.seo);
  await expect(figure(page, 'newCustomers')).toHaveText(after.customers);
});

test('undo and redo go step by step, name the step, and are saved', async ({ page }) => {
  await openPlan(page);
  const start = await field(page, 'Ads').inputValue();
  await field(page, 'Ads').fill('12k');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Ads')).toHaveValue('12,000');
  await field(page, 'Email').fill('+10%');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Undo: Email to/ }).click();
  await expect(page.getByRole('button', { name: 'Undo: Ads to 12,000' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Ads')).toHaveValue(start);
  await page.keyboard.press('Control+Shift+z');
  await expect(field(page, 'Ads')).toHaveValue('12,000');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(field(page, 'Ads')).toHaveValue('12,000');
});

test('text that is no amount stays with its reason, and the old value stays in force', async ({ page }) => {
  await openPlan(page);
  const start = await field(page, 'SEO').inputValue();
  await field(page, 'SEO').fill('5kk');
  await page.keyboard.press('Enter');
  await expect(field(page, 'SEO')).toHaveValue('5kk');
  await expect(page.getByText(`Not a number. Try 5k, 1.2m or +10%. Still using ${start}.`)).toBeVisible();
  await field(page, 'SEO').focus();
  await page.keyboard.press('Escape');
  await expect(field(page, 'SEO')).toHaveValue(start);
});

test('a fifth of the budget goes to pull in two clicks, and the total stays', async ({ page }) => {
  await openPlan(page);
  const total = page.getByRole('textbox', { name: 'Total budget' });
  const before = await total.inputValue();
  await page.getByRole('button', { name: /of the budget. Change the shares/ }).click();
  await page.getByRole('button', { name: /^Give pull 20/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Push 80.%, pull 20.% of the budget/ })).toBeVisible();
  await expect(total).toHaveValue(before);
});

test('a typed total rescales the channels, and a locked one keeps its spend', async ({ page }) => {
  await openPlan(page);
  const reviews = await field(page, 'Reviews').inputValue();
  const ads = Number((await field(page, 'Ads').inputValue()).replaceAll(',', ''));
  await page.getByRole('button', { name: /^Lock Reviews/ }).click();
  const total = page.getByRole('textbox', { name: 'Total budget' });
  // What is typed takes the place of the total, however soon after the focus.
  await total.focus();
  await page.keyboard.insertText('+50%');
  await page.keyboard.press('Enter');
  const growth = async () => Number((await field(page, 'Ads').inputValue()).replaceAll(',', '')) / ads;
  await expect.poll(growth).toBeGreaterThan(1.5);
  expect(await growth()).toBeLessThan(1.6);
  await expect(field(page, 'Reviews')).toHaveValue(reviews);
});

test('a muted channel is left out of the forecast, said so, and comes back', async ({ page }) => {
  await openPlan(page);
  const before = (await figure(page, 'newCustomers').textContent()) ?? '';
  await page.getByRole('button', { name: /^Mute Ads/ }).click();
  await expect(page.getByText('without Ads', { exact: true })).toBeVisible();
  await expect(page.locator('[data-channel=ads]')).toContainText(/without it ▼ [\d.,k]+ customers/);
  await expect(figure(page, 'newCustomers')).not.toHaveText(before);
  await page.getByRole('button', { name: 'Unmute all' }).click();
  await expect(figure(page, 'newCustomers')).toHaveText(before);
});

test('the exported file holds what the table of the chart shows', async ({ page }) => {
  const made = await openPlan(page);
  await field(page, 'Ads').fill('+13%');
  await page.keyboard.press('Enter');
  await expect(saved(page)).toBeVisible();
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^CSV, one row a week/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const [head, ...lines] = Buffer.concat(chunks)
    .toString()
    .replace(/^\ufeff/, '')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(104);
  const keys = head.split(',');
  await page.getByRole('heading', { name: 'Who brings new customers?' }).hover();
  await page.getByRole('button', { name: 'Table: Who brings new customers?' }).click();
  const table = page.getByRole('table', { name: 'Who brings new customers?' });
  const heads = await table.locator('thead th').allInnerTexts();
  // The screen draws its range as far as the file does: the same draws on both sides.
  const columns = {
    newCustomers: 'New customers',
    newCustomersPushP10: 'Push P10',
    newCustomersPullP90: 'Pull P90',
  };
  for (const [key, label] of Object.entries(columns)) {
    for (const row of [0, 40, 103]) {
      const value = Number(lines[row].split(',')[keys.indexOf(key)]);
      const text = value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
      const cell = table.locator('tbody tr').nth(row).locator('th, td').nth(heads.indexOf(label));
      await expect(cell, `${label}, row ${row}`).toHaveText(text, { timeout: 30_000 });
    }
  }
  expect(made.revision).toBe(1);
});

test('arrows walk one week through all rows; a click pins it and Escape lets go', async ({ page }) => {
  await openPlan(page);
  const axis = page.getByRole('slider', { name: 'Week to read out' });
  await axis.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(axis).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('End');
  await expect(axis).toHaveAttribute('aria-valuetext', /^week 104, /);
  await expect(page.getByText(/^wk 104, /)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^wk 104, /)).toHaveCount(0);
  const plot = page.getByRole('img', { name: /^How many know us/ });
  const box = await plot.boundingBox();
  if (!box) throw new Error('the plot is not on the page');
  await page.mouse.click(box.x + box.width / 2, box.y + 20);
  await page.mouse.move(box.x + 10, box.y + 20);
  await expect(page.getByText(/^wk 53, /)).toBeVisible();
});

test('a scenario is chosen by tab and stands in the address; back returns to the baseline', async ({
  page,
}) => {
  await openPlan(page);
  const before = (await figure(page, 'newCustomers').textContent()) ?? '';
  await page.getByRole('tab', { name: 'Push only' }).click();
  await expect(page).toHaveURL(/\?scenario=push-only$/);
  await expect(figure(page, 'newCustomers')).not.toHaveText(before);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(/[▲▼]/);
  await page.goBack();
  await expect(figure(page, 'newCustomers')).toHaveText(before);
});

test('the plan is renamed in place, duplicated, and deleted with undo', async ({ page }) => {
  await openPlan(page);
  const name = page.getByRole('textbox', { name: 'Plan name' });
  await name.fill('Autumn push');
  await name.press('Enter');
  await expect(saved(page)).toBeVisible();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(name).toHaveValue('Autumn push (copy)');
  const copyId = new URL(page.url()).pathname.split('/').pop();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByText('“Autumn push (copy)” deleted', { exact: true })).toBeVisible();
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/undelete') && response.ok()),
    page.getByRole('button', { name: 'Undo', exact: true }).filter({ hasText: 'Undo' }).click(),
  ]);
  await page.goto(`/plans/${copyId}`);
  await expect(name).toHaveValue('Autumn push (copy)');
});
