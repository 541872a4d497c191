import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claimFolder, readInstance } from '../../scripts/instance.mjs';
import { identify, pidRuns } from '../../scripts/processes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'pushpull-claim-'));
afterAll(() => rmSync(folder, { recursive: true }));

const leave = (facts: object) => writeFileSync(join(folder, 'instance.json'), JSON.stringify(facts));
const GONE = { pid: 2 ** 22 + 1, born: '1', url: 'http://gone', since: 'long ago' };

describe('claimFolder', () => {
  it('gives a folder to one, tells others who has it, and gives it on once released', async () => {
    const claim = await claimFolder(folder, 'http://one');
    await expect(claimFolder(folder, 'http://two')).rejects.toThrow(`pid ${process.pid}, http://one, since`);
    claim.update({ web: identify(process.pid) });
    expect(readInstance(folder)).toMatchObject({ url: 'http://one', web: { pid: process.pid } });
    claim.release();
    (await claimFolder(folder, 'http://two')).release();
  });

  it('gives it to exactly one of several that ask at once', async () => {
    leave(GONE);
    const asked = await Promise.allSettled([1, 2, 3, 4].map((n) => claimFolder(folder, `http://${n}`)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    rmSync(join(folder, 'instance.json'));
  });

  it('takes it from an owner that is gone, also when another process has its id now', async () => {
    leave(GONE);
    (await claimFolder(folder, 'http://next')).release();
    leave({ ...identify(process.pid), born: 'in another life', url: 'http://old', since: 'then' });
    (await claimFolder(folder, 'http://next')).release();
  });

  it('stops the web server that an owner left running', async () => {
    const web = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    leave({ ...GONE, web: identify(web.pid ?? 0) });
    (await claimFolder(folder, 'http://next')).release();
    expect(pidRuns(web.pid)).toBe(false);
  });
});
