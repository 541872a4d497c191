'use client';

import { useEffect, useRef } from 'react';

/** Does something before the page is printed and takes it back afterwards; in a print preview by the browser's tools, too. */
export function usePrinting(begin: () => () => void): void {
  const newest = useRef(begin);
  newest.current = begin;
  useEffect(() => {
    let end: (() => void) | null = null;
    const start = () => {
      end ??= newest.current();
    };
    const stop = () => {
      end?.();
      end = null;
    };
    const query = window.matchMedia('print');
    const onChange = () => (query.matches ? start() : stop());
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', stop);
    query.addEventListener('change', onChange);
    return () => {
      stop();
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', stop);
      query.removeEventListener('change', onChange);
    };
  }, []);
}

/** Paper is light, whatever the theme on the screen. */
export function PrintLight() {
  usePrinting(() => {
    const root = document.documentElement;
    const theme = root.getAttribute('data-theme');
    root.setAttribute('data-theme', 'light');
    return () => {
      if (theme === null) root.removeAttribute('data-theme');
      else root.setAttribute('data-theme', theme);
    };
  });
  return null;
}
