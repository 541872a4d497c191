import { describe, expect, it } from 'vitest';
import type { Context } from '../../../lib/operations/context';
import { createPlan } from '../../../lib/operations/plans/create-plan';
import { readPlan } from '../../../lib/operations/plans/read-plan';
import { createScenario } from '../../../lib/operations/scenarios/create-scenario';
import { deleteScenario } from '../../../lib/operations/scenarios/delete-scenario';
import { listScenarios } from '../../../lib/operations/scenarios/list-scenarios';
import { readScenario } from '../../../lib/operations/scenarios/read-scenario';
import { reviseScenario } from '../../../lib/operations/scenarios/revise-scenario';
import { testContext } from '../../support/database';
import { refusal } from '../../support/refusal';
import { samplePlan } from '../../support/sample-plan';

const nothing = { id: 'nothing', name: 'Nothing', flights: [] };

async function stored(): Promise<{ ctx: Context; planId: string }> {
  const ctx = await testContext();
  const { id } = await createPlan(ctx, { plan: samplePlan() });
  return { ctx, planId: id };
}

describe('scenarios of a stored plan', () => {
  it('are added, read, replaced and taken out, each a revision of the plan and nothing else in it changed', async () => {
    const { ctx, planId } = await stored();
    const made = await createScenario(ctx, { planId, ifRevision: 1, scenario: nothing });
    expect(made).toEqual({ planId, revision: 2, scenario: nothing });
    expect(await readScenario(ctx, { planId, scenarioId: 'nothing' })).toEqual(made);
    const named = { ...nothing, name: 'Do nothing' };
    const change = { planId, scenarioId: 'nothing', ifRevision: 2, scenario: named };
    expect(await reviseScenario(ctx, change)).toEqual({ planId, revision: 3, scenario: named });
    const { scenarios, revision } = await listScenarios(ctx, { planId });
    expect([revision, scenarios.map(({ name }) => name)]).toEqual([3, ['Baseline', 'Do nothing']]);
    const left = await deleteScenario(ctx, { planId, scenarioId: 'nothing', ifRevision: 3 });
    expect([left.revision, left.scenarios.map(({ id }) => id)]).toEqual([4, ['baseline']]);
    expect((await readPlan(ctx, { planId })).plan).toEqual(samplePlan());
    expect((await listScenarios(ctx, { planId, revision: 2 })).scenarios).toHaveLength(2);
  });

  it('are added once by requests with the same key', async () => {
    const { ctx, planId } = await stored();
    const request = { planId, ifRevision: 1, scenario: nothing, idempotencyKey: 'add' };
    const [one, two] = await Promise.all([createScenario(ctx, request), createScenario(ctx, request)]);
    expect(two).toEqual(one);
    expect((await listScenarios(ctx, { planId })).revision).toBe(2);
  });

  it('refuse what does not fit, and change nothing', async () => {
    const { ctx, planId } = await stored();
    const add = (scenario: unknown, ifRevision = 1) =>
      refusal(createScenario(ctx, { planId, ifRevision, scenario }));
    expect((await add({ ...nothing, id: 'baseline' })).issues[0].field).toBe('scenarios[1].id');
    expect((await add({ ...nothing, flights: [{ channelId: 'tv', spend: [] }] })).code).toBe('invalid-input');
    expect((await add(null)).code).toBe('invalid-input');
    expect(await add(nothing, 7)).toMatchObject({
      code: 'revision-mismatch',
      details: { current: { id: planId, revision: 1 } },
    });
    const put = (scenarioId: string, scenario: unknown) =>
      refusal(reviseScenario(ctx, { planId, scenarioId, ifRevision: 1, scenario }));
    expect((await put('baseline', nothing)).issues[0].field).toBe('scenario.id');
    expect((await put('nothing', nothing)).code).toBe('not-found');
    const drop = (scenarioId: string) => refusal(deleteScenario(ctx, { planId, scenarioId, ifRevision: 1 }));
    expect((await drop('baseline')).issues[0].field).toBe('scenarios');
    expect((await drop('nothing')).code).toBe('not-found');
    expect((await readPlan(ctx, { planId })).revision).toBe(1);
  });

  it('of another workspace are not there', async () => {
    const { planId } = await stored();
    const theirs = await testContext();
    expect((await refusal(listScenarios(theirs, { planId }))).code).toBe('not-found');
    expect((await refusal(createScenario(theirs, { planId, ifRevision: 1, scenario: nothing }))).code).toBe(
      'not-found',
    );
    expect(
      (await refusal(deleteScenario(theirs, { planId, scenarioId: 'baseline', ifRevision: 1 }))).code,
    ).toBe('not-found');
  });
});
