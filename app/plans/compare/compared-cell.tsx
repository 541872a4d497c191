import clsx from 'clsx';
import type { ComparedCell } from '@/lib/report/comparison/compared-rows';

/** `▲ €103k`, grey where it is within noise; empty for the first scenario. */
export function CellDifference({ cell }: { readonly cell: ComparedCell }) {
  const { difference } = cell;
  if (difference === null) return null;
  return (
    <span
      className={clsx(
        'whitespace-nowrap',
        difference.tone === 'better' && 'text-positive',
        difference.tone === 'worse' && 'text-negative',
        difference.tone === 'unclear' && 'text-ink-3',
      )}
    >
      {difference.arrow} {difference.text}
    </span>
  );
}

/** Says that a difference may well be the other way round. */
export function CellNoise({ cell }: { readonly cell: ComparedCell }) {
  if (!cell.isNoise) return null;
  return <span title="P10–P90 of the paired difference includes 0">within noise</span>;
}

/** `96 in 100`; bold for the likeliest. */
export function CellOdds({ cell }: { readonly cell: ComparedCell }) {
  if (cell.best === null) return null;
  return (
    <span className="whitespace-nowrap">
      <span className="sr-only">best in </span>
      <span className={clsx(cell.leads ? 'font-strong' : 'text-ink-2')}>{cell.best}</span>
      <span className="text-11 text-ink-3"> in 100</span>
    </span>
  );
}
