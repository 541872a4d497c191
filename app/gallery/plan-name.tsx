import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { OpeningHint } from './opening-hint';
import type { PlanRow } from './rows';

/** A plan's name, which opens it; of a plan that cannot be read, the name and why. */
export function PlanName({ row, className }: { readonly row: PlanRow; readonly className: string }) {
  if (row.unreadable !== null) {
    return (
      <span className="flex min-w-0 flex-1 items-center gap-1.5 text-ink-2">
        <TriangleAlert size={13} aria-hidden className="shrink-0" />
        <span className="min-w-0">
          <span className="block truncate font-strong">{row.name}</span>
          <span className="block text-11 whitespace-normal text-ink-3">{row.unreadable}</span>
        </span>
      </span>
    );
  }
  return (
    <Link href={`/plans/${row.id}`} title={row.name} className={className}>
      {row.name}
      <OpeningHint />
    </Link>
  );
}
