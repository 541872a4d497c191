'use client';

import { useEffect, useRef, useState } from 'react';
import type { SharedForecast } from '@/lib/report/sharing/shared-forecast';

const EVERY_MS = 60_000;

interface Newest {
  readonly forecast: SharedForecast;
  /** True once the link opens nothing any more. */
  readonly isOver: boolean;
}

/** What a live link shows now: asked every minute while somebody looks. A frozen one stays as it came. */
export function useNewest(token: string, shown: SharedForecast, locale: string): Newest {
  const [forecast, setForecast] = useState(shown);
  const [isOver, setIsOver] = useState(false);
  const tag = useRef<string | null>(null);
  const isAsked = shown.isLive && !isOver;
  useEffect(() => {
    if (!isAsked) return;
    const cancel = new AbortController();
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const path = `/s/${encodeURIComponent(token)}/forecast?locale=${encodeURIComponent(locale)}`;
      const headers = tag.current === null ? undefined : { 'If-None-Match': tag.current };
      try {
        const answer = await fetch(path, { cache: 'no-store', headers, signal: cancel.signal });
        if (answer.status === 403 || answer.status === 404) setIsOver(true);
        if (!answer.ok) return;
        tag.current = answer.headers.get('etag');
        setForecast(await answer.json());
      } catch (error) {
        // The server may be away for a while, and the page may be closed: what stands there stays.
        if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError'))
          return;
        throw error;
      }
    };
    const timer = setInterval(() => void ask(), EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      cancel.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [token, locale, isAsked]);
  return { forecast, isOver };
}
