import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process by its id and birth, so that a later process with the same id is not taken for it. */
export function identify(pid) {
  return { pid, born: birthOf(pid) };
}

/** Whether exactly this process still runs. */
export function isAlive({ pid, born }) {
  if (!pidRuns(pid)) return false;
  return !born || birthOf(pid) === born;
}

/** Whether any process has this id; one that belongs to another user counts. */
export function pidRuns(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Sends `signal`, waits, and kills what is still there after `patience` milliseconds. */
export async function stopProcess(pid, signal, patience) {
  if (!signalProcess(pid, signal)) return;
  if (await waitUntil(() => !pidRuns(pid), patience)) return;
  signalProcess(pid, 'SIGKILL');
  await waitUntil(() => !pidRuns(pid), 2_000);
}

/** Looks every few milliseconds; true as soon as `condition` holds, false after `patience` milliseconds. */
export async function waitUntil(condition, patience) {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}

function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

/** When a process was started, as an opaque text; empty where the system does not tell. */
function birthOf(pid) {
  const stat = statOf(pid);
  if (stat) return stat[19];
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return '';
  }
}

/** A killed process whose parent has not looked yet still has an id, but runs no more. */
function isZombie(pid) {
  return statOf(pid)?.[0] === 'Z';
}

/** Fields of /proc/<pid>/stat from the state (field 3) on; undefined where there is no such file. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
