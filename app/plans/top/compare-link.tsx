'use client';

import clsx from 'clsx';
import { Columns3 } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '../../ui/button';

/** The way to the scenarios side by side. */
export function CompareLink({ planId, className }: { readonly planId: string; readonly className?: string }) {
  return (
    <Link
      href={`/plans/${planId}/compare`}
      title="Compare the scenarios"
      className={clsx(buttonClass({ variant: 'line' }), className)}
    >
      <Columns3 size={13} aria-hidden />
      <span className="max-xl:sr-only">Compare</span>
    </Link>
  );
}
