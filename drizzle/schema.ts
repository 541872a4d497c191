import { sql } from 'drizzle-orm';
import {
  date,
  doublePrecision,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What belongs together and is seen by the same people. Everything else belongs to one. */
export const workspaces = pgTable('workspaces', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: moment('created_at').notNull(),
});

/** Who acts in a workspace. */
export const actors = pgTable('actors', {
  id: uuid('id').primaryKey(),
  workspaceId: uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
  name: text('name').notNull(),
  createdAt: moment('created_at').notNull(),
});

/** A plan's identity and the number of its newest revision; the documents are revisions. */
export const plans = pgTable(
  'plans',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    createdAt: moment('created_at').notNull(),
    /** Set while the plan is in the bin; undelete clears it. */
    deletedAt: moment('deleted_at'),
  },
  (table) => [index('plans_of_workspace').on(table.workspaceId).where(sql`${table.deletedAt} is null`)],
);

/**
 * Every accepted save. `json`, not `jsonb`: the text is kept as it came, so that a document survives unchanged, and a
 * NUL character in a name is no error.
 */
export const planRevisions = pgTable(
  'plan_revisions',
  {
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    document: json('document').$type<unknown>().notNull(),
    savedAt: moment('saved_at').notNull(),
    savedBy: uuid('saved_by')
      .notNull()
      .references(() => actors.id),
    /** What a person calls this version; null for most. */
    name: text('name'),
  },
  (table) => [primaryKey({ columns: [table.planId, table.revision] })],
);

/** What a repeated request with the same Idempotency-Key is answered with: the revision that the first one made. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    /** SHA-256 of the operation and its input, so that a key used for something else is refused. */
    fingerprint: text('fingerprint').notNull(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.key] }),
    index('idempotency_keys_by_age').on(table.createdAt),
  ],
);

/** What happened, one value a row. A null value is a week of which nothing is known. */
export const actuals = pgTable(
  'actuals',
  {
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    /** `revenue`, `orders`, `newCustomers`, or `spend:` or `volume:` and a channel's id. */
    series: text('series').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    value: doublePrecision('value'),
  },
  (table) => [primaryKey({ columns: [table.planId, table.series, table.startsOn] })],
);

/** The file a plan was made from: its name and how well its last year could be forecast. */
export const imports = pgTable('imports', {
  planId: uuid('plan_id')
    .primaryKey()
    .references(() => plans.id, { onDelete: 'cascade' }),
  fileName: text('file_name').notNull(),
  holdout: json('holdout').$type<unknown>(),
  createdAt: moment('created_at').notNull(),
});
