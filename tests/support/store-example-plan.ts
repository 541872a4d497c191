import { sql } from 'drizzle-orm';
import { EXAMPLE_PLAN_ID, EXAMPLE_SHARE_ID } from '../../app/api/contract/examples';
import { templatePlan } from '../../lib/model/templates/registry';
import { localContext } from '../../lib/operations/context';
import { storePlan } from '../../lib/operations/plans/store-plan';
import { createShare } from '../../lib/operations/shares/create-share';
import { testDatabase, testDatabaseUrl } from './database';

const EXAMPLE_SCENARIO = templatePlan('launch', '2026-01-05').scenarios[0].id;

/** Puts the plan of the examples, and a link to it, into this worker's database, at revision 1, whatever stood there before. */
export async function storeExamplePlan(): Promise<void> {
  process.env.DATABASE_URL = await testDatabaseUrl();
  const db = await testDatabase();
  const ctx = await localContext();
  await db.execute(sql`delete from idempotency_keys`);
  await db.execute(sql`delete from plans where id = ${EXAMPLE_PLAN_ID}`);
  await storePlan({ ...ctx, newId: () => EXAMPLE_PLAN_ID }, templatePlan('launch', '2026-01-05'));
  const withId = { ...ctx, newId: () => EXAMPLE_SHARE_ID };
  await createShare(withId, { planId: EXAMPLE_PLAN_ID, scenarios: [EXAMPLE_SCENARIO] });
}
