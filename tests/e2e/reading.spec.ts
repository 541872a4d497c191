import type { Page } from '@playwright/test';
import { expect, freshPlan, test } from './support/app';

async function open(page: Page, id: string, query = '') {
  await page.goto(`/plans/${id}${query}`);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
}

/** A plan in another currency: a channel of each side, the same every week. */
async function planIn(page: Page, currency: string, weekly: number): Promise<string> {
  const channels = [
    { id: 'ads', kind: 'ads', name: 'Ads', parameters: {} },
    { id: 'seo', kind: 'seo', name: 'SEO', parameters: {} },
  ];
  const spend = Array<number>(52).fill(weekly);
  const response = await page.request.post('/api/v1/plans', {
    data: {
      plan: {
        name: `In ${currency}`,
        currency,
        startsOn: '2026-01-05',
        weekStartsOn: 'monday',
        horizonWeeks: 52,
        market: { size: 5_000_000, stages: { aware: 500_000, active: 20_000, loyal: 9_000 } },
        economics: { price: 6_000, margin: 0.5 },
        channels,
        scenarios: [
          { id: 'baseline', name: 'Baseline', flights: channels.map(({ id }) => ({ channelId: id, spend })) },
        ],
      },
    },
  });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()).id;
}

for (const [locale, currency, weekly, field, words] of [
  ['de-DE', 'EUR', 1_234_567, '1.234.567', /128M.€/],
  ['ja-JP', 'JPY', 1_234_567, '1,234,567', /[¥￥]128M/],
  ['hi-IN', 'INR', 1_234_567, '12,34,567', /₹128M/],
] as const) {
  test.describe(`in ${locale} with ${currency}`, () => {
    test.use({ locale });

    test('planner, calendar, drawer and gallery write numbers as the reader does, the currency where it is needed', async ({
      page,
    }) => {
      const id = await planIn(page, currency, weekly);
      await open(page, id);
      const ads = page.getByRole('textbox', { name: 'Ads, spend a week' });
      // The fields leave the sign out: it stands with the total above them.
      await expect(ads).toHaveValue(field);
      await expect(page.getByRole('textbox', { name: 'Total budget' })).toHaveValue(words);
      const grid = page.getByRole('grid', { name: /^Flighting/ });
      await grid.focus();
      const cell = grid.locator('[role=gridcell][aria-label]');
      await expect(cell).toHaveAttribute(
        'aria-label',
        new RegExp(`Ads, wk 1, .*${field.replaceAll('.', '\\.')}`),
      );
      // What is typed is read the same way: the amount with its own separators is the amount.
      await ads.fill(field.replace('567', '000'));
      await ads.press('Enter');
      await expect(ads).toHaveValue(field.replace('567', '000'));
      await page.getByRole('button', { name: /^Details of Ads/ }).click();
      await expect(page.getByRole('dialog', { name: /Ads/ })).toContainText(field.replace('567', '000'));
      await page.goto('/');
      await expect(page.getByRole('row', { name: new RegExp(`In ${currency}`) }).first()).toContainText(
        words,
      );
      if (currency === 'JPY')
        await expect(page.getByRole('row', { name: /In JPY/ }).first()).not.toContainText(/\.\d\d\b.*[¥￥]/);
    });
  });
}

test('at 400 % everything is reached by scrolling down, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 225 });
  const { id } = await freshPlan(page);
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Launch.*Push starts/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await open(page, id);
  for (const [tab, last] of [
    ['Forecast', page.getByRole('heading', { name: 'When does it pay back?' })],
    ['Mix', page.getByRole('textbox', { name: 'Reviews, spend a week' })],
    ['Flighting', page.getByRole('button', { name: /^Reviews.*Change its weeks$/ })],
  ] as const) {
    await page.getByRole('button', { name: tab, exact: true }).click();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    // Not under a bar: the hand can press what the eye sees.
    await last.click({ trial: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Explain this plan' }).click();
  const done = page.getByRole('button', { name: 'End the explanation' });
  await done.click();
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().click({ trial: true });
});

test('on paper the forecast stands alone and light, whole, with what it comes from', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { id } = await freshPlan(page);
  await open(page, id);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByText(/revision 1 · seed 7 · model 1/)).toBeVisible();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Mix' })).toBeHidden();
  const { background, cut } = await page.locator('#forecast').evaluate((forecast) => ({
    background: getComputedStyle(forecast).backgroundColor,
    cut: forecast.scrollHeight - forecast.clientHeight,
  }));
  expect([background, cut]).toEqual(['rgb(255, 255, 255)', 0]);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('heading', { name: 'Mix' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).not.toBe('light');
});
