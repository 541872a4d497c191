import { describe, expect, it } from 'vitest';
import type { Context } from '../../../lib/operations/context';
import { createPlan } from '../../../lib/operations/plans/create-plan';
import { deletePlan } from '../../../lib/operations/plans/delete-plan';
import { readPlan } from '../../../lib/operations/plans/read-plan';
import { revisePlan } from '../../../lib/operations/plans/revise-plan';
import { undeletePlan } from '../../../lib/operations/plans/undelete-plan';
import { createShare } from '../../../lib/operations/shares/create-share';
import { listShares } from '../../../lib/operations/shares/list-shares';
import { openShare } from '../../../lib/operations/shares/open-share';
import { readShareFrame } from '../../../lib/operations/shares/read-share-frame';
import { readSharedForecast } from '../../../lib/operations/shares/read-shared-forecast';
import { reviseShare } from '../../../lib/operations/shares/revise-share';
import { revokeShare } from '../../../lib/operations/shares/revoke-share';
import { testContext } from '../../support/database';
import { refusal } from '../../support/refusal';
import { openedBy, sharePlan, twoScenarios } from '../../support/shared-plan';

const at = (ctx: Context, iso: string): Context => ({ ...ctx, now: () => new Date(iso) });
const closed = async (ctx: Context, token: string) => (await refusal(openShare(ctx, { token }))).message;

/** Saves the plan with twice the spend on ads. */
async function spendMore(ctx: Context, planId: string) {
  const { plan, revision } = await readPlan(ctx, { planId });
  const [first, ...others] = plan.scenarios;
  const flights = first.flights.map((flight) => ({
    ...flight,
    spend: flight.spend.map((spend) => spend * 2),
  }));
  return revisePlan(ctx, {
    planId,
    ifRevision: revision,
    plan: { ...plan, scenarios: [{ ...first, flights }, ...others] },
  });
}

describe('a link', () => {
  it('is kept as a hash alone: the token is told once and stands nowhere in the database', async () => {
    const ctx = await testContext();
    const { token, planId, id } = await sharePlan(ctx, { password: 'open sesame' });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await ctx.db.execute<{ row: string; hash: string }>(
      `select row_to_json(shares)::text as row, token_hash as hash from shares where id = '${id}'`,
    );
    expect(row.row).not.toContain(token);
    expect(row.row).not.toContain('sesame');
    expect(row.hash).toMatch(/^[0-9a-f]{64}$/);
    const [listed] = await listShares(ctx, { planId });
    expect(JSON.stringify(listed)).not.toContain(token);
    expect(JSON.stringify(listed)).not.toContain(row.hash);
  });

  it('shows its scenario, keeps budgets back and lets nobody frame it unless told otherwise', async () => {
    const ctx = await testContext();
    const share = await sharePlan(ctx);
    expect(share).toMatchObject({
      state: 'open',
      showsBudgets: false,
      isEmbeddable: false,
      hasPassword: false,
      revision: null,
      expiresAt: null,
      views: 0,
    });
    const shown = await readSharedForecast(await openedBy(ctx, share.token));
    expect(shown).toMatchObject({ plan: 'Sample', revision: 1, isLive: true, showsBudgets: false });
    expect(shown.scenarios.map(({ name }) => name)).toEqual(['Baseline']);
    expect(await readShareFrame(ctx, { token: share.token })).toBe(false);
  });

  it('puts several scenarios side by side, each against the first', async () => {
    const ctx = await testContext();
    const { token } = await sharePlan(ctx, { scenarios: ['pull', 'baseline'], showsBudgets: true });
    const { scenarios, headlines } = await readSharedForecast(await openedBy(ctx, token));
    expect(scenarios.map(({ id }) => id)).toEqual(['pull', 'baseline']);
    for (const { texts } of headlines) {
      expect(texts).toHaveLength(2);
      expect(texts[0].difference).toBeNull();
      expect(texts[1].difference?.against).toMatch(/^vs Pull-led$|^in \d+ of 100$/);
    }
  });

  it('that is live follows the plan, and one that is frozen stays as it was', async () => {
    const ctx = await testContext();
    const live = await sharePlan(ctx);
    const { planId } = live;
    const frozen = await createShare(ctx, { planId, scenarios: ['baseline'], revision: 1 });
    const read = async ({ token }: { token: string }) => readSharedForecast(await openedBy(ctx, token));
    const before = { live: await read(live), frozen: await read(frozen) };
    expect(before.frozen.headlines).toEqual(before.live.headlines);
    await spendMore(ctx, planId);
    expect(await read(frozen)).toEqual(before.frozen);
    const after = await read(live);
    expect(after.revision).toBe(2);
    expect(after.headlines).not.toEqual(before.live.headlines);
  });

  it('opens nothing from the moment it ends, by the clock it is given', async () => {
    const ctx = at(await testContext(), '2026-03-01T12:00:00Z');
    const { token, planId } = await sharePlan(ctx, { expiresAt: '2026-03-08T12:00:00+01:00' });
    await openedBy(at(ctx, '2026-03-08T10:59:59Z'), token);
    await closed(at(ctx, '2026-03-08T11:00:00Z'), token);
    expect(await listShares(at(ctx, '2026-03-08T11:00:00Z'), { planId })).toMatchObject([
      { state: 'expired' },
    ]);
  });

  it('that is revoked, expired, unknown, malformed or of a deleted plan is answered in the same words', async () => {
    const ctx = await testContext();
    const now = ctx.now().getTime();
    const revoked = await sharePlan(ctx, { isEmbeddable: true });
    await revokeShare(ctx, { planId: revoked.planId, shareId: revoked.id });
    await revokeShare(ctx, { planId: revoked.planId, shareId: revoked.id });
    const deleted = await sharePlan(ctx, { revision: 1 });
    await deletePlan(ctx, { planId: deleted.planId });
    const expired = await sharePlan(ctx, { expiresAt: new Date(now + 60_000).toISOString() });
    const later = { ...ctx, now: () => new Date(now + 61_000) };
    const words = await Promise.all([
      closed(ctx, revoked.token),
      closed(ctx, deleted.token),
      closed(later, expired.token),
      closed(ctx, 'A'.repeat(43)),
      closed(ctx, 'short'),
      closed(ctx, ''),
    ]);
    expect(new Set(words).size).toBe(1);
    expect(await readShareFrame(ctx, { token: revoked.token })).toBe(false);
    await undeletePlan(ctx, { planId: deleted.planId });
    await openedBy(ctx, deleted.token);
  });

  it('opens again when its revocation is taken back, and not before', async () => {
    const ctx = await testContext();
    const { token, planId, id: shareId } = await sharePlan(ctx);
    await revokeShare(ctx, { planId, shareId });
    expect((await refusal(reviseShare(ctx, { planId, shareId, name: 'x' }))).code).toBe('conflict');
    expect(await reviseShare(ctx, { planId, shareId, revoked: false })).toMatchObject({ state: 'open' });
    await openedBy(ctx, token);
  });

  it('counts openings and remembers the last, and counts nothing that the page asks by itself', async () => {
    const ctx = at(await testContext(), '2026-03-01T12:00:00Z');
    const { token, planId } = await sharePlan(ctx);
    await openedBy(ctx, token);
    await openedBy(at(ctx, '2026-03-02T08:30:00Z'), token);
    await openShare(at(ctx, '2026-03-03T00:00:00Z'), { token });
    expect(await listShares(ctx, { planId })).toMatchObject([
      { views: 2, lastOpenedAt: '2026-03-02T08:30:00.000Z' },
    ]);
  });

  it('can be changed in everything it shows, and what is not named stays', async () => {
    const ctx = await testContext();
    const { token, planId, id: shareId } = await sharePlan(ctx, { name: ' For the board ' });
    const changed = await reviseShare(ctx, {
      planId,
      shareId,
      scenarios: ['pull'],
      revision: 1,
      showsBudgets: true,
      isEmbeddable: true,
    });
    expect(changed).toMatchObject({ name: 'For the board', scenarios: ['pull'], revision: 1 });
    const shown = await readSharedForecast(await openedBy(ctx, token));
    expect(shown).toMatchObject({ isLive: false, showsBudgets: true });
    expect(shown.scenarios[0].channels[0].spend).toBe(13_000);
    expect(await readShareFrame(ctx, { token })).toBe(true);
    expect(await reviseShare(ctx, { planId, shareId, name: '', revision: null })).toMatchObject({
      name: null,
      revision: null,
    });
  });

  it('with a new token closes the old one', async () => {
    const ctx = await testContext();
    const { token, planId, id: shareId } = await sharePlan(ctx);
    const renewed = await reviseShare(ctx, { planId, shareId, newLink: true });
    if (!('token' in renewed)) throw new Error('the new token was not told');
    await closed(ctx, token);
    await openedBy(ctx, renewed.token);
  });

  it('leaves out a scenario that the plan has no longer, and closes with the last one', async () => {
    const ctx = await testContext();
    const { token, planId } = await sharePlan(ctx, { scenarios: ['baseline', 'pull'] });
    const { plan } = await readPlan(ctx, { planId });
    const keep = (ids: string[]) => ({
      ...plan,
      scenarios: plan.scenarios.filter(({ id }) => ids.includes(id)),
    });
    await revisePlan(ctx, { planId, ifRevision: 1, plan: keep(['pull']) });
    const { scenarios } = await readSharedForecast(await openedBy(ctx, token));
    expect(scenarios.map(({ id }) => id)).toEqual(['pull']);
    const other = { ...plan, scenarios: [{ ...plan.scenarios[0], id: 'other' }] };
    await revisePlan(ctx, { planId, ifRevision: 2, plan: other });
    const context = await openedBy(ctx, token);
    expect((await refusal(readSharedForecast(context))).code).toBe('not-found');
  });
});

describe('a link is refused', () => {
  const HOUR = 3_600_000;
  it.each([
    ['an unknown scenario', { scenarios: ['nowhere'] }, /the plan has baseline, pull/],
    ['a scenario twice', { scenarios: ['pull', 'pull'] }, /names "pull" twice/],
    ['no scenario', { scenarios: [] }, /scenarios/],
    ['five scenarios', { scenarios: ['a', 'b', 'c', 'd', 'e'] }, /scenarios/],
    ['an end in the past', { expiresAt: new Date(Date.now() - HOUR).toISOString() }, /must be after now/],
    ['an end in a lifetime', { expiresAt: '2199-01-01T00:00:00Z' }, /within ten years/],
    ['an end without a zone', { expiresAt: '2030-01-01T00:00:00' }, /expiresAt/],
    ['a password of 7 letters', { password: '1234567' }, /password/],
    ['a password in a frame', { password: '12345678', isEmbeddable: true }, /inside a frame/],
    ['a name with a NUL', { name: 'a\0b' }, /without control characters/],
    ['an unknown member', { tokenHash: 'x' }, /tokenHash/],
  ])('with %s', async (_what, asked, words) => {
    const ctx = await testContext();
    const { id: planId } = await createPlan(ctx, { plan: twoScenarios() });
    const { code, message } = await refusal(createShare(ctx, { planId, scenarios: ['baseline'], ...asked }));
    expect([code, message]).toEqual(['invalid-input', expect.stringMatching(words)]);
    expect(await listShares(ctx, { planId })).toEqual([]);
  });

  it('to a revision that there is not, and to a plan of another workspace', async () => {
    const ctx = await testContext();
    const { planId, id: shareId } = await sharePlan(ctx);
    const frozen = createShare(ctx, { planId, scenarios: ['baseline'], revision: 9 });
    expect((await refusal(frozen)).code).toBe('not-found');
    const other = await testContext('Stranger');
    for (const act of [
      () => listShares(other, { planId }),
      () => createShare(other, { planId, scenarios: ['baseline'] }),
      () => reviseShare(other, { planId, shareId, showsBudgets: true }),
      () => revokeShare(other, { planId, shareId }),
    ]) {
      expect((await refusal(act())).code).toBe('not-found');
    }
    const elsewhere = await sharePlan(ctx);
    expect((await refusal(revokeShare(ctx, { planId: elsewhere.planId, shareId }))).code).toBe('not-found');
  });
});
