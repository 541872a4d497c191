import { describe, expect, it } from 'vitest';
import { draftOf, faultOf, newDraft, wishesOf } from '@/app/plans/share/share-draft';
import type { Share } from '@/app/plans/share/share-requests';

const NOW = new Date('2026-03-01T12:00:00Z');
const share: Share = {
  id: 's',
  name: 'Board',
  scenarios: ['a', 'b'],
  revision: 3,
  showsBudgets: true,
  isEmbeddable: false,
  hasPassword: true,
  state: 'open',
  createdAt: '2026-02-01T00:00:00.000Z',
  createdBy: 'Owner',
  expiresAt: '2026-04-01T00:00:00.000Z',
  views: 0,
  lastOpenedAt: null,
};

describe('the form of a link', () => {
  it('asks for the scenario on the screen, without budgets, for thirty days, unless told otherwise', () => {
    expect(wishesOf(newDraft('a'), 7, NOW)).toEqual({
      name: null,
      scenarios: ['a'],
      revision: null,
      showsBudgets: false,
      isEmbeddable: false,
      expiresAt: '2026-03-31T12:00:00.000Z',
      password: null,
    });
  });

  it('freezes what is saved now, and leaves what is frozen where it is', () => {
    expect(wishesOf({ ...newDraft('a'), isFrozen: true }, 7, NOW).revision).toBe(7);
    expect(wishesOf(draftOf(share), 7, NOW, share).revision).toBe(3);
  });

  it('kept as it is changes neither the end nor the password of a link', () => {
    const wishes = wishesOf(draftOf(share), 7, NOW, share);
    expect(wishes).toEqual({
      name: 'Board',
      scenarios: ['a', 'b'],
      revision: 3,
      showsBudgets: true,
      isEmbeddable: false,
    });
    expect(faultOf(draftOf(share), share)).toBeNull();
  });

  it('takes the password and the end away when it says so', () => {
    const draft = { ...draftOf(share), hasPassword: false, ending: 'never' as const };
    expect(wishesOf(draft, 7, NOW, share)).toMatchObject({ password: null, expiresAt: null });
  });

  it.each([
    ['no scenario', { scenarios: [] }, 'scenarios'],
    ['a password that is not there', { hasPassword: true }, 'password'],
    ['a short password', { hasPassword: true, password: '1234567' }, 'password'],
  ])('is not sent with %s', (_what, changes, field) => {
    expect(faultOf({ ...newDraft('a'), ...changes })?.field).toBe(field);
  });
});
