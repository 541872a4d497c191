'use client';

let pending: readonly File[] = [];

/** Keeps files that were dropped or chosen on another page until the import page takes them. */
export function handOverFiles(files: readonly File[]): void {
  pending = files;
}

/** The files handed over, once. */
export function takeFiles(): readonly File[] {
  const files = pending;
  pending = [];
  return files;
}
