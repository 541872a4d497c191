'use client';

import { useLinkStatus } from 'next/link';

/** Says that a link is on its way; stands inside the link, and shows only when the way takes long. */
export function OpeningHint() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span className="ml-2 appears text-11 font-text text-ink-3 [animation-delay:400ms] [animation-fill-mode:backwards]">
      opening
    </span>
  );
}
