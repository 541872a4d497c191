import clsx from 'clsx';

export interface SplitBarProps {
  /** Share of push, 0–1; null where nothing is spent. */
  readonly pushShare: number | null;
  /** The shares as they are written at the ends; left out, the bar stands alone and is decorative. */
  readonly labels?: { readonly push: string; readonly pull: string };
  /** Width of the bar itself. */
  readonly className?: string;
}

/** Push from the left, pull from the right, parted by a gap. */
export function SplitBar({ pushShare, labels, className }: SplitBarProps) {
  const bar = (
    <span aria-hidden className={clsx('inline-flex h-1.5 gap-0.5', className)}>
      {pushShare === null ? (
        <span className="flex-1 rounded-[2px] bg-line" />
      ) : (
        <>
          <span className="rounded-[2px] bg-push" style={{ flexGrow: pushShare }} />
          <span className="rounded-[2px] bg-pull" style={{ flexGrow: 1 - pushShare }} />
        </>
      )}
    </span>
  );
  if (labels === undefined) return bar;
  return (
    <span className="inline-flex min-w-0 items-center gap-[7px] text-11 font-label whitespace-nowrap">
      <span className="min-w-[22px] text-right text-push-ink">
        <span className="sr-only">push </span>
        {labels.push}
      </span>
      {bar}
      <span className="text-pull-ink">
        <span className="sr-only">pull </span>
        {labels.pull}
      </span>
    </span>
  );
}
