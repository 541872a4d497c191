import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { chooseDataFolder } from '../../scripts/data-folder.mjs';
import { migrateDatabase } from '../../scripts/migrate.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';
import { pidRuns } from '../../scripts/processes.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server, by its administrative database. */
    databaseServer: string;
    /** Name of a migrated, empty database that workers clone theirs from. */
    databaseTemplate: string;
  }
}

/** One database server per run: TEST_DATABASE_URL, or an embedded one in a folder that is removed afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startOwnServer();
  const template = `pushpull_test_${process.pid}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${template}`);
  await migrateDatabase(databaseUrl(server.url, template));
  project.provide('databaseServer', server.url);
  project.provide('databaseTemplate', template);
  return async () => {
    const left = await admin`select datname from pg_database where datname like ${`${template}%`}`;
    for (const { datname } of left) await admin.unsafe(`drop database if exists ${datname} with (force)`);
    await admin.end();
    await server.stop();
  };
}

/** The URL of another database of the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function startOwnServer() {
  const base = mkdtempSync(join(tmpdir(), 'pushpull-test-'));
  const { folder, user } = chooseDataFolder({ PUSHPULL_DATA: base });
  // A crash of the machine may cost a test run its data; waiting for the disk would cost every run its time.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const server = await startPostgres({ folder, user, settings, quiet: true });
  // The server has a session of its own, so Ctrl-C does not reach it.
  const end = () => void (pidRuns(server.pid) && process.kill(server.pid, 'SIGINT'));
  process.once('exit', end);
  return {
    url: server.url,
    stop: async () => {
      process.off('exit', end);
      await server.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
