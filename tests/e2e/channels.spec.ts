import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

const rows = (page: Page) => page.locator('li[data-channel]');
const row = (page: Page, id: string) => page.locator(`li[data-channel="${id}"]`);
const menuOf = (page: Page, name: string) =>
  page.getByRole('button', { name: `${name} , what to do with it` });
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .filter({ visible: true });
const ids = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.channel));

async function openPlan(page: Page, query = '') {
  const made = await freshPlan(page, 'full-funnel');
  await page.goto(`/plans/${made.id}${query}`);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
  return made;
}

test('a channel is found by what it does, added without spend, and moves the forecast once it spends', async ({
  page,
}) => {
  await openPlan(page);
  const total = await page.getByRole('textbox', { name: 'Total budget' }).inputValue();
  await page.getByRole('button', { name: 'Add channel' }).click();
  const search = page.getByRole('combobox', { name: 'Search kinds of channels' });
  await expect(search).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(8);
  await search.fill('prospects');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('Use it where buyers are few');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Outreach, spend a week' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('0');
  await expect(page.getByRole('textbox', { name: 'Total budget' })).toHaveValue(total);
  await page.keyboard.type('5k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Total budget' })).not.toHaveValue(total);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('5,000');
});

test('a channel is renamed, duplicated without spend, moved and removed with undo', async ({ page }) => {
  await openPlan(page);
  await menuOf(page, 'Video ads').dblclick();
  const name = page.getByRole('textbox', { name: 'Channel name' });
  await name.fill('Radio');
  await name.press('Enter');
  await expect(menuOf(page, 'Radio')).toBeFocused();
  await menuOf(page, 'Radio').click();
  await page.getByRole('menuitem', { name: /^Duplicate/ }).click();
  await expect(page.getByRole('textbox', { name: 'Radio copy, spend a week' })).toHaveValue('0');
  expect((await ids(page)).slice(0, 3)).toEqual(['video', 'radio-copy', 'paid-search']);
  await menuOf(page, 'Radio copy').click();
  await page.getByRole('menuitem', { name: 'Move down' }).click();
  await expect
    .poll(async () => (await ids(page)).slice(0, 3))
    .toEqual(['video', 'paid-search', 'radio-copy']);
  const spend = await page.getByRole('textbox', { name: 'Radio, spend a week' }).inputValue();
  await menuOf(page, 'Radio').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(row(page, 'video')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).filter({ hasText: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Radio, spend a week' })).toHaveValue(spend);
  await expect(page.getByRole('button', { name: 'Undo: Move Radio copy' })).toBeVisible();
});

test('rows change places by drag and by keys', async ({ page }) => {
  await openPlan(page);
  expect((await ids(page)).slice(0, 4)).toEqual(['video', 'paid-search', 'promotions', 'email']);
  await row(page, 'video').hover();
  const handle = page.getByRole('button', { name: 'Move Video ads' });
  const from = await handle.boundingBox();
  const to = await row(page, 'promotions').boundingBox();
  if (!from || !to) throw new Error('the rows are not on the page');
  await page.mouse.move(from.x + 6, from.y + 11);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 40, { steps: 4 });
  await page.mouse.move(from.x + 6, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect
    .poll(async () => (await ids(page)).slice(0, 4))
    .toEqual(['paid-search', 'promotions', 'video', 'email']);
  await page.getByRole('button', { name: 'Move Reviews' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Reviews (lifted, |at )place 4 of 4\.$/)).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Reviews at place 3 of 4.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await ids(page)).slice(4)).toEqual(['seo', 'content', 'reviews', 'social']);
  await expect(page.getByRole('button', { name: 'Undo: Move Reviews' })).toBeVisible();
});

test('the drawer opens by keyboard, says what the channel brings, and gives the focus back', async ({
  page,
}) => {
  await openPlan(page);
  const details = page.getByRole('button', { name: 'Details of SEO: curves and assumptions' });
  await details.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /SEO/ });
  await expect(drawer).toBeVisible();
  await expect(page).toHaveURL(/channel=seo/);
  const curve = drawer.getByRole('img', { name: /^What does SEO spend bring\?/ });
  await expect(curve).toContainText('You are here');
  await expect(curve).toContainText(/next €[\d,]+ a week/);
  await expect(curve).toContainText('half saturation');
  await expect(drawer.getByRole('img', { name: /^How long does one week of SEO last\?/ })).toContainText(
    'strongest in',
  );
  await expect(drawer.getByText(/[\d.k]+ – [\d.k]+ customers/)).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: /Content/ })).toBeVisible();
  await expect(page).toHaveURL(/channel=content/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).not.toHaveURL(/channel=/);
  await page.goBack();
  await expect(page.getByRole('dialog', { name: /Content/ })).toBeVisible();
});

test('a parameter is changed in the drawer with its limits, marked, reset and undone', async ({ page }) => {
  await openPlan(page, '?channel=seo');
  const drawer = page.getByRole('dialog', { name: /SEO/ });
  const lead = drawer.getByRole('textbox', { name: /^Lead time of SEO/ });
  await expect(drawer.getByText('9, none changed')).toBeVisible();
  await lead.fill('500');
  await lead.press('Enter');
  await expect(drawer.getByText(/must be 0 to 104/)).toBeVisible();
  await lead.press('Escape');
  await expect(lead).toHaveValue('8');
  // Esc in a field takes the text back and leaves the drawer open.
  await expect(drawer).toBeVisible();
  const before = await drawer.getByText(/strongest in week \d+/).textContent();
  await lead.fill('20');
  await lead.press('Enter');
  await expect(drawer.getByText('1 of 9 changed')).toBeVisible();
  await expect(drawer.getByText('Changed by you')).toBeVisible();
  await expect(drawer.getByText(/strongest in week \d+/)).not.toHaveText(before ?? '');
  await drawer.getByRole('button', { name: /^Reset Lead time of SEO/ }).click();
  await expect(lead).toHaveValue('8');
  await drawer.getByText('Assumptions', { exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(lead).toHaveValue('20');
});

test('the drawer has tables, and stands in both themes, wide and on a phone', async ({ page }) => {
  await openPlan(page, '?channel=video');
  const drawer = page.getByRole('dialog', { name: /Video ads/ });
  await expect(drawer.getByText(/[\d.k]+ – [\d.k]+ customers/)).toBeVisible();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: /^Table: What does Video ads/ }).click();
  await expect(drawer.getByRole('table', { name: /What does Video ads spend bring/ })).toContainText('P90');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the list of kinds is accessible in both themes; the menu of a channel is walked by keys', async ({
  page,
}) => {
  await openPlan(page);
  await page.getByRole('button', { name: 'Add channel' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await menuOf(page, 'Email').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Details' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Letters');
  await page.keyboard.press('Enter');
  await expect(menuOf(page, 'Letters')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(row(page, 'email')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row(page, 'email')).toHaveCount(1);
});
