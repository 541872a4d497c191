import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../drizzle/client';
import { actuals, imports } from '../../drizzle/schema';
import { addDays, daysBetween } from '../model/calendar';

/** One series of what happened: `[week]` from the week that starts on `startsOn`; null where nothing is known. */
export interface StoredSeries {
  readonly series: string;
  readonly startsOn: string;
  readonly values: readonly (number | null)[];
}

/** The file a plan was made from. */
export interface StoredImport {
  readonly fileName: string;
  /** As the operation wrote it; it parses it again. */
  readonly holdout: unknown;
  readonly createdAt: Date;
}

/** Stores series of actuals of a plan, one value a row. */
export async function insertActuals(
  db: Database,
  planId: string,
  series: readonly StoredSeries[],
): Promise<void> {
  const rows = series.flatMap((one) =>
    one.values.map((value, week) => ({
      series: one.series,
      starts_on: addDays(one.startsOn, week * 7),
      value,
    })),
  );
  if (rows.length === 0) return;
  // One parameter instead of one a value: thousands of rows in one statement.
  await db.execute(sql`
    insert into ${actuals} (plan_id, series, starts_on, value)
    select ${planId}::uuid, row.series, row.starts_on, row.value
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as row (series text, starts_on date, value double precision)`);
}

/** All series of a plan, each from its first to its last week; weeks without a row are null. */
export async function readSeries(db: Database, planId: string): Promise<StoredSeries[]> {
  const rows = await db
    .select({ series: actuals.series, startsOn: actuals.startsOn, value: actuals.value })
    .from(actuals)
    .where(eq(actuals.planId, planId))
    .orderBy(asc(actuals.series), asc(actuals.startsOn));
  const bySeries = new Map<string, { startsOn: string; values: (number | null)[] }>();
  for (const { series, startsOn, value } of rows) {
    const known = bySeries.get(series) ?? { startsOn, values: [] };
    bySeries.set(series, known);
    const week = Math.round(daysBetween(known.startsOn, startsOn) / 7);
    while (known.values.length < week) known.values.push(null);
    known.values[week] = value;
  }
  return [...bySeries].map(([series, rest]) => ({ series, ...rest }));
}

/** Gives a plan the actuals and the import facts of another. */
export async function copyActuals(db: Database, fromPlanId: string, toPlanId: string): Promise<void> {
  await db.execute(sql`
    insert into ${actuals} (plan_id, series, starts_on, value)
    select ${toPlanId}::uuid, series, starts_on, value from ${actuals} where plan_id = ${fromPlanId}`);
  await db.execute(sql`
    insert into ${imports} (plan_id, file_name, holdout, created_at)
    select ${toPlanId}::uuid, file_name, holdout, created_at from ${imports} where plan_id = ${fromPlanId}`);
}

/** Remembers the file that a plan was made from. */
export async function insertImport(db: Database, planId: string, facts: StoredImport): Promise<void> {
  // PostgreSQL keeps no NUL in text.
  await db.insert(imports).values({ planId, ...facts, fileName: facts.fileName.replaceAll('\0', '') });
}

/** The file that a plan was made from, or undefined. */
export async function findImport(db: Database, planId: string): Promise<StoredImport | undefined> {
  const [row] = await db
    .select({ fileName: imports.fileName, holdout: imports.holdout, createdAt: imports.createdAt })
    .from(imports)
    .where(eq(imports.planId, planId));
  return row;
}
