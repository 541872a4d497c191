'use client';

import { useCallback, useEffect, useState } from 'react';
import { failureWords } from '../../ui/request';
import { listRevisions, REVISIONS_A_PAGE, type Revision } from './history-requests';

interface Revisions {
  /** Null until the first page is in. */
  readonly list: readonly Revision[] | null;
  readonly failure: string | null;
  readonly hasOlder: boolean;
  readonly showOlder: () => void;
  readonly refresh: () => void;
}

/** The history of a plan, read again whenever there is a newer revision. */
export function useRevisions(planId: string, newest: number, locale: string): Revisions {
  const [list, setList] = useState<readonly Revision[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [hasOlder, setHasOlder] = useState(false);
  const [asked, setAsked] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer revision and a wish to refresh ask again
  useEffect(() => {
    let stopped = false;
    listRevisions(planId, locale).then(
      (page) => {
        if (stopped) return;
        setList(page);
        setFailure(null);
        setHasOlder(page.length === REVISIONS_A_PAGE);
      },
      (error: unknown) => {
        if (!stopped) setFailure(failureWords(error));
      },
    );
    return () => {
      stopped = true;
    };
  }, [planId, locale, newest, asked]);

  const oldest = list?.[list.length - 1]?.revision;
  const showOlder = useCallback(async () => {
    try {
      const page = await listRevisions(planId, locale, oldest);
      setList((before) => [...(before ?? []), ...page]);
      setHasOlder(page.length === REVISIONS_A_PAGE);
    } catch (error) {
      setFailure(failureWords(error));
    }
  }, [planId, locale, oldest]);
  return {
    list,
    failure,
    hasOlder,
    showOlder: () => void showOlder(),
    refresh: () => setAsked((times) => times + 1),
  };
}
