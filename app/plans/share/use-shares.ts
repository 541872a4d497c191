'use client';

import { useCallback, useEffect, useState } from 'react';
import { failureWords, RequestFailed } from '../../ui/request';
import { showToast } from '../../ui/toast';
import { usePlanStore } from '../plan-context';
import { keepLink } from './kept-links';
import { type ShareDraft, wishesOf } from './share-draft';
import {
  createShare,
  listShares,
  type MadeShare,
  renewShare,
  reviseShare,
  revokeShare,
  type Share,
} from './share-requests';

/** What can be done with links; each says how it went. */
export interface ShareActs {
  readonly create: (draft: ShareDraft) => Promise<void>;
  readonly copy: (link: string, isFrame: boolean) => Promise<void>;
  readonly renew: (share: Share) => Promise<void>;
  readonly revise: (share: Share, draft: ShareDraft) => Promise<boolean>;
  readonly revoke: (share: Share) => Promise<void>;
  readonly restore: (share: Share) => Promise<void>;
}

interface Shares {
  /** Null until it is in. */
  readonly list: readonly Share[] | null;
  readonly failure: string | null;
  readonly isBusy: boolean;
  readonly acts: ShareActs;
  readonly refresh: () => void;
}

/** The links of a plan, and what can be done with them. */
export function useShares(planId: string, untilSaved: () => Promise<boolean>): Shares {
  const store = usePlanStore();
  const [list, setList] = useState<readonly Share[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const refresh = useCallback(async () => {
    try {
      setList(await listShares(planId));
      setFailure(null);
    } catch (error) {
      setFailure(failureWords(error));
    }
  }, [planId]);
  useEffect(() => void refresh(), [refresh]);

  /** Does it, reads the list anew, and says what happened where it failed. */
  const act = async (what: string, run: () => Promise<void>): Promise<boolean> => {
    setIsBusy(true);
    try {
      await run();
      await refresh();
      return true;
    } catch (error) {
      showToast({ tone: 'error', text: `${what} ${failureWords(error)}` });
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  /** What a link shows is what the server has: the last edits first. */
  const savedRevision = async (): Promise<number> => {
    if (!(await untilSaved())) throw new RequestFailed(0, UNSAVED);
    return store.getState().saved.revision;
  };
  const present = async (made: MadeShare, words: string) => {
    const link = new URL(made.address, location.origin).href;
    keepLink(made.id, link);
    showToast({ text: (await toClipboard(link)) ? `${words}, and copied` : words });
  };

  const acts: ShareActs = {
    create: async (draft) => {
      await act('No link was made.', async () => {
        const wishes = wishesOf(draft, await savedRevision(), new Date());
        await present(await createShare(planId, wishes), 'Link made');
      });
    },
    copy: async (link, isFrame) => {
      const text = isFrame ? frameOf(link, store.getState().plan.name) : link;
      const isCopied = await toClipboard(text);
      showToast(isCopied ? { text: isFrame ? 'Frame copied' : 'Link copied' } : COPY_REFUSED);
    },
    renew: async ({ id }) => {
      await act('The link kept its address.', async () => {
        await present(await renewShare(planId, id), 'New address made; the old one opens nothing now');
      });
    },
    revise: (share, draft) =>
      act('The link was not changed.', async () => {
        await reviseShare(planId, share.id, wishesOf(draft, await savedRevision(), new Date(), share));
        showToast({ text: 'Link changed' });
      }),
    revoke: async (share) => {
      await act('The link was not revoked.', async () => {
        await revokeShare(planId, share.id);
        showToast({ text: 'Link revoked: it opens nothing now', undo: () => void acts.restore(share) });
      });
    },
    restore: async (share) => {
      await act('The link was not restored.', async () => {
        await reviseShare(planId, share.id, { revoked: false });
        showToast({ text: 'The link opens again' });
      });
    },
  };
  return { list, failure, isBusy, acts, refresh: () => void refresh() };
}

const UNSAVED = 'The last edits are not saved yet. They are kept here; share again when they are.';
const COPY_REFUSED = {
  tone: 'error',
  text: 'The browser did not let it be copied. Select the address and copy it by hand.',
} as const;

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // No permission, or a page without a secure address, which has no clipboard at all.
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}

function frameOf(link: string, title: string): string {
  const safe = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${link}" title="${safe}" width="100%" height="900" style="border:0" referrerpolicy="no-referrer"></iframe>`;
}
