import { randomUUID } from 'node:crypto';
import { PlannerError } from '../errors';
import { closeDatabases, type Database, openDatabase } from '../store/database';
import { ensureWorkspace, type StoredActor } from '../store/workspaces';
import { readEnvironment } from './environment';

/** Who acts, and in which workspace: every operation sees and changes that workspace only. */
export type Actor = StoredActor;

/** What an operation may use of the world: the database, the actor, a clock and new ids. */
export interface Context {
  readonly db: Database;
  readonly actor: Actor;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Fixed ids, so that processes that start at once make the same workspace. */
const LOCAL_WORKSPACE = { id: '00000000-0000-4000-8000-000000000001', name: 'Local' };
const LOCAL_ACTOR = { id: '00000000-0000-4000-8000-000000000002', name: 'Owner' };

/**
 * The context of somebody at this machine: the one local workspace and its owner, made at first use.
 * @throws PlannerError `unavailable` when there is no database or it does not answer
 */
export async function localContext(): Promise<Context> {
  const { databaseUrl } = readEnvironment();
  if (!databaseUrl) {
    throw new PlannerError(
      'unavailable',
      'No database is configured. Start with "npm start", or set DATABASE_URL.',
    );
  }
  const db = openDatabase(databaseUrl);
  const now = () => new Date();
  return { db, actor: await localActor(db, now()), now, newId: randomUUID };
}

/** Asked for again after a while: whoever restores a backup replaces the rows under a running product. */
const KNOWN_FOR_MS = 5_000;
const knownActors = new WeakMap<Database, { readonly actor: Actor; readonly until: number }>();

async function localActor(db: Database, now: Date): Promise<Actor> {
  const known = knownActors.get(db);
  if (known !== undefined && now.getTime() < known.until) return known.actor;
  const actor = await ensureWorkspace(db, LOCAL_WORKSPACE, LOCAL_ACTOR, now);
  knownActors.set(db, { actor, until: now.getTime() + KNOWN_FOR_MS });
  return actor;
}

/** Lets go of the databases that contexts were made of; a program that has to end calls it. */
export async function closeContext(): Promise<void> {
  await closeDatabases();
}
