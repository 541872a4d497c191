import { describe, expect, it } from 'vitest';
import type { Context } from '../../../lib/operations/context';
import { openShare } from '../../../lib/operations/shares/open-share';
import { reviseShare } from '../../../lib/operations/shares/revise-share';
import { unlockShare } from '../../../lib/operations/shares/unlock-share';
import { testContext } from '../../support/database';
import { openedBy, sharePlan } from '../../support/shared-plan';

const PASSWORD = 'grüne Wiese';
const minutesLater = (ctx: Context, minutes: number): Context => {
  const then = ctx.now().getTime() + minutes * 60_000;
  return { ...ctx, now: () => new Date(then) };
};

async function granted(ctx: Context, token: string, password = PASSWORD): Promise<string> {
  const unlocked = await unlockShare(ctx, { token, password });
  if (unlocked.state !== 'open') throw new Error(`the password was ${unlocked.state}`);
  return unlocked.grant;
}

describe('the password of a link', () => {
  it('is asked for before anything is told, and opens it for twelve hours', async () => {
    const ctx = await testContext();
    const { token } = await sharePlan(ctx, { password: PASSWORD });
    expect(await openShare(ctx, { token })).toEqual({
      state: 'password',
      attemptsLeft: 5,
      lockedUntil: null,
    });
    const grant = await granted(ctx, token);
    await openedBy(ctx, token, grant);
    await openedBy(minutesLater(ctx, 12 * 60 - 1), token, grant);
    expect((await openShare(minutesLater(ctx, 12 * 60 + 1), { token, grant })).state).toBe('password');
  });

  it('is the same word on every keyboard', async () => {
    const ctx = await testContext();
    const { token } = await sharePlan(ctx, { password: PASSWORD });
    await openedBy(ctx, token, await granted(ctx, token, PASSWORD.normalize('NFD')));
  });

  it('grants nothing to a grant that was bent, is of another link, or of the password before', async () => {
    const ctx = await testContext();
    const { token, planId, id: shareId } = await sharePlan(ctx, { password: PASSWORD });
    const other = await sharePlan(ctx, { password: PASSWORD });
    const grant = await granted(ctx, token);
    const [until, signature] = grant.split('.');
    for (const bent of [
      `${Number(until) + 1}.${signature}`,
      `${until}.${'A'.repeat(43)}`,
      `${until}.`,
      '',
      'x',
      await granted(ctx, other.token),
    ]) {
      expect((await openShare(ctx, { token, grant: bent })).state).toBe('password');
    }
    await reviseShare(ctx, { planId, shareId, password: 'another word' });
    expect((await openShare(ctx, { token, grant })).state).toBe('password');
    await reviseShare(ctx, { planId, shareId, password: null });
    await openedBy(ctx, token);
  });

  it('is tried five times, then by nobody for a quarter of an hour, not even the right one', async () => {
    const ctx = await testContext();
    const { token } = await sharePlan(ctx, { password: PASSWORD });
    for (let left = 4; left >= 0; left--) {
      expect(await unlockShare(ctx, { token, password: 'not this one' })).toEqual({ state: 'wrong' });
      expect(await openShare(ctx, { token })).toMatchObject({ state: 'password', attemptsLeft: left });
    }
    expect(await unlockShare(ctx, { token, password: PASSWORD })).toEqual({ state: 'locked' });
    expect(await unlockShare(minutesLater(ctx, 14), { token, password: PASSWORD })).toEqual({
      state: 'locked',
    });
    const after = minutesLater(ctx, 16);
    expect(await openShare(after, { token })).toMatchObject({ attemptsLeft: 5, lockedUntil: null });
    expect(await unlockShare(after, { token, password: 'not this one' })).toEqual({ state: 'wrong' });
    expect(await openShare(after, { token })).toMatchObject({ attemptsLeft: 4 });
    await openedBy(after, token, await granted(after, token));
    expect(await openShare(after, { token })).toMatchObject({ attemptsLeft: 5 });
  });

  it('cannot be tried more often by trying all at once', async () => {
    const ctx = await testContext();
    const { token } = await sharePlan(ctx, { password: PASSWORD });
    const tries = Array.from({ length: 20 }, (_, at) => unlockShare(ctx, { token, password: `guess ${at}` }));
    const states = (await Promise.all(tries)).map(({ state }) => state);
    expect(states.filter((state) => state === 'wrong')).toHaveLength(5);
    expect(states.filter((state) => state === 'locked')).toHaveLength(15);
  });
});
