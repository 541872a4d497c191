import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pidRuns } from './processes.mjs';

/** The server that runs in a cluster and takes connections; undefined when there is none. */
export function runningServer(cluster) {
  const server = serverState(cluster);
  return server?.state === 'ready' ? server : undefined;
}

/** The same, when it also answers: one that was just killed still has its id for a moment. */
export async function answeringServer(cluster) {
  for (let server = runningServer(cluster); server; server = runningServer(cluster)) {
    if (await speaksPostgres(server.port)) return server;
    await sleep(100);
  }
  return undefined;
}

/** Asks whether the server would encrypt, the one question of the protocol that needs no name: it says S or N. */
function speaksPostgres(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(5_000, () => finish(false));
    socket.on('data', ([letter]) => finish(letter === 0x4e || letter === 0x53));
    socket.on('error', () => finish(false)).on('close', () => finish(false));
  });
}

/** What postmaster.pid says of a process that runs; line 8 holds its state. */
export function serverState(cluster) {
  let lines;
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !pidRuns(pid) || !isPostgres(pid)) return undefined;
  return { pid, port, state: port && lines[7]?.trim() === 'ready' ? 'ready' : 'changing' };
}

/** After a reboot the id may belong to something else; where the system tells, ask it. */
function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}
