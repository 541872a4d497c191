import type { Share, ShareWishes } from './share-requests';

/** When a link ends: in so many days, never, or when it does already. */
export type Ending = '7' | '30' | '90' | 'never' | 'as-is';

/** What the form of a link holds. */
export interface ShareDraft {
  readonly name: string;
  readonly scenarios: readonly string[];
  readonly isFrozen: boolean;
  readonly showsBudgets: boolean;
  readonly ending: Ending;
  readonly hasPassword: boolean;
  /** What was typed; blank leaves the password of a link as it is. */
  readonly password: string;
  readonly isEmbeddable: boolean;
}

export const MOST_SCENARIOS = 4;
export const LEAST_PASSWORD = 8;
const DAY_MS = 86_400_000;

/** A new link: the scenario on the screen, as it goes on, without budgets, for a month. */
export function newDraft(scenarioId: string): ShareDraft {
  return {
    name: '',
    scenarios: [scenarioId],
    isFrozen: false,
    showsBudgets: false,
    ending: '30',
    hasPassword: false,
    password: '',
    isEmbeddable: false,
  };
}

/** A link as it is. */
export function draftOf(share: Share): ShareDraft {
  return {
    name: share.name ?? '',
    scenarios: share.scenarios,
    isFrozen: share.revision !== null,
    showsBudgets: share.showsBudgets,
    ending: share.expiresAt === null ? 'never' : 'as-is',
    hasPassword: share.hasPassword,
    password: '',
    isEmbeddable: share.isEmbeddable,
  };
}

/** What keeps a draft from being sent, in words; null where nothing does. `share` is the link that is changed. */
export function faultOf(
  draft: ShareDraft,
  share?: Share,
): { readonly field: string; readonly text: string } | null {
  if (draft.scenarios.length === 0) return { field: 'scenarios', text: 'Choose at least one scenario.' };
  const isKept = share?.hasPassword === true && draft.password === '';
  if (draft.hasPassword && !isKept && draft.password.length < LEAST_PASSWORD) {
    return { field: 'password', text: `A password has at least ${LEAST_PASSWORD} characters.` };
  }
  return null;
}

/** What a draft asks of the server, frozen at `revision` where it is. */
export function wishesOf(draft: ShareDraft, revision: number, now: Date, share?: Share): ShareWishes {
  const { name, scenarios, isFrozen, showsBudgets, ending, hasPassword, password, isEmbeddable } = draft;
  return {
    name: name.trim() === '' ? null : name.trim(),
    scenarios,
    // What is frozen already stays at its revision.
    revision: isFrozen ? (share?.revision ?? revision) : null,
    showsBudgets,
    isEmbeddable,
    ...(ending === 'as-is' ? {} : { expiresAt: expiryOf(ending, now) }),
    ...(!hasPassword ? { password: null } : password === '' ? {} : { password }),
  };
}

function expiryOf(ending: Exclude<Ending, 'as-is'>, now: Date): string | null {
  return ending === 'never' ? null : new Date(now.getTime() + Number(ending) * DAY_MS).toISOString();
}
