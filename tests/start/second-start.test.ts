import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/postgres.mjs';
import { launchProduct, removeFolder, startProduct, temporaryFolder } from '../support/product';

const folder = temporaryFolder();
beforeAll(ensureBuilt, 600_000);
afterAll(() => removeFolder(folder));

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'it started',
    (error: Error) => error.message,
  );

describe('npm start', () => {
  it('says who holds the folder when started twice, and stops without a trace', async () => {
    const first = await startProduct(folder, await freePort());
    const { ready } = launchProduct(folder, await freePort());
    const said = await failure(ready);
    expect(said).toContain('ended with 1');
    expect(said).toContain(`pid ${first.process.pid}, ${first.url}, since 20`);
    await first.stop();
    expect(first.process.exitCode).toBe(0);
    await expect(fetch(first.url)).rejects.toThrow();
    const again = await startProduct(folder, await freePort());
    expect(again.said()).not.toContain('earlier run');
    await again.stop();
  });

  it('says that the port is in use, and leaves nothing running', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { ready } = launchProduct(folder, port);
    expect(await failure(ready)).toContain(`Port ${port} is in use`);
    await new Promise((resolve) => other.close(resolve));
    const { ready: later, product } = launchProduct(folder, await freePort());
    await later;
    await product.stop();
  });
});
