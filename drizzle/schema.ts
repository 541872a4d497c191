import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
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

/** Links that let somebody without an account read a scenario of a plan, or a few side by side. */
export const shares = pgTable(
  'shares',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    /** What the owner calls it; null where one look at its scenarios is enough. */
    name: text('name'),
    /** In the order in which they are shown; the first is what the others are held against. */
    scenarioIds: text('scenario_ids').array().notNull(),
    /** The revision that is shown for good; null follows the newest one. */
    revision: integer('revision'),
    showsBudgets: boolean('shows_budgets').notNull(),
    /** Whether pages elsewhere may show it in a frame. */
    isEmbeddable: boolean('is_embeddable').notNull(),
    /** SHA-256 of the link's token, in hex; the token itself is kept nowhere. */
    tokenHash: text('token_hash').notNull().unique(),
    /** scrypt with its settings and salt; null where the link is enough. */
    passwordHash: text('password_hash'),
    /** Wrong passwords since the last right one. */
    failedAttempts: integer('failed_attempts').notNull().default(0),
    /** Until then no password is tried. */
    lockedUntil: moment('locked_until'),
    createdAt: moment('created_at').notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => actors.id),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
    views: integer('views').notNull().default(0),
    lastOpenedAt: moment('last_opened_at'),
  },
  (table) => [
    index('shares_of_plan').on(table.planId),
    foreignKey({
      name: 'shares_revision_fk',
      columns: [table.planId, table.revision],
      foreignColumns: [planRevisions.planId, planRevisions.revision],
    }).onDelete('cascade'),
  ],
);
