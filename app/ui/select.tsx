import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { fieldClass } from './field';

export interface SelectProps extends ComponentProps<'select'> {
  /** Classes of the box around it, such as its width. */
  readonly boxClassName?: string;
}

/** The browser's own list, which every keyboard and phone knows, in the look of a field. */
export function Select({ boxClassName, className, ...rest }: SelectProps) {
  return (
    <span className={clsx('relative block min-w-0', boxClassName)}>
      <select className={clsx(fieldClass, 'appearance-none truncate pr-6', className)} {...rest} />
      <ChevronDown
        size={12}
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
