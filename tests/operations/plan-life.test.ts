import { describe, expect, it } from 'vitest';
import { createPlan } from '../../lib/operations/plans/create-plan';
import { deletePlan } from '../../lib/operations/plans/delete-plan';
import { duplicatePlan } from '../../lib/operations/plans/duplicate-plan';
import { listPlans } from '../../lib/operations/plans/list-plans';
import { readActuals } from '../../lib/operations/plans/read-actuals';
import { readPlan } from '../../lib/operations/plans/read-plan';
import { revisePlan } from '../../lib/operations/plans/revise-plan';
import { undeletePlan } from '../../lib/operations/plans/undelete-plan';
import { insertActuals } from '../../lib/store/actuals';
import { testContext } from '../support/database';
import { refusal } from '../support/refusal';
import { samplePlan } from '../support/sample-plan';

describe('a plan', () => {
  it('that is deleted is gone until it is undeleted, and comes back as it was', async () => {
    const ctx = await testContext();
    const made = await createPlan(ctx, { plan: samplePlan() });
    await deletePlan(ctx, { planId: made.id });
    expect((await listPlans(ctx)).plans).toEqual([]);
    expect((await listPlans(ctx, { deleted: true })).plans).toHaveLength(1);
    for (const attempt of [
      () => readPlan(ctx, { planId: made.id }),
      () => deletePlan(ctx, { planId: made.id }),
      () => revisePlan(ctx, { planId: made.id, ifRevision: 1, plan: samplePlan() }),
    ]) {
      expect((await refusal(attempt())).code).toBe('not-found');
    }
    expect(await undeletePlan(ctx, { planId: made.id })).toEqual(made);
    expect(await undeletePlan(ctx, { planId: made.id })).toEqual(made);
  });

  it('is not deleted when somebody saved it since', async () => {
    const ctx = await testContext();
    const { id } = await createPlan(ctx, { plan: samplePlan() });
    await revisePlan(ctx, { planId: id, ifRevision: 1, plan: samplePlan({ name: 'Newer' }) });
    const error = await refusal(deletePlan(ctx, { planId: id, ifRevision: 1 }));
    expect(error).toMatchObject({
      code: 'revision-mismatch',
      details: { current: { plan: { name: 'Newer' } } },
    });
  });

  it('is duplicated with its actuals and under a name that tells them apart', async () => {
    const ctx = await testContext();
    const { id } = await createPlan(ctx, { plan: samplePlan({ name: 'Spring' }) });
    const series = [{ series: 'revenue' as const, startsOn: '2025-12-22', values: [10, null, 12.5] }];
    await insertActuals(ctx.db, id, series);
    const copy = await duplicatePlan(ctx, { planId: id });
    const copyOfCopy = await duplicatePlan(ctx, { planId: copy.id });
    expect([copy.plan.name, copyOfCopy.plan.name]).toEqual(['Spring (copy)', 'Spring (copy 2)']);
    expect((await readActuals(ctx, { planId: copyOfCopy.id })).series).toEqual(series);
    const long = await createPlan(ctx, { plan: samplePlan({ name: 'x'.repeat(120) }) });
    expect((await duplicatePlan(ctx, { planId: long.id })).plan.name).toHaveLength(120);
  });

  it('of another workspace is not found by any operation', async () => {
    const [mine, theirs] = [await testContext(), await testContext('Stranger')];
    const { id } = await createPlan(mine, { plan: samplePlan() });
    await deletePlan(mine, { planId: id });
    expect((await refusal(undeletePlan(theirs, { planId: id }))).code).toBe('not-found');
    await undeletePlan(mine, { planId: id });
    for (const attempt of [
      () => readPlan(theirs, { planId: id }),
      () => readPlan(theirs, { planId: id, revision: 1 }),
      () => revisePlan(theirs, { planId: id, ifRevision: 1, plan: samplePlan() }),
      () => duplicatePlan(theirs, { planId: id }),
      () => deletePlan(theirs, { planId: id }),
      () => readActuals(theirs, { planId: id }),
    ]) {
      expect((await refusal(attempt())).code).toBe('not-found');
    }
    expect((await listPlans(theirs)).plans).toEqual([]);
  });

  it.each(['x', '', '__proto__', "'; drop table plans; --", '00000000-0000-4000-8000-00000000000g'])(
    'with the id %j is not found',
    async (planId) => {
      const ctx = await testContext();
      expect((await refusal(readPlan(ctx, { planId }))).code).toBe('not-found');
      expect((await refusal(undeletePlan(ctx, { planId }))).code).toBe('not-found');
    },
  );
});

describe('listPlans', () => {
  it('gives each plan in numbers, last saved first', async () => {
    const ctx = await testContext();
    const first = await createPlan(ctx, { plan: samplePlan({ name: 'First' }) });
    await createPlan(ctx, { plan: samplePlan({ name: 'Second' }) });
    await revisePlan(ctx, { planId: first.id, ifRevision: 1, plan: samplePlan({ name: 'First again' }) });
    const list = (await listPlans(ctx)).plans.filter((item) => item.isReadable);
    expect(list.map((item) => item.name)).toEqual(['First again', 'Second']);
    expect(list[0]).toMatchObject({
      revision: 2,
      scenarios: 1,
      horizonWeeks: 26,
      budget: 52_000,
      pushShare: 0.75,
    });
    const { sparkline, newCustomers, newCustomersP10, newCustomersP90 } = list[0];
    expect([sparkline.push, sparkline.pull, sparkline.organic].map((part) => part.length)).toEqual([
      26, 26, 26,
    ]);
    const drawn = [...sparkline.push, ...sparkline.pull, ...sparkline.organic].reduce((a, b) => a + b, 0);
    expect(drawn / newCustomers).toBeCloseTo(1, 2);
    expect(newCustomersP10).toBeLessThan(newCustomers);
    expect(newCustomersP90).toBeGreaterThan(newCustomers);
  });
});
