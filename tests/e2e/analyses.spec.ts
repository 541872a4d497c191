import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

/** Opens a fresh plan at a view, and waits for its forecast and range. */
async function openPlan(page: Page, query = '', template = 'launch') {
  const made = await freshPlan(page, template);
  await page.goto(`/plans/${made.id}${query}`);
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ', { timeout: 30_000 });
  return made;
}

// Analyses use all cores: on a busy machine they take their time.
test.slow();

const view = (page: Page, name: string | RegExp) =>
  page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name });
const list = (page: Page, name: string) => page.getByRole('list', { name });

/** Opens a channel's drawer, and from its head the four questions. */
async function openQuestions(page: Page, channel: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Details of ${channel}`) }).click();
  await page.getByRole('button', { name: `Four questions about ${channel}` }).click();
}

test('channels: what each brought, when, and what it costs, with ranges; the outcome changes all of it', async ({
  page,
}) => {
  await openPlan(page);
  await view(page, 'Channels').click();
  await expect(page).toHaveURL(/\?view=channels$/);
  const brought = list(page, 'What did each channel bring?');
  await expect(brought.getByRole('listitem')).toHaveCount(9);
  await expect(brought.getByRole('listitem').first()).toContainText(' – ', { timeout: 30_000 });
  await expect(brought.getByRole('listitem').last()).toContainText('Without marketing');
  await expect(page.getByRole('img', { name: /^Which channel brings new customers, when\?/ })).toBeVisible();
  const returns = page.getByRole('table', { name: 'What does each channel cost and return?' });
  await expect(returns.getByRole('row', { name: /^SEO/ })).toContainText('×');
  await expect(returns.getByRole('row', { name: /^SEO/ })).toContainText(' – ', { timeout: 30_000 });
  await page
    .getByRole('radiogroup', { name: 'Outcome' })
    .getByRole('radio', { name: 'Contribution' })
    .click();
  await expect(brought.getByRole('listitem').first()).toContainText('€');
  await expect(
    page.getByRole('heading', { name: 'Which channel earns its spend back, when?' }),
  ).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Who brings new customers?' })).toBeVisible();
});

test('channels: the bars are cells of the table, and the table adds up to the headline', async ({ page }) => {
  await openPlan(page, '?view=channels');
  const brought = list(page, 'What did each channel bring?');
  await expect(brought.getByRole('listitem').first()).toContainText(' – ', { timeout: 30_000 });
  const said = (await brought.getByRole('listitem').first().textContent()) ?? '';
  const headline = (await page.locator('[data-figure=newCustomers] strong').textContent()) ?? '';
  await page.getByRole('heading', { name: 'What did each channel bring?' }).hover();
  await page.getByRole('button', { name: 'Table: What did each channel bring?' }).click();
  const table = page.getByRole('table', { name: 'What did each channel bring?' });
  const heads = await table.locator('thead th').allInnerTexts();
  const rows = await table.locator('tbody tr').all();
  const at = heads.indexOf('New customers');
  const cells = await Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((text) => text.trim())),
  );
  const numberOf = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));
  const sum = cells.reduce((total, row) => total + numberOf(row[at]), 0);
  expect(Math.abs(sum / numberOf(headline) - 1)).toBeLessThan(0.01);
  const first = cells.find(([name]) => said.startsWith(name));
  expect(first).toBeDefined();
});

test('assets: stocks from opening to closing, week by week, and what they still bring', async ({ page }) => {
  await openPlan(page, '?view=assets');
  const sheet = page.getByRole('table', { name: 'What has pull built, and what is it worth?' });
  await expect(sheet.getByRole('row')).toHaveCount(5);
  await expect(page.getByRole('img', { name: /^How do the pull stocks grow\?/ })).toBeVisible();
  const values = list(page, 'What has pull built, and what is it worth?');
  await expect(values.getByRole('listitem').last()).toContainText('All pull together');
  await expect(values.getByRole('listitem').last()).toContainText(' – ', { timeout: 30_000 });
});

test('sensitivity: a tornado for the headline that is chosen, and the odds of a typed goal', async ({
  page,
}) => {
  await openPlan(page, '?view=sensitivity');
  const tornado = list(page, 'Which assumptions move contribution?');
  await expect(tornado.getByRole('listitem')).toHaveCount(12, { timeout: 30_000 });
  const goal = page.getByRole('textbox', { name: 'Goal: Contribution' });
  await goal.fill('-50m');
  await goal.press('Enter');
  await expect(page.getByText('>99 in 100', { exact: true })).toBeVisible();
  await goal.fill('500m');
  await goal.press('Enter');
  await expect(page.getByText('<1 in 100', { exact: true })).toBeVisible();
  await goal.fill('lots');
  await goal.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Still using' })).toBeVisible();
  await page.getByRole('combobox', { name: 'What moves' }).selectOption('awarenessAtEnd');
  await expect(
    list(page, 'Which assumptions move awareness at end?').getByRole('listitem').first(),
  ).toBeVisible({
    timeout: 30_000,
  });
});

test('what is chosen and typed in a view is in the link, and beliefs may be drawn together', async ({
  page,
}) => {
  await openPlan(page, '?view=channels&outcome=revenue');
  const outcomes = page.getByRole('radiogroup', { name: 'Outcome' });
  await expect(outcomes.getByRole('radio', { name: 'Revenue' })).toBeChecked();
  await expect(page.getByText(/of €[\d.]+M revenue; .* would come without marketing\./)).toBeVisible();
  await view(page, 'Sensitivity').click();
  await page.getByRole('combobox', { name: 'What moves' }).selectOption('planValue');
  const goal = page.getByRole('textbox', { name: 'Goal: Plan value' });
  await goal.fill('1m');
  await goal.press('Enter');
  await expect(page).toHaveURL(/headline=planValue&goal=1000000/);
  const together = page.getByRole('combobox', { name: /assumptions are drawn/ });
  await together.selectOption('0.5');
  await expect(page.getByRole('button', { name: /^Undo: draw assumptions half together/ })).toBeEnabled();
  await view(page, 'Forecast').click();
  await expect(page.getByText(/[\d,]+ draws ± [\d.]+.% · seed 7 · correlated 0\.5/)).toBeVisible();
  await page.getByRole('button', { name: 'Why this number? Contribution' }).click();
  await expect(page.getByText(/Monte Carlo standard error of its ends: P10 ± €/)).toBeVisible();
});

test('values follow an edit at once, in the old ranges until the new ones are in', async ({ page }) => {
  await openPlan(page, '?view=channels');
  const first = list(page, 'What did each channel bring?').getByRole('listitem').first();
  await expect(first).toContainText(' – ', { timeout: 30_000 });
  const before = await first.textContent();
  const spend = page.getByRole('textbox', { name: 'Ads, spend a week' });
  await spend.fill('16000');
  await spend.press('Enter');
  await expect(page.getByText('range updating').first()).toBeVisible({ timeout: 30_000 });
  await expect(first).toContainText(' – ');
  await expect(page.getByText('range updating')).toHaveCount(0, { timeout: 30_000 });
  expect(await first.textContent()).not.toBe(before);
});

test('checks: a finding leads to the field it names', async ({ page }) => {
  await openPlan(page, '?view=checks');
  await page.getByRole('button', { name: 'Go to spend of SEO' }).click();
  await expect(page.getByRole('textbox', { name: 'SEO, spend a week' })).toBeFocused();
});

test('checks: as many findings as the badge says, each with what to do', async ({ page }) => {
  await openPlan(page);
  await expect(view(page, /^Checks/)).toHaveAccessibleName(/Checks \d+ findings? to look at/);
  const name = (await view(page, /^Checks/).textContent()) ?? '';
  const count = Number(/\d+/.exec(name)?.[0]);
  await view(page, /^Checks/).click();
  const open = list(page, 'To look at').getByRole('listitem');
  await expect(open).toHaveCount(count);
  await expect(open.first()).toContainText(/REVIEW|FAIL/);
  await expect(open.first()).toContainText('What to do:');
  await expect(list(page, 'In order').getByRole('listitem').first()).toContainText('PASS');
});

test('turn off: week by typing, by keys and by hand; in the address; Escape turns it on again', async ({
  page,
}) => {
  await openPlan(page);
  await page.getByRole('button', { name: 'Turn off…' }).click();
  await expect(page).toHaveURL(/off=push&from=53$/);
  await expect(page.getByRole('heading', { name: 'What survives if push stops in week 53?' })).toBeVisible();
  await expect(page.getByText(/ of the new customers from week 53 still come: /)).toBeVisible();
  await expect(page.getByText(/falls to half in|does not fall to half/)).toBeVisible();
  await expect(page.locator('[data-lost]')).toHaveAttribute('d', /^M/);
  const week = page.getByRole('textbox', { name: 'Week from which it is off' });
  await week.fill('40');
  await week.press('Enter');
  await expect(page.getByRole('heading', { name: 'What survives if push stops in week 40?' })).toBeVisible();
  await week.fill('400');
  await week.press('Enter');
  await expect(page.getByText(/The plan has weeks 1 to 104/)).toBeVisible();
  await week.fill('40');
  await week.press('Enter');
  const handle = page.getByRole('slider', { name: 'Off from week' });
  await handle.press('ArrowRight');
  await expect(handle).toHaveAttribute('aria-valuenow', '41');
  await expect(page).toHaveURL(/from=41$/);
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.mouse.up();
  await expect(handle).not.toHaveAttribute('aria-valuenow', '41');
  await page.getByRole('combobox', { name: 'What is turned off' }).selectOption({ label: 'SEO' });
  await expect(page.getByRole('heading', { name: /What survives if SEO stops/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: /What survives if SEO stops/ })).toBeVisible();
  await page.getByRole('heading', { name: /What survives/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Who brings new customers?' })).toBeVisible();
  await expect(page).not.toHaveURL(/off=/);
});

test('four answers become a channel’s curve, undone in one step; impossible ones are refused with the reason', async ({
  page,
}) => {
  await openPlan(page);
  const customers = page.locator('[data-figure=newCustomers] strong');
  const before = (await customers.textContent()) ?? '';
  await openQuestions(page, 'SEO');
  const more = page.getByRole('textbox', { name: 'With half as much again' });
  const today = await page.getByRole('textbox', { name: 'With today’s spend' }).inputValue();
  await more.fill('1');
  await more.press('Enter');
  await expect(page.getByRole('list', { name: 'Why these answers cannot be' })).toContainText(
    'it must be above',
  );
  await expect(page.getByRole('button', { name: 'Apply to SEO' })).toBeDisabled();
  const none = page.getByRole('textbox', { name: 'With no spend in SEO at all' });
  await more.fill(String(Math.round(Number(today.replaceAll(',', '')) * 1.06)));
  await more.press('Enter');
  await none.fill(String(Math.round(Number(today.replaceAll(',', '')) * 0.8)));
  await none.press('Enter');
  await expect(page.getByRole('dialog').last().getByText('you are here')).toBeVisible();
  await expect(page.getByText(/Today reaches/)).toBeVisible();
  await page.getByRole('button', { name: 'Apply to SEO' }).click();
  await page.getByRole('button', { name: 'Close' }).last().click();
  await expect(customers).not.toHaveText(before);
  await page.getByRole('button', { name: 'Undo: SEO by four answers' }).click();
  await expect(customers).toHaveText(before);
});

test('an analysis never runs while a slider is held, and follows when it rests', async ({ page }) => {
  await openPlan(page, '?view=channels');
  const ads = list(page, 'What did each channel bring?').getByRole('listitem').filter({ hasText: 'Ads' });
  await expect(ads).toContainText(' – ', { timeout: 30_000 });
  const before = (await ads.textContent()) ?? '';
  const thumb = await page.getByRole('slider', { name: 'Ads, spend a week' }).boundingBox();
  if (!thumb) throw new Error('the thumb is not on the page');
  await page.mouse.move(thumb.x + 8, thumb.y + 8);
  await page.mouse.down();
  await page.mouse.move(thumb.x + 70, thumb.y + 8, { steps: 6 });
  // Longer than an edit rests before it is asked about.
  await page.waitForTimeout(600);
  expect(await ads.textContent()).toBe(before);
  await page.mouse.up();
  await expect(ads).not.toHaveText(before, { timeout: 30_000 });
});

for (const name of ['channels', 'assets', 'sensitivity', 'checks'] as const) {
  test(`axe finds nothing on ${name}, in light and in dark`, async ({ page }) => {
    await openPlan(page, `?view=${name}`);
    await expect(page.locator('#forecast h2').first()).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
  });
}

test('axe finds nothing on the stop test and the four questions, in light and in dark', async ({ page }) => {
  await openPlan(page, '?off=pull&from=60');
  await expect(page.getByRole('heading', { name: /What survives if pull stops/ })).toBeVisible();
  await expectAccessible(page);
  await openQuestions(page, 'SEO');
  await expect(page.getByRole('textbox', { name: 'With today’s spend' })).toBeVisible();
  await expectAccessible(page);
});

test('on a phone every view is reachable and none scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlan(page);
  for (const name of ['Channels', 'Assets', 'Sensitivity', /^Checks/] as const) {
    await view(page, name).click();
    await expect(page.locator('#forecast h2').first()).toBeVisible({ timeout: 30_000 });
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.querySelector('#forecast')?.scrollWidth ?? 0,
    ]);
    expect(Math.max(...widths)).toBeLessThanOrEqual(390);
  }
});
