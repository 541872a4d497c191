import { describe, expect, it } from 'vitest';
import { createPlan } from '../../lib/operations/plans/create-plan';
import { deletePlan } from '../../lib/operations/plans/delete-plan';
import { listRevisions } from '../../lib/operations/plans/list-revisions';
import { nameRevision } from '../../lib/operations/plans/name-revision';
import { revisePlan } from '../../lib/operations/plans/revise-plan';
import { testContext } from '../support/database';
import { refusal } from '../support/refusal';
import { samplePlan } from '../support/sample-plan';

async function threeRevisions() {
  const ctx = await testContext();
  const { id: planId, plan } = await createPlan(ctx, { plan: samplePlan() });
  const renamed = { ...plan, name: 'Spring' };
  await revisePlan(ctx, { planId, ifRevision: 1, plan: renamed });
  const [baseline] = plan.scenarios;
  const flights = baseline.flights.map((flight) =>
    flight.channelId === 'ads' ? { ...flight, spend: flight.spend.map(() => 2000) } : flight,
  );
  const louder = { ...renamed, scenarios: [{ ...baseline, flights }] };
  await revisePlan(ctx, { planId, ifRevision: 2, plan: louder });
  return { ctx, planId };
}

describe('listRevisions', () => {
  it('tells who saved when, and what each save changed against the one before', async () => {
    const { ctx, planId } = await threeRevisions();
    const list = await listRevisions(ctx, { planId, locale: 'en-US' });
    expect(list.map(({ summary }) => summary)).toEqual([
      'Ads in “Baseline” from €1,500 a week to €2,000 a week',
      'Name from “Sample” to “Spring”',
      'Plan made',
    ]);
    expect(list[0]).toMatchObject({ revision: 3, savedBy: 'Tester', name: null });
    expect(list[0].changes).toEqual([
      { what: 'Ads in “Baseline”', from: '€1,500 a week', to: '€2,000 a week' },
    ]);
  });

  it('goes on where a page ended, and tells its last save by what it changed', async () => {
    const { ctx, planId } = await threeRevisions();
    const [first] = await listRevisions(ctx, { planId, limit: 1 });
    const [second] = await listRevisions(ctx, { planId, limit: 1, before: first.revision });
    expect(second).toMatchObject({ revision: 2, summary: 'Name from “Sample” to “Spring”' });
    expect((await refusal(listRevisions(ctx, { planId, limit: 0 }))).code).toBe('invalid-input');
  });
});

describe('nameRevision', () => {
  it('names a version, renames it, and takes the name away', async () => {
    const { ctx, planId } = await threeRevisions();
    const names = async () => (await listRevisions(ctx, { planId })).map(({ name }) => name);
    expect(await nameRevision(ctx, { planId, revision: 2, name: ' For the board ' })).toEqual({
      revision: 2,
      name: 'For the board',
    });
    expect(await names()).toEqual([null, 'For the board', null]);
    await nameRevision(ctx, { planId, revision: 2, name: '  ' });
    expect(await names()).toEqual([null, null, null]);
  });

  it('finds no revision that is not there, of another workspace, or of a deleted plan', async () => {
    const { ctx, planId } = await threeRevisions();
    const stranger = await testContext('Stranger');
    const name = (who: typeof ctx, revision: number, id = planId) =>
      refusal(nameRevision(who, { planId: id, revision, name: 'x' }));
    expect((await name(ctx, 9)).code).toBe('not-found');
    expect((await name(ctx, 1, 'nowhere')).code).toBe('not-found');
    expect((await name(stranger, 1)).code).toBe('not-found');
    await deletePlan(ctx, { planId });
    expect((await name(ctx, 1)).code).toBe('not-found');
  });
});
