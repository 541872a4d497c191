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

/** What somebody without an account may be given: no actor, so no workspace and nothing that belongs to one. */
export interface PublicContext {
  readonly db: Database;
  readonly now: () => Date;
}

/**
 * Somebody who followed a share's link: a principal of its own. It may read what `lib/report/sharing` draws of these
 * scenarios of this plan, at this revision, with or without budgets, and nothing else.
 */
export interface Viewer {
  readonly shareId: string;
  readonly workspaceId: string;
  readonly planId: string;
  readonly scenarioIds: readonly string[];
  /** Null shows the newest. */
  readonly revision: number | null;
  readonly showsBudgets: boolean;
}

/** What an operation for viewers may use of the world. It has no actor: every other operation refuses it. */
export interface ViewerContext extends PublicContext {
  readonly viewer: Viewer;
}

/** Fixed ids, so that processes that start at once make the same workspace. */
const LOCAL_WORKSPACE = { id: '00000000-0000-4000-8000-000000000001', name: 'Local' };
const LOCAL_ACTOR = { id: '00000000-0000-4000-8000-000000000002', name: 'Owner' };

/**
 * The context of somebody at this machine: the one local workspace and its owner, made at first use.
 * @throws PlannerError `unavailable` when there is no database or it does not answer
 */
export async function localContext(): Promise<Context> {
  const { db, now } = publicContext();
  return { db, actor: await localActor(db, now()), now, newId: randomUUID };
}

/**
 * The context of somebody of whom nothing is known.
 * @throws PlannerError `unavailable` when there is no database
 */
export function publicContext(): PublicContext {
  const { databaseUrl } = readEnvironment();
  if (!databaseUrl) {
    throw new PlannerError(
      'unavailable',
      'No database is configured. Start with "npm start", or set DATABASE_URL.',
    );
  }
  return { db: openDatabase(databaseUrl), now: () => new Date() };
}

/**
 * The context of a viewer. The compiler keeps it out of operations that want an actor; should one be called with it
 * nevertheless, asking for the actor refuses it.
 */
export function viewerContext({ db, now }: PublicContext, viewer: Viewer): ViewerContext {
  const context = { db, now, viewer };
  Object.defineProperty(context, 'actor', { enumerable: true, get: refuseViewer });
  return context;
}

function refuseViewer(): never {
  throw new PlannerError(
    'forbidden',
    'A shared link shows what was shared and gives access to nothing else.',
  );
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
