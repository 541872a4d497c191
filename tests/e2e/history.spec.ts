import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, type TestPlan, test } from './support/app';

const field = (page: Page, channel: string) =>
  page.getByRole('textbox', { name: `${channel}, spend a week` });
const shown = (page: Page, words: RegExp) =>
  page.getByRole('status').filter({ hasText: words }).filter({ visible: true });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

async function open(page: Page, made?: TestPlan) {
  const plan = made ?? (await freshPlan(page));
  await page.goto(`/plans/${plan.id}`);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
  return plan;
}

async function setSpend(page: Page, channel: string, amount: string) {
  await field(page, channel).fill(amount);
  await page.keyboard.press('Enter');
}

async function putPlan(page: Page, { id, plan, revision }: TestPlan, changes: object) {
  const answer = await page.request.put(`/api/v1/plans/${id}`, {
    data: { plan: { ...plan, ...changes } },
    headers: { 'if-match': `"${revision}"` },
  });
  expect(answer.status()).toBe(200);
}

test('undo and redo reach across a reload, and save what they did', async ({ page }) => {
  await open(page);
  const before = await field(page, 'Ads').inputValue();
  await setSpend(page, 'Ads', '12k');
  await setSpend(page, 'SEO', '5k');
  await undo(page).click();
  await expect(shown(page, /^Saved/)).toBeVisible();
  await page.reload();
  await expect(undo(page)).toHaveAccessibleName('Undo: Ads to 12,000');
  await page.getByRole('button', { name: 'Redo: SEO to 5,000' }).click();
  await expect(field(page, 'SEO')).toHaveValue('5,000');
  await undo(page).click();
  await undo(page).click();
  await expect(field(page, 'Ads')).toHaveValue(before);
  await expect(shown(page, /^Saved/)).toBeVisible();
});

test('edits made offline survive a reload and are sent when the server is back', async ({
  page,
  context,
  complaints,
}) => {
  const { id } = await open(page);
  // The page itself can still be loaded: only saves are lost.
  await page.route(`**/api/v1/plans/${id}`, (route) => route.abort());
  await setSpend(page, 'Ads', '12k');
  await expect(shown(page, /^Not saved/)).toBeVisible();
  await setSpend(page, 'SEO', '5k');
  await page.reload();
  await expect(field(page, 'Ads')).toHaveValue('12,000');
  await expect(field(page, 'SEO')).toHaveValue('5,000');
  await expect(shown(page, /^Not saved/)).toBeVisible();
  await page.unroute(`**/api/v1/plans/${id}`);
  await expect(shown(page, /^Saved/)).toBeVisible({ timeout: 40_000 });
  const elsewhere = await context.newPage();
  await elsewhere.goto(`/plans/${id}`);
  await expect(field(elsewhere, 'SEO')).toHaveValue('5,000');
  // The browser itself reports the requests that were cut off.
  complaints.length = 0;
});

test('unsaved edits of a tab that was closed come back in the next one', async ({
  page,
  context,
  complaints,
}) => {
  const { id } = await open(page);
  const closed = await context.newPage();
  await closed.route(`**/api/v1/plans/${id}`, (route) => route.abort());
  await open(closed, { id, revision: 1, plan: { name: '' } });
  await setSpend(closed, 'Ads', '12k');
  await expect(shown(closed, /^Not saved/)).toBeVisible();
  await closed.close();
  await page.goto('/');
  await page.goto(`/plans/${id}`);
  await expect(field(page, 'Ads')).toHaveValue('12,000');
  await expect(shown(page, /^Saved/)).toBeVisible();
  complaints.length = 0;
});

test('what somebody else changed elsewhere is merged without a question, and undo leaves it alone', async ({
  page,
  complaints,
}) => {
  const made = await open(page);
  await putPlan(page, made, { name: 'Theirs' });
  const before = await field(page, 'Ads').inputValue();
  await setSpend(page, 'Ads', '12k');
  await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Theirs');
  await expect(shown(page, /^Saved/)).toBeVisible();
  await expect(field(page, 'Ads')).toHaveValue('12,000');
  await undo(page).click();
  await expect(field(page, 'Ads')).toHaveValue(before);
  await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Theirs');
  // The browser itself reports the answer 412.
  complaints.length = 0;
});

for (const choice of ['Keep mine', 'Take theirs'] as const) {
  test(`two editors of one field: the second is asked, and "${choice}" loses nothing`, async ({
    page,
    browser,
    complaints,
  }) => {
    const made = await open(page);
    const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'en-US' });
    const other = await context.newPage();
    await open(other, made);
    await setSpend(other, 'Ads', '9k');
    await expect(shown(other, /^Saved/)).toBeVisible();
    await setSpend(page, 'Ads', '12k');
    const dialog = page.getByRole('dialog', { name: 'This plan was saved elsewhere' });
    await expect(dialog.getByText(/12,000 a week/)).toBeVisible();
    await expect(dialog.getByText(/9,000 a week/)).toBeVisible();
    if (choice === 'Keep mine') await expectAccessible(page);
    await dialog.getByRole('button', { name: choice }).click();
    await expect(shown(page, /^Saved/)).toBeVisible();
    await expect(field(page, 'Ads')).toHaveValue(choice === 'Keep mine' ? '12,000' : '9,000');
    if (choice === 'Take theirs') {
      await undo(page).click();
      await expect(field(page, 'Ads')).toHaveValue('12,000');
    }
    await context.close();
    complaints.length = 0;
  });
}

test('two tabs of one plan stay in step', async ({ page, context }) => {
  const made = await open(page);
  const other = await context.newPage();
  await open(other, made);
  await setSpend(page, 'Ads', '12k');
  await expect(field(other, 'Ads')).toHaveValue('12,000');
  await setSpend(other, 'SEO', '5k');
  await expect(field(page, 'SEO')).toHaveValue('5,000');
  await expect(shown(page, /^Saved/)).toBeVisible();
  // Each tab undoes what was done in it.
  await expect(undo(page)).toHaveAccessibleName('Undo: Ads to 12,000');
  await expect(undo(other)).toHaveAccessibleName('Undo: SEO to 5,000');
});

test('the history says who changed what, names a version and restores one, by keyboard alone', async ({
  page,
}) => {
  await open(page);
  const before = await field(page, 'Ads').inputValue();
  await setSpend(page, 'Ads', '12k');
  await expect(shown(page, /^Saved/)).toBeVisible();
  await page.getByRole('button', { name: 'History' }).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'History' });
  await expect(drawer.getByText(/^Ads in .* to €12,000 a week$/)).toBeVisible();
  await expect(drawer.getByText(/Owner · revision 2 · now/)).toBeVisible();
  await drawer.getByRole('button', { name: /changes? of revision 2$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(drawer.getByRole('definition').first()).toContainText('€12,000 a week');
  await drawer.getByRole('button', { name: 'Name revision 1' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('As it was made');
  await page.keyboard.press('Enter');
  await expect(drawer.getByText('As it was made')).toBeVisible();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Restore As it was made' }).focus();
  await page.keyboard.press('Enter');
  await expect(drawer).toBeHidden();
  await expect(field(page, 'Ads')).toHaveValue(before);
  await expect(shown(page, /^Saved/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'History' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer.getByText(/revision 3 · now/)).toBeVisible();
  await page.keyboard.press('Escape');
  // The first Esc may go to the message about the restoring.
  if (await drawer.isVisible()) await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: 'Undo: Restore As it was made' }).click();
  await expect(field(page, 'Ads')).toHaveValue('12,000');
});
