'use client';

let pending: File | null = null;

/** Keeps a file that was dropped or chosen on another page until the import page takes it. */
export function handOverFile(file: File): void {
  pending = file;
}

/** The file handed over, once. */
export function takeFile(): File | null {
  const file = pending;
  pending = null;
  return file;
}
