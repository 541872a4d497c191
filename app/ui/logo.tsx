import Link from 'next/link';

/** The mark: push from the left, pull from the right. */
export function LogoMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 4l7 6-7 6z" fill="var(--push)" />
      <path d="M19 4l-7 6 7 6z" fill="var(--pull)" />
    </svg>
  );
}

/** The mark as the way home; with the name unless the bar, or the screen, is short of room. */
export function Logo({ withName = true }: { readonly withName?: boolean }) {
  return (
    <Link
      href="/"
      className="flex h-8 shrink-0 items-center gap-2 rounded-sm pr-2 pl-0.5"
      aria-label="Pushpull, all plans"
    >
      <LogoMark />
      {withName && <span className="text-13 font-strong max-[480px]:hidden">Pushpull</span>}
    </Link>
  );
}
