'use client';

const KEY = 'pushpull-links';
const MOST = 200;

/**
 * The addresses of links that were made in this browser, by share: the server keeps only their hashes and cannot tell
 * them again.
 */
export function keptLink(shareId: string): string | null {
  return read().find(([id]) => id === shareId)?.[1] ?? null;
}

/** Remembers where a link leads. */
export function keepLink(shareId: string, link: string): void {
  write([...read().filter(([id]) => id !== shareId), [shareId, link] as const].slice(-MOST));
}

type Kept = readonly (readonly [shareId: string, link: string])[];

function read(): Kept {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPair) : [];
  } catch (error) {
    // A browser may forbid storage, and anything may have been written there: then nothing is known.
    if (error instanceof SyntaxError || error instanceof DOMException) return [];
    throw error;
  }
}

function write(kept: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}
