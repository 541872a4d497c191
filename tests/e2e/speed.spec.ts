import type { Page } from '@playwright/test';
import { expect, freshPlan, test } from './support/app';
import { countRenders, rendersIn } from './support/render-counter';

/** What each chart shows. */
async function figureRows(page: Page): Promise<Map<string, string>> {
  const rows = await page
    .locator('[data-figure-row]')
    .evaluateAll((all) =>
      all.map((row): [string, string] => [(row as HTMLElement).dataset.figureRow ?? '', row.innerHTML]),
    );
  return new Map(rows);
}

test('a slider that moves renders its own row and the charts whose figures change, and nothing else', async ({
  page,
}) => {
  await countRenders(page);
  const { id } = await freshPlan(page, 'launch');
  await page.goto(`/plans/${id}`);
  await expect(page.locator('[data-mark=area]').first()).toBeVisible();
  // The range is drawn to the end once its error is at most 1 %.
  await expect(page.getByText(/draws ± (0\.\d|1\.0)\s%\s· seed/)).toBeVisible();
  // What is said of each channel comes after the range of the first forecast.
  await page.waitForTimeout(1500);

  const thumb = page.getByRole('slider', { name: 'SEO, spend a week' });
  const box = await thumb.boundingBox();
  if (!box) throw new Error('the thumb is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 4 });
  await expect(page.getByText(/^was /)).toBeVisible();
  await page.waitForTimeout(800);
  await rendersIn(page);

  const before = await figureRows(page);
  // Three moves within the rest after which a range would be drawn: lines alone.
  for (const by of [24, 28, 32]) await page.mouse.move(x + by, y);
  await expect
    .poll(async () => (await figureRows(page)).get('customers-by-origin'))
    .not.toBe(before.get('customers-by-origin'));
  const rendered = await rendersIn(page);
  const after = await figureRows(page);
  await page.mouse.up();

  const channels = await page
    .locator('li[data-channel]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.channel ?? ''));
  expect(channels.length).toBeGreaterThan(3);
  expect(rendered.seo).toBeGreaterThan(0);
  for (const other of channels.filter((channel) => channel !== 'seo'))
    expect(rendered[other] ?? 0, other).toBe(0);
  for (const [row, shown] of after) {
    if (shown === before.get(row)) expect(rendered[row] ?? 0, row).toBe(0);
    else expect(rendered[row], row).toBeGreaterThan(0);
  }
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  test(`nothing moves after the first paint, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const { id } = await freshPlan(page, 'launch');
    await page.goto(`/plans/${id}`);
    await expect(page.locator('[data-figure=newCustomers]')).toContainText(' – ');
    await page.waitForTimeout(1500);
    const sum = await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum);
    expect(sum).toBeLessThanOrEqual(0.01);
  });
}
