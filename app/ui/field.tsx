import clsx from 'clsx';
import { type ReactNode, useId } from 'react';

/** The look of an input or a select. */
export const fieldClass =
  'moves h-7 w-full min-w-0 rounded-xs border border-line-input bg-surface px-2 text-12 text-ink outline-offset-0 ' +
  'aria-invalid:border-negative aria-invalid:text-negative disabled:bg-sunken disabled:text-ink-2 pointer-coarse:h-11';

/** What ties an input to its label, its reason and its error. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: ReactNode;
  /** Why it is asked, or where its value comes from. */
  readonly hint?: ReactNode;
  /** What is wrong and what is allowed; the text that was typed stays. */
  readonly error?: string | null;
  readonly className?: string;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A labelled input with its reason below and its error in place. */
export function Field({ label, hint, error = null, className, children }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`];
  const ids = described.filter((part) => part !== null).join(' ');
  return (
    <div className={clsx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-label text-ink-2">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': ids === '' ? undefined : ids,
        'aria-invalid': error === null ? undefined : true,
      })}
      {error !== null && (
        <p id={`${id}-error`} role="alert" className="text-11 text-negative">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-11 text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
