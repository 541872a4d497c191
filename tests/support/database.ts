import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { Context } from '../../lib/operations/context';
import { type Database, openDatabase } from '../../lib/store/database';
import { ensureWorkspace } from '../../lib/store/workspaces';
import { databaseUrl } from './database-server';

let own: Promise<string> | undefined;

/** URL of this worker's database, cloned from the migrated template at first use. */
export function testDatabaseUrl(): Promise<string> {
  own ??= clone();
  return own;
}

/** This worker's database. */
export async function testDatabase(): Promise<Database> {
  return openDatabase(await testDatabaseUrl());
}

/** A context in a workspace of its own, so that tests that share a database do not see each other. */
export async function testContext(actorName = 'Tester'): Promise<Context> {
  const db = await testDatabase();
  const now = () => new Date();
  const workspace = { id: randomUUID(), name: 'Test' };
  const actor = await ensureWorkspace(db, workspace, { id: randomUUID(), name: actorName }, now());
  return { db, actor, now, newId: randomUUID };
}

/** An empty database with the newest schema, beside the worker's own. */
export async function extraDatabaseUrl(): Promise<string> {
  return clone();
}

async function clone(): Promise<string> {
  const [server, template] = [inject('databaseServer'), inject('databaseTemplate')];
  const name = `${template}_${randomUUID().slice(0, 8)}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  try {
    // Only one clone at a time: a template must have no other session.
    await admin`select pg_advisory_lock(7283114906)`;
    await admin.unsafe(`create database ${name} template ${template}`);
  } finally {
    await admin.end();
  }
  return databaseUrl(server, name);
}
