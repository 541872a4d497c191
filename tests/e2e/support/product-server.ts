import postgres from 'postgres';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { freePort } from '../../../scripts/postgres.mjs';
import { removeFolder, startProduct, temporaryFolder } from '../../support/product';

/**
 * Starts the built product for the browser tests; PUSHPULL_E2E_URL names one that runs already. Its database is the
 * embedded one, or a new one on TEST_DATABASE_URL.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.PUSHPULL_E2E_URL) return async () => {};
  await ensureBuilt();
  const folder = temporaryFolder();
  const database = await ownDatabase();
  const product = await startProduct(folder, await freePort(), database?.url);
  process.env.PUSHPULL_E2E_URL = product.url;
  return async () => {
    await product.stop();
    await database?.drop();
    removeFolder(folder);
  };
}

async function ownDatabase() {
  if (!process.env.TEST_DATABASE_URL) return undefined;
  const name = `pushpull_browser_${process.pid}`;
  const admin = postgres(process.env.TEST_DATABASE_URL, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(process.env.TEST_DATABASE_URL);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
