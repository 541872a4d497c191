'use client';

import { useSyncExternalStore } from 'react';
import { Kbd } from '../ui/kbd';

const never = () => () => {};

/** Keys as they are printed on the reader's keyboard; `Mod` is Ctrl or ⌘. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  const isMac = useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
  const words = keys.map((key) => (key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : key));
  return <Kbd>{words.join(' ')}</Kbd>;
}
