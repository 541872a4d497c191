'use client';

import { type RefObject, useEffect } from 'react';

/** Width between the margins of A4 and of Letter, in px. */
const PAPER = 700;

/**
 * Prints light and uncut: charts are drawn for the width they have on the screen, so the page keeps that width and is
 * made smaller as a whole.
 */
export function usePrint(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = document.documentElement;
    let restore = () => {};
    const before = () => {
      const [theme, scheme] = [root.getAttribute('data-theme'), root.style.colorScheme];
      const box = main.current;
      restore = () => {
        if (theme === null) root.removeAttribute('data-theme');
        else root.setAttribute('data-theme', theme);
        root.style.colorScheme = scheme;
        box?.style.removeProperty('width');
        box?.style.removeProperty('max-width');
        box?.style.removeProperty('zoom');
      };
      root.setAttribute('data-theme', 'light');
      root.style.colorScheme = 'light';
      if (box === null) return;
      const width = box.offsetWidth;
      box.style.zoom = String(Math.min(1, PAPER / width));
      box.style.width = `${width}px`;
      box.style.maxWidth = 'none';
    };
    const after = () => restore();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [main]);
}
