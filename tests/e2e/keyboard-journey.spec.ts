import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';

/** Presses Tab until something has the focus, as one does who has no mouse. */
async function tabTo(page: Page, target: Locator, most = 90): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not reach ${target} in ${most} presses`);
}

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first();

/** Runs what the palette finds first. */
async function run(page: Page, words: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await page.keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await page.keyboard.insertText(words);
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

/** Looks at another scenario beside the baseline: how the figures differ, and what is clear. */
async function compare(page: Page): Promise<void> {
  await run(page, 'show push only');
  await expect(page.getByRole('tab', { name: 'Push only', selected: true })).toBeVisible();
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(/[▲▼].*(vs|in \d+ of 100)/);
}

test('without a mouse: open a template, change a spend, paint the flighting, compare, export', async ({
  page,
}) => {
  await page.goto('/');
  // The plans that other tests made stand before the templates, with a stop or two each.
  await tabTo(page, page.getByRole('button', { name: /^Launch.*Push starts/ }), 600);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');

  await tabTo(page, page.getByRole('textbox', { name: 'Ads, spend a week' }));
  await page.keyboard.type('12k');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName('Undo: Ads to 12,000');

  const grid = page.getByRole('grid', { name: /^Flighting/ });
  await run(page, 'go to the calendar');
  await expect(grid).toBeFocused();
  await page.keyboard.press('PageDown');
  for (let week = 0; week < 3; week++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('9k');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName('Undo: Ads wk 14–17 to 9,000');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  for (let week = 0; week < 9; week++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect(undo(page)).toHaveAccessibleName('Undo: Paste into Ads wk 27–30');
  await expect(grid.locator('[role=gridcell][aria-label]')).toHaveAttribute(
    'aria-label',
    /€9,000 a week, €36.0k in all/,
  );

  await compare(page);

  const download = page.waitForEvent('download');
  await run(page, 'export one row a week');
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});
