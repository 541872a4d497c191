import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, type TestPlan, test } from './support/app';

const verdict = (page: Page) =>
  page.getByRole('region', { name: 'Verdict' }).getByRole('heading', { level: 1 });
const differs = (page: Page) => page.getByRole('region', { name: 'What differs' });
const drawn = (page: Page) => expect(page.getByText(/\d draws of every uncertain number/)).toBeVisible();

interface Stored {
  readonly plan: {
    readonly scenarios: readonly {
      readonly id: string;
      readonly flights: readonly { readonly channelId: string; readonly spend: readonly number[] }[];
    }[];
  };
}

/** What a channel of a scenario spends, as the server holds it. */
async function storedSpend(
  page: Page,
  planId: string,
  scenarioId: string,
  channelId: string,
): Promise<number> {
  const { plan } = (await (await page.request.get(`/api/v1/plans/${planId}`)).json()) as Stored;
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId);
  const flight = scenario?.flights.find((one) => one.channelId === channelId);
  return flight?.spend.reduce((sum, amount) => sum + amount, 0) ?? 0;
}

/** A plan of one scenario, made by the API. */
async function madeAlone(page: Page, changes: Record<string, unknown> = {}): Promise<TestPlan> {
  const { plan } = await freshPlan(page, 'launch');
  const scenarios = (plan.scenarios as unknown[]).slice(0, 1);
  const response = await page.request.post('/api/v1/plans', {
    data: { plan: { ...plan, scenarios, ...changes } },
  });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

test('scenarios are compared from the planner on: verdict, odds, goal by address, and one input copied and taken back', async ({
  page,
}) => {
  const { id, plan } = await freshPlan(page, 'full-funnel');
  const [first, second] = plan.scenarios as { id: string; name: string }[];
  await page.goto(`/plans/${id}`);
  await page.getByRole('link', { name: 'Compare', exact: true }).filter({ visible: true }).click();
  await expect(page).toHaveURL(`/plans/${id}/compare`);
  await expect(verdict(page)).toContainText(/of [\d,]+ paired draws/);
  await drawn(page);
  const table = page.getByRole('table', { name: /^Headline figures/ });
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  await expect(table.getByRole('row', { name: /^Plan value/ })).toContainText(/\d in 100/);
  // Paired chances of two add up to 100.
  await page.getByRole('combobox', { name: 'Decide by' }).selectOption('newCustomers');
  await expect(page).toHaveURL(/\?goal=newCustomers$/);
  await expect(verdict(page)).toContainText(/wins most new customers/);
  await expectAccessible(page);

  await expect(differs(page)).toContainText(/^What differs8 of \d+ inputs differ/);
  const before = await storedSpend(page, id, second.id, 'seo');
  await differs(page).getByRole('button', { name: 'Copy SEO' }).click();
  await page.getByRole('menuitem', { name: `${first.name} to ${second.name}` }).click();
  await expect(differs(page)).toContainText('7 of');
  await expect(page.getByRole('button', { name: `Undo: SEO as in ${first.name}` })).toBeVisible();
  await expect
    .poll(() => storedSpend(page, id, second.id, 'seo'))
    .toBe(await storedSpend(page, id, first.id, 'seo'));
  await page.keyboard.press('Control+z');
  await expect(differs(page)).toContainText('8 of');
  await expect.poll(() => storedSpend(page, id, second.id, 'seo')).toBe(before);

  await page
    .getByRole('button', { name: `Scenario ${second.name}` })
    .filter({ visible: true })
    .click();
  await page.getByRole('menuitem', { name: 'Compare the others with this' }).click();
  await expect(table.getByRole('columnheader').nth(1)).toContainText(second.name);
  await page.getByRole('slider', { name: 'Week to read out' }).press('End');
  await expect(page.getByText('wk 104', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Table: How many stay?' }).click();
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(105);
});

test('one scenario alone is offered others at the same budget; plans of another currency keep their money apart', async ({
  page,
}) => {
  const { id } = await madeAlone(page, { name: 'Alone' });
  const other = await madeAlone(page, { name: 'Dollars', currency: 'USD', horizonWeeks: 104 });
  await page.goto(`/plans/${id}/compare`);
  await expect(verdict(page)).toContainText('stands alone');
  await page.getByRole('button', { name: 'All three' }).click();
  await expect(page).toHaveURL(/with=.+,push-only,pull-only,hybrid$/);
  await expect(page.getByRole('button', { name: 'Undo: Add Hybrid' })).toBeVisible();
  await drawn(page);
  await expect(verdict(page)).toContainText(/paired draws/);

  await page.getByRole('button', { name: 'Scenario Hybrid' }).filter({ visible: true }).click();
  await page.getByRole('menuitem', { name: 'Take out' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Of another plan…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A scenario of another plan' });
  await dialog
    .getByRole('button', { name: /^Dollars/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Push, then pull' }).click();
  await expect(page).toHaveURL(new RegExp(`${other.id}\\.`));
  await expect(page.getByText('Money is not compared: the plans are in EUR and USD.')).toBeVisible();
  await expect(
    page.getByRole('combobox', { name: 'Decide by' }).getByRole('option', { name: 'Plan value' }),
  ).toHaveCount(0);
});

test('a phone shows the same, figure by figure, and nothing is wider than it', async ({ page }) => {
  const { id } = await freshPlan(page, 'launch');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/plans/${id}`);
  await page.getByRole('link', { name: 'Compare', exact: true }).filter({ visible: true }).click();
  const customers = page.getByRole('region', { name: 'New customers', exact: true });
  await expect(customers.getByText(/in 100/)).toHaveCount(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});
