import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Tests that need a database; one server is started for them, and only when one of them runs. */
const DATABASE = [
  'tests/store/**/*.test.ts',
  'tests/operations/**/*.test.ts',
  'tests/api/**/*.test.ts',
  'tests/cli/stored-*.test.ts',
];
/** Tests that start the built product. */
const PRODUCT = ['tests/start/**/*.test.ts'];

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...DATABASE, ...PRODUCT, 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: { name: 'database', include: DATABASE, globalSetup: ['tests/support/database-server.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: PRODUCT,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
