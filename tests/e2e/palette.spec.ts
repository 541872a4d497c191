import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });

async function open(page: Page) {
  const made = await freshPlan(page);
  await page.goto(`/plans/${made.id}`);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
  return made;
}

/** Opens the palette, types, and runs what comes first. */
async function run(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type(words);
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

test('everything of the planner is reached from the palette, by keyboard alone', async ({ page }) => {
  await open(page);
  await run(page, 'ads spend');
  await expect(page.getByRole('textbox', { name: 'Ads, spend a week' })).toBeFocused();
  await page.keyboard.type('12k');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await run(page, 'undo ads');
  await expect(page.getByRole('button', { name: 'Redo: Ads to 12,000' })).toBeVisible();
  await run(page, 'pull only');
  await expect(page).toHaveURL(/scenario=/);
  await run(page, 'show assets');
  await expect(page).toHaveURL(/view=assets/);
  await run(page, 'who brings table');
  await expect(page.getByRole('dialog', { name: 'Who brings new customers?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await run(page, 'payback why');
  await expect(page.getByRole('dialog', { name: /Why this number\? Payback/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await run(page, 'show history');
  await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible();
  await page.keyboard.press('Escape');
  await run(page, 'go plans templates');
  await expect(page).toHaveURL(/\/$/);
});

test('the palette of the gallery opens plans by name and makes plans of templates', async ({ page }) => {
  const { id } = await freshPlan(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Command' }).filter({ visible: true }).click();
  await expect(
    palette(page)
      .getByRole('option', { name: /^Launch/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  expect(id).not.toBe('');
  await run(page, 'new plan launch');
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}/);
});

test('the palette says when nothing is found, and gives the focus back', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Command' }).filter({ visible: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('zzzz');
  await expect(palette(page).getByText('Nothing here is called that')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('? lists the shortcuts, but not while one types', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Plan name' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByText('Command palette')).toBeVisible();
  await expect(list.getByText('Undo the last edit')).toBeVisible();
  await expectAccessible(page);
});

test('each headline figure explains itself, and its formula comes to the number shown', async ({ page }) => {
  await open(page);
  const figures = await page.locator('[data-figure]').evaluateAll((cells) =>
    cells.map((cell) => ({
      key: cell.getAttribute('data-figure') ?? '',
      value: cell.querySelector('strong')?.textContent ?? '',
    })),
  );
  expect(figures).toHaveLength(8);
  for (const { key, value } of figures) {
    await page.locator(`[data-figure=${key}] button`).click();
    await expect(page.locator('[data-formula]')).toContainText(`= ${value}`);
    await page.keyboard.press('Escape');
  }
  await page.locator('[data-figure=customerEquity] button').click();
  await page.getByRole('button', { name: 'Inputs and sources' }).click();
  await expect(page.getByRole('row', { name: /List price/ })).toBeVisible();
  await expectAccessible(page);
});
