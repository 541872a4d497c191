import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createPlan } from '../../../lib/operations/plans/create-plan';
import { listPlans } from '../../../lib/operations/plans/list-plans';
import { testContext } from '../../support/database';
import { refusal } from '../../support/refusal';
import { samplePlan } from '../../support/sample-plan';

describe('a list in pages', () => {
  it('holds every plan once and in the order of the whole list, also where several were saved at once', async () => {
    const at = new Date('2026-05-04T08:00:00Z');
    const ctx = { ...(await testContext()), now: () => at };
    for (let plan = 0; plan < 5; plan++) await createPlan(ctx, { plan: samplePlan() });
    const later = { ...ctx, now: () => new Date(at.getTime() + 1) };
    for (let plan = 0; plan < 2; plan++) await createPlan(later, { plan: samplePlan() });
    const all = (await listPlans(ctx)).plans.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await listPlans(ctx, { limit: 3, ...(after && { after }) });
      expect(page.plans.length).toBeLessThanOrEqual(3);
      paged.push(...page.plans.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined && paged.length < 20);
    expect(all).toHaveLength(7);
    expect(paged).toEqual(all);
  });

  it.each(['', 'x', '1', '1.x', '99999999999999999999.00000000-0000-4000-8000-000000000001', '0x1.a'])(
    'refuses %j as the place to go on from',
    async (after) => {
      const error = await refusal(listPlans(await testContext(), { after }));
      expect([error.code, error.issues[0].field]).toEqual(['invalid-input', 'after']);
    },
  );
});

describe('a plan that another version stored', () => {
  it('is listed with its name and why it cannot be read, between those that can', async () => {
    const ctx = await testContext();
    await createPlan(ctx, { plan: samplePlan({ name: 'First' }) });
    const { id } = await createPlan(ctx, { plan: samplePlan({ name: 'From the future' }) });
    await createPlan(ctx, { plan: samplePlan({ name: 'Last' }) });
    const document = JSON.stringify({ ...samplePlan({ name: 'From the future' }), schemaVersion: 9 });
    await ctx.db.execute(sql`update plan_revisions set document = ${document}::json where plan_id = ${id}`);
    const { plans } = await listPlans(ctx);
    expect(plans.map(({ name, isReadable }) => [name, isReadable])).toEqual([
      ['Last', true],
      ['From the future', false],
      ['First', true],
    ]);
    expect(plans[1]).toMatchObject({ id, revision: 1, reason: expect.stringContaining('another version') });
  });

  it.each([['null'], ['[]'], ['{"name":7}'], ['"x"']])(
    'is listed without a name where it is %s',
    async (document) => {
      const ctx = await testContext();
      const { id } = await createPlan(ctx, { plan: samplePlan() });
      await ctx.db.execute(sql`update plan_revisions set document = ${document}::json where plan_id = ${id}`);
      expect((await listPlans(ctx)).plans).toMatchObject([{ id, isReadable: false, name: null }]);
    },
  );
});
