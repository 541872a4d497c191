import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';

/** Messages of the browser that say nothing about the product. */
const HARMLESS = [/Download the React DevTools/];

interface AppFixtures {
  /** What the page complained about so far; a test that provokes a complaint empties it. */
  readonly complaints: string[];
}

/** Playwright's test, failing on any error in the page or its console, a Content-Security-Policy's included. */
export const test = base.extend<AppFixtures>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        const text = message.text();
        const isBad = message.type() === 'error' || message.type() === 'warning';
        if (isBad && !HARMLESS.some((pattern) => pattern.test(text)))
          complaints.push(`${message.type()}: ${text}`);
      });
      await use(complaints);
      expect(complaints, 'errors and warnings of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A plan as the API answers with it, as far as tests need it. */
export interface TestPlan {
  readonly id: string;
  readonly revision: number;
  readonly plan: { readonly name: string; readonly [member: string]: unknown };
}

/** Makes a plan of a template by the API. */
export async function freshPlan(page: Page, template = 'launch'): Promise<TestPlan> {
  const response = await page.request.post('/api/v1/plans', { data: { template } });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails when axe-core finds anything on the page, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate((scheme) => {
      // A theme that a person chose would hide the one under test.
      document.documentElement.setAttribute('data-theme', scheme);
    }, colorScheme);
    await settled(page);
    expect(await axeFindings(page), `what axe finds in ${colorScheme}`).toEqual([]);
  }
}

/** Until the colours of the new theme are there: a change of colour takes a frame to begin and a moment to end. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const running = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(running.map(({ finished }) => finished));
  });
}

async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, as the page's policy rightly refuses script elements without its nonce.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } };
    interface AxeResult {
      readonly violations: readonly {
        id: string;
        help: string;
        nodes: readonly { target: unknown; failureSummary?: string }[];
      }[];
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.map((node) => `${String(node.target)} ${node.failureSummary ?? ''}`).join(' | ')})`,
    );
  });
}
