import { defineConfig } from '@playwright/test';

/** `npm test` finds a browser and names it; an editor that runs one test uses Playwright's own. */
const executablePath = process.env.PUSHPULL_CHROMIUM || undefined;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  // Builds and starts the product on a free port with an empty database, and tells the tests its address.
  globalSetup: './tests/e2e/support/product-server.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine of two cores is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.PUSHPULL_E2E_URL,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
