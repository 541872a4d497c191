import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { EXPORTS } from '../import/exports';
import { weeklyCsv } from '../support/weekly-csv';
import { expect, expectAccessible, test } from './support/app';

const RETAILER = '../shared/data/retailer-weekly.csv';

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

async function countPlans(page: Page): Promise<number> {
  const { plans } = (await (await page.request.get('/api/v1/plans')).json()) as { plans: { name: string }[] };
  return plans.filter(({ name }) => name.startsWith('Import test')).length;
}

test('a weekly file becomes a plan: look, correct, confirm', async ({ page }) => {
  await page.goto('/import');
  await chooseFile(page, 'import-test-shop.csv', weeklyCsv());
  await expect(page.getByRole('heading', { level: 1, name: 'import-test-shop.csv' })).toBeFocused();
  await expect(page.getByText('156 weeks, from Monday')).toBeVisible();
  const search = page.getByRole('row', { name: /^search_ads_spend/ });
  await expect(search.getByRole('combobox', { name: 'What search_ads_spend is' })).toHaveValue('spend');
  await expect(search).toContainText('Push');

  // The year that was held out is shown, whichever forecast wins.
  const holdout = page.getByRole('region', { name: /How well would it have forecast the last 52 weeks/ });
  await expect(holdout.getByText('This model').first()).toBeVisible();
  await holdout.getByRole('button', { name: 'Show the table' }).click();
  await expect(holdout.getByRole('row')).toHaveCount(53);

  const name = page.getByRole('textbox', { name: 'What is the plan called?' });
  await name.fill('Import test shop');
  await name.press('Tab');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await expect(page).toHaveTitle(/Import test shop/);
});

test('a correction is proposed anew: the side follows the kind, the others stay', async ({ page }) => {
  await page.goto('/import');
  await chooseFile(page, 'correct.csv', weeklyCsv());
  const social = page.getByRole('row', { name: /^social_ads_spend/ });
  await social.getByRole('combobox', { name: /Kind of the channel/ }).selectOption('social');
  await expect(social).toContainText('Pull');
  await expect(page.getByRole('row', { name: /^search_ads_spend/ })).toContainText('Push');
  await social.getByRole('combobox', { name: 'What social_ads_spend is' }).selectOption('ignore');
  await expect(social.getByRole('combobox', { name: /Kind of the channel/ })).toHaveCount(0);
});

test('an answer that is no number keeps its text, says why, and does not go in force', async ({ page }) => {
  await page.goto('/import');
  await chooseFile(page, 'answers.csv', weeklyCsv());
  const price = page.getByRole('textbox', { name: 'What does an average order bring?' });
  const before = await price.inputValue();
  await price.fill('a lot');
  await price.press('Tab');
  await expect(price).toHaveValue('a lot');
  await expect(price).toHaveAttribute('aria-invalid', 'true');
  await price.press('Escape');
  await expect(price).toHaveValue(before);
});

test('an ambiguous date is asked, never guessed', async ({ page }) => {
  const rows = Array.from(
    { length: 8 },
    (_, week) => `0${(week % 8) + 1}/02/2026,${100 + week},${1000 + week}`,
  );
  await page.goto('/import');
  await chooseFile(page, 'dates.csv', ['date,ads spend,sales', ...rows, ''].join('\n'));
  await expect(page.getByRole('combobox', { name: 'In which order are the dates written?' })).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Make the plan' })).toBeDisabled();
});

test('a file that cannot be understood is declined with the reason, and nothing is stored', async ({
  page,
  complaints,
}) => {
  const before = await countPlans(page);
  await page.goto('/import');
  await chooseFile(page, 'letter.csv', 'Dear reader,\nthis is no table.\n');
  const alert = page.getByRole('alert').filter({ hasText: 'letter.csv' });
  await expect(alert).toContainText('“letter.csv” cannot be read');
  await expect(alert).toContainText('Nothing was stored');
  expect(await countPlans(page)).toBe(before);
  // The browser itself reports the answer 4xx that declines the file.
  complaints.length = 0;
  await chooseFile(page, 'import-test-second.csv', weeklyCsv());
  await expect(page.getByRole('heading', { level: 1, name: 'import-test-second.csv' })).toBeVisible();
});

test('a file dropped on the list of plans is read on the import page', async ({ page }) => {
  await page.goto('/');
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return data;
  }, weeklyCsv());
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop the files to read them')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.waitForURL('**/import');
  await expect(page.getByRole('heading', { level: 1, name: 'dropped.csv' })).toBeVisible();
});

test('the retailer’s file needs no hand mapping', async ({ page }) => {
  test.skip(!existsSync(RETAILER), 'the shared data is not on this machine');
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(RETAILER);
  await expect(page.getByText('209 weeks, from Sunday')).toBeVisible();
  await expect(page.getByText('10 channels')).toBeVisible();
  await expect(page.getByRole('row', { name: /^mdsp_dm / })).toContainText('$158,373,363.44');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
});

for (const [device, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing in the import on ${device}, and it never scrolls sideways`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/import');
    await expectAccessible(page);
    await chooseFile(page, 'axe.csv', weeklyCsv());
    await expect(page.getByText('This model').first()).toBeVisible();
    await expectAccessible(page);
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: window.innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
  });
}

test('two exports of different platforms become one plan', async ({ page }) => {
  const files = [
    { name: 'google.csv', mimeType: 'text/csv', buffer: Buffer.from(EXPORTS.google) },
    { name: 'analytics.csv', mimeType: 'text/csv', buffer: Buffer.from(EXPORTS.ga4) },
    { name: 'letter.csv', mimeType: 'text/csv', buffer: Buffer.from('Dear reader,\nthis is no table.\n') },
  ];
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(files.slice(0, 1));
  const region = page.getByRole('region', { name: /^The (\d )?files?$/ });
  await expect(region.getByText('Google Ads', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the plan' })).toBeDisabled();
  await page.locator('input[type=file]').setInputFiles(files.slice(1));
  await expect(region.getByText('Google Analytics 4', { exact: true })).toBeVisible();
  await expect(region.getByText('Not understood')).toBeVisible();
  await region.getByRole('button', { name: 'Remove letter.csv' }).click();
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await expect(page).toHaveTitle(/Google Ads and Google Analytics 4/);
});
