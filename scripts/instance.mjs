import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive, stopProcess } from './processes.mjs';
import { Stop, say } from './say.mjs';

/**
 * Claims the data folder for this process: one product a folder.
 * What a crashed owner left running (its web server) is stopped first.
 * @throws Stop naming the owner's pid, URL and start when the folder is taken
 * @returns {Promise<{ update: (facts: object) => void, release: () => void }>}
 */
export async function claimFolder(folder, url) {
  const path = join(folder, 'instance.json');
  const facts = { ...identify(process.pid), url, since: new Date().toISOString() };
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(facts));
  try {
    for (let attempt = 0; !tryLink(draft, path); attempt++) {
      const owner = readInstance(folder);
      if (owner && isAlive(owner)) throw new Stop(takenMessage(folder, owner));
      if (attempt > 5) throw new Stop(`${path} cannot be replaced; remove it and start again.`);
      if (owner) await stopLeftOver(owner);
      removeStale(path, owner);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    update: (more) => {
      writeFileSync(draft, JSON.stringify(Object.assign(facts, more)));
      renameSync(draft, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** What the folder's owner wrote about itself: pid, born, url, since, web; undefined when there is none. */
export function readInstance(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'instance.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Removes what a gone owner left. Of several who try, one moves it; who moved a new owner's claim puts it back. */
function removeStale(path, owner) {
  const moved = `${path}.${randomUUID()}`;
  try {
    renameSync(path, moved);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (owner && readFileSync(moved, 'utf8') !== JSON.stringify(owner)) tryLink(moved, path);
  rmSync(moved, { force: true });
}

/** Making a hard link fails when the name is taken, and the content is whole from the first moment. */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function takenMessage(folder, { pid, url, since }) {
  return (
    `Pushpull already runs on ${folder}: pid ${pid}, ${url}, since ${since}.\n` +
    '  Open that address, or stop it first, or set PUSHPULL_DATA to another folder.'
  );
}

async function stopLeftOver({ web }) {
  if (!web || !isAlive(web)) return;
  say(`Stopping the web server that an earlier run left (pid ${web.pid}).`);
  await stopProcess(web.pid, 'SIGTERM', 1_000);
}
