import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../support/read-back';
import { expect, freshPlan, test } from './support/app';

test('the workbook that is downloaded holds what the screen shows', async ({ page }) => {
  const made = await freshPlan(page);
  await page.goto(`/plans/${made.id}`);
  const payback = page.locator('[data-figure=paybackWeek]');
  await expect(payback).toContainText(' – ');
  const [, week] = /wk (\d+)/.exec((await payback.textContent()) ?? 'nothing') ?? [];
  await page.getByRole('button', { name: 'Export' }).click();
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^launch-.*\.xlsx$/);
  const sheets = await readWorkbook(new Uint8Array(await readFile(await download.path())));
  expect([...sheets.keys()]).toContain('Scenarios');
  const summary = new Map((sheets.get('Summary') ?? []).map(([label, value]) => [label, value]));
  expect(summary.get('Payback')).toBe(Number(week));
  expect(summary.get('Revision')).toBe(made.revision);
});
