import clsx from 'clsx';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface NoteProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The one action, or a few. */
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** What is missing, and the one action that helps. */
export function EmptyNote({ title, children, actions, className }: NoteProps) {
  return (
    <div className={clsx('flex flex-col items-start gap-1', className)}>
      <p className="font-strong">{title}</p>
      {children !== undefined && <div className="max-w-[60ch] text-ink-2">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** What happened, what was kept and what to do, in the place of the thing that failed; read out at once. */
export function ErrorNote({ title, children, actions, className }: NoteProps) {
  return (
    <div role="alert" className={clsx('flex flex-col items-start gap-1', className)}>
      <p className="flex items-start gap-2 font-strong text-attention">
        <TriangleAlert size={14} aria-hidden className="mt-px shrink-0" />
        <span>{title}</span>
      </p>
      {children !== undefined && <div className="max-w-[70ch] text-ink-2">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
