import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

const tabs = (page: Page) => page.getByRole('tab').filter({ visible: true });
const tab = (page: Page, name: string) =>
  page.getByRole('tab', { name, exact: true }).filter({ visible: true });
const budget = (page: Page) => page.getByRole('textbox', { name: 'Total budget' });
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .filter({ visible: true });

async function openPlan(page: Page, template = 'full-funnel') {
  const made = await freshPlan(page, template);
  await page.goto(`/plans/${made.id}`);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
  return made;
}

async function add(page: Page, choice: RegExp) {
  await page.getByRole('button', { name: 'Add a scenario' }).filter({ visible: true }).click();
  await page.getByRole('menuitem', { name: choice }).click();
}

interface Spent {
  readonly scenarios: readonly {
    readonly name: string;
    readonly flights: readonly { readonly channelId: string; readonly spend: readonly number[] }[];
  }[];
}

/** Total of each scenario as the server holds it, in cents, by name. */
async function storedTotals(page: Page, planId: string): Promise<Record<string, number>> {
  const { plan } = (await (await page.request.get(`/api/v1/plans/${planId}`)).json()) as { plan: Spent };
  return Object.fromEntries(
    plan.scenarios.map(({ name, flights }) => [
      name,
      flights.flatMap(({ spend }) => spend).reduce((sum, amount) => sum + Math.round(amount * 100), 0),
    ]),
  );
}

test('scenarios of every kind are added at the same budget to the cent, and say how they differ', async ({
  page,
}) => {
  const { id } = await openPlan(page);
  for (const [choice, name] of [
    [/^Push only/, 'Push only'],
    [/^Pull only/, 'Pull only'],
    [/^Hybrid/, 'Hybrid'],
    [/^Duplicate/, 'Hybrid copy'],
  ] as const) {
    await add(page, choice);
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/\?scenario=/);
  }
  await tab(page, 'Pull only').click();
  await expect(page).toHaveURL(/\?scenario=pull-only$/);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(/[▲▼]/);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText('vs Both sides');
  await expect(saved(page)).toBeVisible();
  await expect
    .poll(async () => new Set(Object.values(await storedTotals(page, id))).size, 'budgets that differ')
    .toBe(1);
  // A template has no last year to repeat.
  await page.getByRole('button', { name: 'Add a scenario' }).filter({ visible: true }).click();
  await expect(page.getByRole('menuitem', { name: /^Last year/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await add(page, /^Empty/);
  await expect(budget(page)).toHaveValue('€0');
});

test('a scenario is renamed in place, made the baseline, and deleted with undo', async ({ page }) => {
  await openPlan(page);
  await tab(page, 'Top of the funnel').dblclick();
  const name = page.getByRole('textbox', { name: 'Scenario name' });
  await name.fill('Reach');
  await name.press('Enter');
  await expect(tab(page, 'Reach')).toBeFocused();
  await page.getByRole('button', { name: 'Scenario Reach' }).filter({ visible: true }).click();
  await page.getByRole('menuitem', { name: 'Set as baseline' }).click();
  await expect(tabs(page).first()).toContainText('Reach');
  await expect(tabs(page).first()).toContainText('baseline');
  await expect(page.getByRole('button', { name: 'Undo: Baseline to Reach' })).toBeVisible();
  await page.getByRole('button', { name: 'Scenario Reach' }).filter({ visible: true }).click();
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(tabs(page)).toHaveCount(1);
  // An edit in between: the toast takes back the deletion alone.
  const video = page.getByRole('textbox', { name: 'Video ads, spend a week' });
  await video.fill('1234');
  await video.press('Enter');
  await page.getByRole('button', { name: 'Undo', exact: true }).filter({ hasText: 'Undo' }).click();
  await expect(tabs(page)).toHaveText([/Reach/, /Both sides/]);
  await tab(page, 'Both sides').click();
  await expect(video).toHaveValue('1,234');
});

test('all of it by keyboard: rename, move, delete, undo', async ({ page }) => {
  await openPlan(page);
  await add(page, /^Hybrid/);
  await expect(tabs(page)).toHaveText([/Both sides/, /Top of the funnel/, /Hybrid/]);
  await tab(page, 'Hybrid').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Even');
  await page.keyboard.press('Escape');
  await expect(tab(page, 'Hybrid')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toBeFocused();
  await page.keyboard.type('Even');
  await page.keyboard.press('Enter');
  await expect(tab(page, 'Even')).toBeFocused();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(tabs(page)).toHaveText([/Both sides/, /Even/, /Top of the funnel/]);
  await page.keyboard.press('Control+Shift+ArrowLeft');
  // The baseline stays first.
  await expect(tabs(page)).toHaveText([/Both sides/, /Even/, /Top of the funnel/]);
  await page.keyboard.press('Delete');
  await expect(tabs(page)).toHaveText([/Both sides/, /Top of the funnel/]);
  await expect(tab(page, 'Top of the funnel')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(tabs(page)).toHaveText([/Both sides/, /Even/, /Top of the funnel/]);
});

test('tabs change places under the mouse; the baseline stays first, and Escape lets go', async ({ page }) => {
  await openPlan(page, 'launch');
  const names = () => page.getByRole('tab').allTextContents();
  const before = await names();
  const drag = async (from: number, to: number) => {
    const [tab, place] = [page.getByRole('tab').nth(from), page.getByRole('tab').nth(to)];
    const [start, end] = [await tab.boundingBox(), await place.boundingBox()];
    if (!start || !end) throw new Error('the tabs are not on the page');
    await page.mouse.move(start.x + start.width / 2, start.y + 20);
    await page.mouse.down();
    await page.mouse.move(end.x + 4, end.y + 20, { steps: 8 });
  };
  await drag(2, 1);
  await expect(page.locator('[data-drop-place]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await names()).toEqual(before);
  await drag(2, 0);
  await page.mouse.up();
  await expect(page.getByRole('tab').nth(1)).toContainText('Pull only');
  expect(await names()).toEqual([before[0], before[2], before[1]]);
  await expect(page.getByRole('button', { name: 'Undo: Move Pull only' })).toBeVisible();
});

test('a held total stays while one channel moves, locked channels stay as they are, and a reload keeps both', async ({
  page,
}) => {
  const { id } = await openPlan(page);
  const field = (channel: string) => page.getByRole('textbox', { name: `${channel}, spend a week` });
  const before = (await storedTotals(page, id))['Both sides'];
  await page.getByRole('button', { name: /^Hold the total/ }).click();
  await page.getByRole('button', { name: /^Lock Reviews/ }).click();
  const reviews = await field('Reviews').inputValue();
  const email = await field('Email').inputValue();
  await field('SEO').fill('9k');
  await field('SEO').press('Enter');
  await expect(field('Email')).not.toHaveValue(email);
  await expect(field('Reviews')).toHaveValue(reviews);
  await field('SEO').fill('1m');
  await field('SEO').press('Enter');
  await expect(page.getByText(/The total is held/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(saved(page)).toBeVisible();
  expect((await storedTotals(page, id))['Both sides']).toBe(before);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Hold the total/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: /^Lock Reviews/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(field('SEO')).toHaveValue('9,000');
});

test('twelve scenarios are the most; the tab that is on stays in view', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openPlan(page);
  for (let count = 3; count <= 12; count++) await add(page, /^Duplicate/);
  await expect(tabs(page)).toHaveCount(12);
  await expect(page.getByRole('tab', { selected: true }).filter({ visible: true })).toBeInViewport({
    ratio: 0.9,
  });
  await page.getByRole('button', { name: 'Add a scenario' }).filter({ visible: true }).click();
  await expect(page.getByText(/at most 12 scenarios/)).toBeVisible();
});

test('the menus of scenarios are accessible in both themes', async ({ page }) => {
  await openPlan(page);
  await add(page, /^Hybrid/);
  await tab(page, 'Hybrid').press('F2');
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toBeFocused();
  await expectAccessible(page);
});
