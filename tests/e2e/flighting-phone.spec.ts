import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first();

async function openPlan(page: Page) {
  const made = await freshPlan(page);
  await page.goto(`/plans/${made.id}`);
  await expect(page.locator('[data-mark=area]').first()).toBeAttached();
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a tap on a channel opens its weeks; handles, amount and patterns change them', async ({ page }) => {
    await openPlan(page);
    await page.getByRole('button', { name: 'Flighting' }).click();
    await expect(page.getByRole('radio', { name: 'month' })).toBeChecked();
    await page.getByRole('button', { name: /^Ads.*Change its weeks$/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Ads, weeks' });
    await sheet.getByRole('slider', { name: 'Last week' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(sheet.getByText(/^wk 1–9, /)).toBeVisible();
    await sheet.getByRole('textbox', { name: 'Spend a week' }).fill('4k');
    await page.keyboard.press('Enter');
    await expect(undo(page)).toHaveAccessibleName('Undo: Ads wk 1–9 to 4,000');
    await sheet.getByRole('button', { name: 'Pulse' }).click();
    await expect(undo(page)).toHaveAccessibleName('Undo: Ads wk 1–9: pulse');
    await sheet.getByRole('button', { name: 'Clear wk 1–9' }).click();
    await expect(undo(page)).toHaveAccessibleName('Undo: Clear Ads wk 1–9');
    await sheet.getByRole('button', { name: 'Blackout' }).click();
    await expect(sheet.getByRole('button', { name: 'Blackout' })).toHaveAttribute('aria-pressed', 'true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible(page);
  });

  test('with Paint on, a finger paints months', async ({ page }) => {
    await openPlan(page);
    await page.getByRole('button', { name: 'Flighting' }).click();
    await page.getByRole('button', { name: 'Paint' }).click();
    const row = await page.getByRole('button', { name: /^SEO.*Change its weeks$/ }).boundingBox();
    if (!row) throw new Error('the row is not on the page');
    await page.mouse.move(150, row.y + row.height / 2);
    await page.mouse.down();
    await page.mouse.move(220, row.y + row.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect(undo(page)).toHaveAccessibleName(/^Undo: SEO wk \d+–\d+ to /);
  });
});
