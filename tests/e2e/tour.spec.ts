import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

const card = (page: Page) => page.getByRole('dialog').filter({ hasText: /^Step \d of 5/ });
const figure = (page: Page, key: string) => page.locator(`[data-figure=${key}] strong`);

test('a plan made of a template offers to be explained, in five steps with the numbers on the screen', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Launch.*Push starts the demand/ }).click();
  await page.getByRole('button', { name: 'Explain this plan' }).click();
  await expect(card(page)).toContainText('Push starts the demand; what does it leave behind?');
  await expect(card(page)).toContainText('€2.96M over 104 weeks: push 60');
  await expect(card(page).getByRole('button', { name: 'Next' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText(
    `${await figure(page, 'awarenessAtEnd').textContent()} of 1M people`,
  );
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText(`${await figure(page, 'newCustomers').textContent()} new customers`);
  // The page stays in use, and what is told follows it.
  const field = page.getByRole('textbox', { name: 'Ads, spend a week' });
  const before = await figure(page, 'newCustomers').textContent();
  await field.fill('20k');
  await field.press('Enter');
  await expect(figure(page, 'newCustomers')).not.toHaveText(before ?? '');
  await expect(card(page)).toContainText(`${await figure(page, 'newCustomers').textContent()} new customers`);
  await card(page).getByRole('button', { name: 'Next' }).click();
  await expect(card(page)).toContainText(/\d+.% of the new customers from week 53 still come/);
  await card(page).getByRole('button', { name: 'Show it in the chart' }).click();
  await expect(page).toHaveURL(/off=push&from=53/);
  await expect(page.getByRole('heading', { name: 'What survives if push stops in week 53?' })).toBeVisible();
  await card(page).getByRole('button', { name: 'Next' }).click();
  await expect(card(page)).toContainText(
    `Contribution comes to ${await figure(page, 'contribution').textContent()}`,
  );
  await card(page).getByRole('button', { name: 'Done' }).click();
  await expect(card(page)).toBeHidden();
});

test('on a phone it is asked for in the menu, stands under what it explains, and Escape ends it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { id } = await freshPlan(page, 'saas-inbound');
  await page.goto(`/plans/${id}`);
  const menu = page.getByRole('button', { name: 'Plan', exact: true });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Explain this plan' }).click();
  await expect(card(page)).toContainText('Content compounds; the first year looks slow.');
  await expect(page).toHaveURL(/tab=mix/);
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText('Where people get to');
  await expect(page.getByRole('heading', { name: 'Where are people in the funnel?' })).toBeInViewport();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(menu).toBeFocused();
});
