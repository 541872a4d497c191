import { describe, expect, it } from 'vitest';
import { GET as getAssumptions } from '@/app/api/v1/assumptions/route';
import { GET as getEvidence } from '@/app/api/v1/evidence/route';
import { GET as getPlanAssumptions } from '@/app/api/v1/plans/[planId]/assumptions/route';
import { PUT } from '@/app/api/v1/plans/[planId]/route';
import { POST } from '@/app/api/v1/plans/route';
import { evaluateEvidence } from '../../lib/analysis/evaluate-evidence';
import { callApi } from '../support/call-api';

interface Row {
  readonly address: string;
  readonly value: number;
  readonly startingValue: number;
  readonly isChanged: boolean;
}

const rowsOf = ({ groups }: { groups: { assumptions: Row[] }[] }): Row[] =>
  groups.flatMap(({ assumptions }) => assumptions);

describe('GET /api/v1/evidence', () => {
  it('gives every row with its definition, and the same table as a figure', async () => {
    const { figure, evidence } = await (await callApi(getEvidence, {})).json();
    expect(evidence).toEqual(JSON.parse(JSON.stringify(evaluateEvidence())));
    expect(figure.table.rows).toBe(evidence.length);
  });
});

describe('GET /api/v1/assumptions', () => {
  it('gives every default with its passport, unchanged', async () => {
    const rows = rowsOf(await (await callApi(getAssumptions, {})).json());
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter(({ isChanged }) => isChanged)).toEqual([]);
    expect(rows[0]).toMatchObject({ address: 'dynamics.baseAwareness', passport: { grade: 'C' } });
  });
});

describe('GET /api/v1/plans/:id/assumptions', () => {
  it('marks what was changed since the template, and only that', async () => {
    const made = await (
      await callApi(POST, {}, { method: 'POST', body: { template: 'b2b-outbound' } })
    ).json();
    const plan = structuredClone(made.plan);
    plan.channels[0].parameters.leadWeeks = 7;
    const saved = await callApi(
      PUT,
      { planId: made.id },
      { method: 'PUT', body: { plan }, headers: { 'if-match': '"1"' } },
    );
    expect(saved.status).toBe(200);
    const answer = await (await callApi(getPlanAssumptions, { planId: made.id })).json();
    expect(answer.revision).toBe(2);
    expect(answer.assumptions).toEqual(plan.assumptions);
    expect(rowsOf(answer).filter(({ isChanged }) => isChanged)).toMatchObject([
      { address: 'channels.outreach.leadWeeks', value: 7, startingValue: 4 },
    ]);
  });

  it('is 404 for a plan that is not there', async () => {
    expect((await callApi(getPlanAssumptions, { planId: 'nobody' })).status).toBe(404);
  });
});
