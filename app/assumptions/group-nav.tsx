import type { AssumptionGroup } from '@/lib/analysis/assumptions/assumptions';
import { KindIcon } from '../ui/kind-icon';

export interface GroupNavProps {
  readonly groups: readonly Pick<AssumptionGroup, 'id' | 'label' | 'kind' | 'assumptions'>[];
  /** Sections before the groups. */
  readonly before?: readonly { readonly id: string; readonly label: string }[];
}

/** Jumps to a channel's parameters: a column beside them, a scrolling row on phones. */
export function GroupNav({ groups, before = [] }: GroupNavProps) {
  const link =
    'moves flex h-7 items-center gap-2 rounded-sm px-2 whitespace-nowrap text-ink-2 hover:bg-hover hover:text-ink max-lg:h-8 max-lg:bg-surface max-lg:inset-ring max-lg:inset-ring-line max-sm:h-11';
  return (
    <nav
      aria-label="Sections"
      className="flex gap-1 max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-4 max-lg:py-1 lg:sticky lg:top-4 lg:w-48 lg:shrink-0 lg:flex-col lg:self-start"
    >
      {before.map(({ id, label }) => (
        <a key={id} href={`#${id}`} className={link}>
          {label}
        </a>
      ))}
      {groups.map(({ id, label, kind, assumptions }) => (
        <a key={id} href={`#${id}`} className={link}>
          {kind !== null && <KindIcon kind={kind} size={13} />}
          {label}
          <span className="ml-auto text-11 text-ink-3">{assumptions.length}</span>
        </a>
      ))}
    </nav>
  );
}
