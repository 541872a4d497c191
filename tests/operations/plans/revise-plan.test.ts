import { describe, expect, it } from 'vitest';
import { PlannerError } from '../../../lib/errors';
import { createPlan } from '../../../lib/operations/plans/create-plan';
import { listRevisions } from '../../../lib/operations/plans/list-revisions';
import { readPlan } from '../../../lib/operations/plans/read-plan';
import { revisePlan } from '../../../lib/operations/plans/revise-plan';
import { testContext } from '../../support/database';
import { refusal } from '../../support/refusal';
import { samplePlan } from '../../support/sample-plan';

describe('revisePlan', () => {
  it('makes every accepted save a revision that can be read again', async () => {
    const ctx = await testContext();
    const { id } = await createPlan(ctx, { plan: samplePlan({ name: 'One' }) });
    const second = await revisePlan(ctx, { planId: id, ifRevision: 1, plan: samplePlan({ name: 'Two' }) });
    expect(second).toMatchObject({ id, revision: 2, savedBy: 'Tester', plan: { name: 'Two' } });
    expect((await readPlan(ctx, { planId: id })).plan).toEqual(samplePlan({ name: 'Two' }));
    expect((await readPlan(ctx, { planId: id, revision: 1 })).plan.name).toBe('One');
    expect((await listRevisions(ctx, { planId: id })).map((save) => save.revision)).toEqual([2, 1]);
  });

  it('lets one of two editors win and gives the other the copy of the server', async () => {
    const ctx = await testContext();
    const { id } = await createPlan(ctx, { plan: samplePlan() });
    const save = (name: string) => revisePlan(ctx, { planId: id, ifRevision: 1, plan: samplePlan({ name }) });
    const results = await Promise.allSettled(['Ann', 'Bob', 'Cid', 'Dee'].map(save));
    const won = results.filter((result) => result.status === 'fulfilled');
    const lost = results.filter((result) => result.status === 'rejected');
    expect([won.length, lost.length]).toEqual([1, 3]);
    for (const { reason } of lost) {
      expect(reason).toBeInstanceOf(PlannerError);
      expect(reason).toMatchObject({ code: 'revision-mismatch', details: { current: won[0].value } });
    }
    expect((await readPlan(ctx, { planId: id })).revision).toBe(2);
  });

  it('makes one revision of a save that is repeated with the same key, also at the same time', async () => {
    const ctx = await testContext();
    const { id } = await createPlan(ctx, { plan: samplePlan() });
    const save = () =>
      revisePlan(ctx, {
        planId: id,
        ifRevision: 1,
        plan: samplePlan({ name: 'Once' }),
        idempotencyKey: 'key-1',
      });
    const copies = await Promise.all([save(), save(), save()]);
    expect(copies.map((copy) => copy.revision)).toEqual([2, 2, 2]);
    await revisePlan(ctx, { planId: id, ifRevision: 2, plan: samplePlan({ name: 'Later' }) });
    expect(await save()).toEqual(copies[0]);
    expect(await listRevisions(ctx, { planId: id })).toHaveLength(3);
  });

  it('refuses a key that was used for another save', async () => {
    const ctx = await testContext();
    const { id } = await createPlan(ctx, { plan: samplePlan(), idempotencyKey: 'key-2' });
    const input = { planId: id, ifRevision: 1, plan: samplePlan(), idempotencyKey: 'key-2' };
    expect(await refusal(revisePlan(ctx, input))).toMatchObject({ code: 'conflict' });
  });

  it('stores nothing of a plan that is not valid, and names every issue', async () => {
    const ctx = await testContext();
    const { id } = await createPlan(ctx, { plan: samplePlan() });
    const plan = { ...samplePlan(), horizonWeeks: 3, currency: 'XXQ', extra: 1 };
    const error = await refusal(revisePlan(ctx, { planId: id, ifRevision: 1, plan }));
    expect(error.code).toBe('invalid-input');
    expect(error.issues.map((issue) => issue.field)).toEqual(
      expect.arrayContaining(['horizonWeeks', 'currency', 'extra']),
    );
    expect((await readPlan(ctx, { planId: id })).revision).toBe(1);
  });

  it('keeps names with characters that databases choke on', async () => {
    const ctx = await testContext();
    const name = '"quoted" \\n, constructor, __proto__, \u2028 – 😀 ok';
    const { id } = await createPlan(ctx, { plan: samplePlan({ name }) });
    expect((await readPlan(ctx, { planId: id })).plan.name).toBe(name);
  });
});
