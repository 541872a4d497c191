import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

const field = (page: Page, channel: string) =>
  page.getByRole('textbox', { name: `${channel}, spend a week` });
const shown = (page: Page, words: RegExp) =>
  page.getByRole('status').filter({ hasText: words }).filter({ visible: true });

async function open(page: Page) {
  const made = await freshPlan(page);
  await page.goto(`/plans/${made.id}`);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
  return made;
}

test('a save that is lost is said, repeated, and loses nothing', async ({ page, complaints }) => {
  const { id } = await open(page);
  await page.route(`**/api/v1/plans/${id}`, (route) => route.abort());
  await field(page, 'Ads').fill('12k');
  await page.keyboard.press('Enter');
  await expect(shown(page, /^Not saved/)).toBeVisible();
  // Pressed while the line is still cut: with it mended, the page's own repeat may be quicker than the hand.
  const tried = page.waitForRequest((request) => request.method() === 'PUT');
  await page.getByRole('button', { name: 'retry' }).filter({ visible: true }).click();
  await tried;
  await page.unroute(`**/api/v1/plans/${id}`);
  await expect(shown(page, /^Saved/)).toBeVisible();
  await page.reload();
  await expect(field(page, 'Ads')).toHaveValue('12,000');
  // The browser itself reports the requests that were cut off.
  complaints.length = 0;
});

test('a plan without spend says what is missing, and the one action leads there', async ({ page }) => {
  const { id, plan, revision } = await freshPlan(page);
  const scenarios = (plan.scenarios as { flights: object[] }[]).map((scenario) => ({
    ...scenario,
    flights: [],
  }));
  await page.request.put(`/api/v1/plans/${id}`, {
    data: { plan: { ...plan, scenarios } },
    headers: { 'if-match': `"${revision}"` },
  });
  await page.goto(`/plans/${id}`);
  await expect(page.getByText('Nothing to forecast yet')).toBeVisible();
  await page.getByRole('button', { name: 'Set a weekly spend' }).click();
  await expect(field(page, 'Ads')).toBeFocused();
  await page.keyboard.type('5k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /^Who brings new customers/ })).toBeVisible();
});

test('a plan that is not there says so', async ({ page, complaints }) => {
  await page.goto('/plans/00000000-0000-4000-8000-00000000dead');
  await expect(page.getByText('There is nothing at this address')).toBeVisible();
  complaints.length = 0;
});

for (const [device, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a tablet', { width: 1024, height: 768 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing on ${device}, and the page never scrolls sideways`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page);
    await expectAccessible(page);
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: window.innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
  });
}

test('axe finds nothing in the mix of a phone, in the table and in the shares', async ({ page }) => {
  await open(page);
  await page.getByRole('heading', { name: 'Who brings new customers?' }).hover();
  await page.getByRole('button', { name: 'Table: Who brings new customers?' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /of the budget. Change the shares/ }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Mix', exact: true }).click();
  await expectAccessible(page);
});

test('at 1440 by 900 the whole planner is in view without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const overflow = await page.evaluate(() =>
    ['#forecast', 'section[aria-label=Mix]'].map((name) => {
      const element = document.querySelector(name);
      return element ? element.scrollHeight - element.clientHeight : Number.NaN;
    }),
  );
  expect(overflow).toEqual([0, 0]);
});
