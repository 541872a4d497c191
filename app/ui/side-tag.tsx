import clsx from 'clsx';
import { Circle } from 'lucide-react';
import { SideIcon } from './kind-icon';

const looks = {
  push: { word: 'Push', className: 'bg-push-tint text-push-ink' },
  pull: { word: 'Pull', className: 'bg-pull-tint text-pull-ink' },
  organic: { word: 'Organic', className: 'bg-organic-tint text-organic-ink' },
} as const;

/** A side by its colour, its icon and its word. */
export function SideTag({ side }: { readonly side: keyof typeof looks }) {
  const look = looks[side];
  return (
    <span
      className={clsx(
        'inline-flex h-[18px] items-center gap-1 rounded-xs px-1.5 text-11 font-label whitespace-nowrap',
        look.className,
      )}
    >
      {side === 'organic' ? <Circle size={10} aria-hidden /> : <SideIcon side={side} size={11} />}
      {look.word}
    </span>
  );
}
