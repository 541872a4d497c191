import { describe, expect, it } from 'vitest';
import { GET as ACTUALS } from '@/app/api/v1/plans/[planId]/actuals/route';
import { POST as DUPLICATE } from '@/app/api/v1/plans/[planId]/duplicate/route';
import { GET as REVISIONS } from '@/app/api/v1/plans/[planId]/revisions/route';
import { DELETE, GET } from '@/app/api/v1/plans/[planId]/route';
import { POST as UNDELETE } from '@/app/api/v1/plans/[planId]/undelete/route';
import { POST } from '@/app/api/v1/plans/route';
import { GET as TEMPLATES } from '@/app/api/v1/templates/route';
import { callApi } from '../support/call-api';

const fromTemplate = async (template: string) =>
  (await callApi(POST, {}, { method: 'POST', body: { template, startsOn: '2026-01-05' } })).json();

describe('the API of plans', () => {
  it('makes a plan of every template that it lists', async () => {
    const { templates } = await (await callApi(TEMPLATES, {})).json();
    expect(templates.length).toBeGreaterThan(3);
    for (const { id } of templates) {
      const { plan } = await fromTemplate(id);
      expect(plan).toMatchObject({ startsOn: '2026-01-05', origin: { from: 'template', name: id } });
    }
  });

  it('duplicates with and without a body, and under the name that it is given', async () => {
    const { id: planId } = await fromTemplate('launch');
    const bare = await callApi(DUPLICATE, { planId }, { method: 'POST' });
    const named = await callApi(DUPLICATE, { planId }, { method: 'POST', body: { name: 'Other' } });
    expect([bare.status, named.status]).toEqual([201, 201]);
    expect((await bare.json()).plan.name).toBe('Launch (copy)');
    expect((await named.json()).plan.name).toBe('Other');
    const odd = await callApi(DUPLICATE, { planId }, { method: 'POST', body: { planId: 'x' } });
    expect(odd.status).toBe(422);
  });

  it('takes a deleted plan out of the bin as it was', async () => {
    const made = await fromTemplate('launch');
    const planId = made.id;
    await callApi(DELETE, { planId }, { method: 'DELETE', headers: { 'if-match': '"1"' } });
    expect((await callApi(GET, { planId })).status).toBe(404);
    const back = await callApi(UNDELETE, { planId }, { method: 'POST' });
    expect([back.status, await back.json()]).toEqual([200, made]);
  });

  it('lists the saves of a plan, and no actuals for one that was not imported', async () => {
    const { id: planId } = await fromTemplate('launch');
    const { revisions } = await (await callApi(REVISIONS, { planId })).json();
    expect(revisions).toMatchObject([{ revision: 1, savedBy: 'Owner' }]);
    expect(await (await callApi(ACTUALS, { planId })).json()).toEqual({
      series: [],
      fileName: null,
      holdout: null,
    });
  });
});
