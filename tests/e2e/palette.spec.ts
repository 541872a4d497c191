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
  await page.keyboard.insertText(words);
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

test('what calendar and figures can do is done from the palette', async ({ page }) => {
  await open(page);
  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  await run(page, 'go to the calendar');
  await expect(page.getByRole('grid', { name: /^Flighting/ })).toBeFocused();
  await run(page, 'ads wk 1 ramp down');
  await expect(undo).toHaveAccessibleName('Undo: Ads wk 1–13: ramp down');
  await run(page, 'ads wk 1–13 blackout');
  await expect(undo).toHaveAccessibleName('Undo: Blackout Ads wk 1–13');
  await run(page, 'calendar by month');
  await expect(page).toHaveURL(/zoom=month/);
  await run(page, 'fill a total');
  await expect(page.getByRole('dialog', { name: /^Fill Ads wk/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await run(page, 'how many stay go');
  await expect(page.locator('[data-table=loyalty]')).toBeFocused();
});

test('what scenarios and channels can do is done from the palette', async ({ page }) => {
  await open(page);
  await run(page, 'add scenario hybrid');
  await expect(page.getByRole('tab', { name: 'Hybrid', selected: true })).toBeVisible();
  await run(page, 'rename scenario');
  await page.keyboard.type('Even');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Even', selected: true })).toBeVisible();
  await run(page, 'make even the baseline');
  await expect(page.getByRole('tab').first()).toHaveAccessibleName(/^Even/);
  await run(page, 'delete scenario even');
  await expect(
    page.getByText('“Even” deleted; “Push, then pull” is the baseline now', { exact: true }),
  ).toBeVisible();

  await run(page, 'add channel seo');
  await expect(page.getByRole('textbox', { name: 'SEO 2, spend a week' })).toBeFocused();
  await run(page, 'seo 2 remove');
  await expect(
    page.getByText('SEO 2 removed with its spend in every scenario', { exact: true }),
  ).toBeVisible();
  await run(page, 'ads forecast without it');
  await expect(page.getByText('without Ads')).toBeVisible();
  await run(page, 'ads details');
  await expect(page.getByRole('dialog', { name: /Ads/ })).toBeVisible();
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
  await expect(list.getByText('fill a total by a shape')).toBeVisible();
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
