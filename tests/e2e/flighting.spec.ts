import type { Page } from '@playwright/test';
import { expect, expectAccessible, freshPlan, test } from './support/app';

const WEEKS = 104;
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first();
const grid = (page: Page) => page.getByRole('grid', { name: /^Flighting/ });
const active = (page: Page) => grid(page).locator('[role=gridcell][aria-label]');
const field = (page: Page, channel: string) =>
  page.getByRole('textbox', { name: `${channel}, spend a week` });
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .filter({ visible: true });

async function openPlan(page: Page, query = '') {
  const made = await freshPlan(page);
  await page.goto(`/plans/${made.id}${query}`);
  await expect(page.locator('[data-mark=area]').first()).toBeAttached();
  await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
  return made;
}

/** The middle of a week's cell in a row, weeks counted from 1. */
async function cell(page: Page, row: string, week: number): Promise<[x: number, y: number]> {
  const box = await page.locator(`[data-cells="${row}"]`).boundingBox();
  if (!box) throw new Error(`row ${row} is not on the page`);
  return [box.x + ((week - 0.5) * box.width) / WEEKS, box.y + box.height / 2];
}

async function dragCells(page: Page, row: string, from: number, to: number) {
  await page.mouse.move(...(await cell(page, row, from)));
  await page.mouse.down();
  const by = Math.sign(to - from);
  for (let week = from; week !== to; ) {
    week += by;
    await page.mouse.move(...(await cell(page, row, week)));
  }
}

/** Sends what a spreadsheet would put on the clipboard. */
async function paste(page: Page, text: string) {
  await grid(page).evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('the calendar and the charts fit a screen of 1440 × 900 without scrolling', async ({ page }) => {
  await openPlan(page);
  const overflow = await page
    .locator('#forecast')
    .evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.getByText('€ a week', { exact: true })).toBeInViewport();
});

test('a cell is set, painted on, stretched, moved and copied; each is one named step, and the mix follows', async ({
  page,
}) => {
  await openPlan(page);
  const mix = await field(page, 'Ads').inputValue();
  await page.mouse.click(...(await cell(page, 'ads', 61)));
  await page.keyboard.type('6640');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName('Undo: Ads wk 61 to 6,640');
  await dragCells(page, 'ads', 61, 64);
  // The hand still holds; the mix has moved.
  await expect(field(page, 'Ads')).not.toHaveValue(mix);
  await page.mouse.up();
  await expect(undo(page)).toHaveAccessibleName('Undo: Ads wk 61–64 to 6,640');
  await expect(page.getByText('€6,640 a week, €26.6k in all')).toBeVisible();

  const [edge, y] = await cell(page, 'ads', 64.5);
  await page.mouse.move(edge + 2, y);
  await page.mouse.down();
  await page.mouse.move(...(await cell(page, 'ads', 66)));
  await page.mouse.up();
  await expect(undo(page)).toHaveAccessibleName('Undo: Stretch Ads wk 61–64 to wk 61–66');

  await dragCells(page, 'ads', 63, 73);
  await page.mouse.up();
  await expect(undo(page)).toHaveAccessibleName('Undo: Move Ads wk 61–66 to wk 71–76');

  await page.keyboard.down('Alt');
  await dragCells(page, 'ads', 73, 83);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(undo(page)).toHaveAccessibleName('Undo: Copy Ads wk 71–76 to Ads wk 81–86');

  for (let step = 0; step < 5; step++) await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  await expect(field(page, 'Ads')).toHaveValue(mix);
});

test('Escape lets go of a drag as if nothing had been', async ({ page }) => {
  await openPlan(page);
  const mix = await field(page, 'Promotions').inputValue();
  await dragCells(page, 'promotions', 40, 60);
  await expect(field(page, 'Promotions')).not.toHaveValue(mix);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(field(page, 'Promotions')).toHaveValue(mix);
  await expect(undo(page)).toBeDisabled();
});

test('everything goes by keys: select, type, patterns, move, stretch, blackout, total, clear', async ({
  page,
}) => {
  await openPlan(page);
  await page.getByRole('slider', { name: 'Week to read out' }).focus();
  await page.keyboard.press('Tab');
  await expect(grid(page)).toBeFocused();
  await expect(active(page)).toHaveAttribute('aria-label', /^Ads, wk 1, /);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageDown');
  await expect(active(page)).toHaveAttribute('aria-label', /^Promotions, wk 14, /);
  await expect(page.getByText(/^wk 14, /)).toBeVisible();
  for (let week = 0; week < 7; week++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('5k');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName('Undo: Promotions wk 14–21 to 5,000');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('b');
  await expect(active(page)).toHaveAttribute(
    'aria-label',
    /selected Promotions wk 14–21, €0 – 10,000 a week, €40.0k in all$/,
  );
  await page.keyboard.press('p');
  await expect(undo(page)).toHaveAccessibleName('Undo: Promotions wk 14–21: pulse');
  await page.keyboard.press('a');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(undo(page)).toHaveAccessibleName('Undo: Move Promotions wk 14–21 to wk 15–22');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(undo(page)).toHaveAccessibleName('Undo: Stretch Promotions wk 15–22 to wk 15–23');
  await page.keyboard.type('+10%');
  await page.keyboard.press('Enter');
  await expect(active(page)).toHaveAttribute('aria-label', /€5,500 a week, €49.5k in all$/);
  await page.keyboard.press('s');
  await expect(undo(page)).toHaveAccessibleName('Undo: Split Promotions wk 19');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Fill Promotions wk 15–23' });
  await dialog.getByRole('textbox').fill('90k');
  await dialog.getByRole('combobox').selectOption('ramp');
  await dialog.getByRole('button', { name: 'Fill', exact: true }).click();
  await expect(active(page)).toHaveAttribute('aria-label', /€2,000 – 18,000 a week, €90.0k in all$/);
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: /^Blackout/ }).press('Enter');
  await expect(active(page)).toHaveAttribute('aria-label', /selected Promotions wk 15–23, blackout$/);
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await page.keyboard.press('Delete');
  await expect(undo(page)).toHaveAccessibleName(/^Undo: (Lift blackout|Clear)/);
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.type('5kk');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not a number. Try 5k, 1.2m or +10%.')).toBeVisible();
});

test('a block of a spreadsheet is pasted, refused whole where a cell is no amount, and copied back', async ({
  page,
}) => {
  const { id } = await openPlan(page);
  await page.mouse.click(...(await cell(page, 'outreach', 10)));
  await paste(page, '1,000\t2,000\t3,000\n400\t500\tsoon');
  await expect(
    page.getByText(/^Row 2, column 3: “soon” is no amount for Email\. Nothing was pasted\.$/),
  ).toBeVisible();
  await expect(undo(page)).toBeDisabled();
  await paste(page, '1,000\t2,000\t3,000\r\n400\t500\t600.55\r\n');
  await expect(undo(page)).toHaveAccessibleName('Undo: Paste into 2 rows wk 10–12');
  const copied = await grid(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
  expect(copied).toBe('1000\t2000\t3000\n400\t500\t600.55');
  await expect(saved(page)).toBeVisible();
  await expect
    .poll(async () => {
      const { plan } = await (await page.request.get(`/api/v1/plans/${id}`)).json();
      const flights: { channelId: string; spend: number[] }[] = plan.scenarios[0].flights;
      return flights.find(({ channelId }) => channelId === 'email')?.spend.slice(9, 12);
    })
    .toEqual([400, 500, 600.55]);
});

test('blackout weeks stay silent when the slider scales the channel, and are saved', async ({ page }) => {
  const { id } = await openPlan(page);
  await dragCells(page, 'seo', 20, 23);
  await page.mouse.up();
  await page.keyboard.press('x');
  await field(page, 'SEO').fill('9k');
  await page.keyboard.press('Enter');
  await expect(saved(page)).toBeVisible();
  await expect
    .poll(async () => {
      const { plan } = await (await page.request.get(`/api/v1/plans/${id}`)).json();
      const flights: { channelId: string; spend: number[]; blackoutWeeks?: number[] }[] =
        plan.scenarios[0].flights;
      const seo = flights.find(({ channelId }) => channelId === 'seo');
      return [seo?.blackoutWeeks, seo?.spend.slice(19, 23), (seo?.spend[30] ?? 0) > 0];
    })
    .toEqual([[19, 20, 21, 22], [0, 0, 0, 0], true]);
});

test('the discount row paints depth, and the forecast follows', async ({ page }) => {
  await openPlan(page);
  const before = (await page.locator('[data-figure=revenue] strong').textContent()) ?? '';
  await page.mouse.click(...(await cell(page, 'promotions discount', 30)));
  for (let week = 0; week < 12; week++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('40%');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Promotions discount wk 30–42 to 40.%$/);
  await expect(page.locator('[data-figure=revenue] strong')).not.toHaveText(before);
});

test('the zoom stands in the address, and the ends column reads out the month', async ({ page }) => {
  await openPlan(page);
  await page.getByRole('radio', { name: 'month' }).check();
  await expect(page).toHaveURL(/zoom=month/);
  await expect(grid(page)).toHaveAccessibleName(/\d+ rows by 2[4-6] months/);
  await page.mouse.move(...(await cell(page, 'seo', 40)));
  const ends = page.getByRole('region', { name: 'Flighting' });
  await expect(ends.getByText(/^[A-Z][a-z]{2} 202\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'month' })).toBeChecked();
});

test('painting one row draws no other row', async ({ page }) => {
  await openPlan(page);
  await page.evaluate(() => {
    const drawn = new Set<string>();
    Object.assign(globalThis, { drawn });
    for (const row of document.querySelectorAll<HTMLElement>('[data-cells]')) {
      new MutationObserver((changes) => {
        if (changes.some(({ target }) => target.nodeName === 'path')) drawn.add(row.dataset.cells ?? '');
      }).observe(row, { subtree: true, attributes: true });
    }
  });
  await dragCells(page, 'ads', 30, 45);
  await page.mouse.up();
  const drawn = await page.evaluate(() => [...(globalThis as unknown as { drawn: Set<string> }).drawn]);
  expect(drawn).toEqual(['ads']);
});

test('axe finds nothing with weeks selected, with the menu and with the field open', async ({ page }) => {
  await openPlan(page);
  await dragCells(page, 'ads', 61, 64);
  await page.mouse.up();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expectAccessible(page);
});

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
