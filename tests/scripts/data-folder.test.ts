import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { blockingFolder, chooseDataFolder } from '../../scripts/data-folder.mjs';

const base = mkdtempSync(join(tmpdir(), 'pushpull-folders-'));
chmodSync(base, 0o755);
const home = join(base, 'home');
const project = join(home, 'project');
mkdirSync(project, { recursive: true });
afterAll(() => rmSync(base, { recursive: true }));

const stranger = { uid: 54_321, gid: 54_321 };
const isRoot = process.getuid?.() === 0;

describe('blockingFolder', () => {
  it('finds the closed home above a project, and nothing when all doors are open', () => {
    chmodSync(home, 0o700);
    expect(blockingFolder(project, stranger)).toBe(home);
    chmodSync(home, 0o711);
    expect(blockingFolder(project, stranger)).toBeUndefined();
  });

  it('lets the owner and the group in by their own bits', () => {
    const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    chmodSync(home, 0o700);
    expect(blockingFolder(home, { ...stranger, uid: me.uid })).toBeUndefined();
    chmodSync(home, 0o710);
    expect(blockingFolder(home, { ...stranger, gid: me.gid })).toBeUndefined();
    chmodSync(home, 0o755);
  });
});

describe('chooseDataFolder', () => {
  it.runIf(isRoot)('tells root what to do about a folder that the user of the database may not enter', () => {
    chmodSync(home, 0o700);
    const choose = () => chooseDataFolder({ PUSHPULL_DATA: join(project, 'data') });
    expect(choose).toThrow(`chmod o+x ${home}`);
    chmodSync(home, 0o755);
    expect(choose().user?.uid).not.toBe(0);
  });

  it('says so when the folder cannot be made', () => {
    expect(() => chooseDataFolder({ PUSHPULL_DATA: '/dev/null/data' })).toThrow(/cannot be (written|used)/);
  });
});
