import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from './logo';
import { ThemeToggle } from './theme-toggle';

export interface TopBarProps {
  /** What stands between the logo and the theme switch. */
  readonly children?: ReactNode;
  /** False where a plan's name needs the room. */
  readonly withName?: boolean;
  readonly className?: string;
}

/** The bar on top of every page: 48 high, logo first, theme switch last. */
export function TopBar({ children, withName = true, className }: TopBarProps) {
  return (
    <header
      className={clsx(
        'flex h-(--h-top) items-center gap-1 border-b border-line bg-surface px-3 print:hidden',
        className,
      )}
    >
      <Logo withName={withName} />
      {children}
      <ThemeToggle />
    </header>
  );
}

/** Takes the free room of the bar. */
export function TopBarSpace() {
  return <span className="flex-1" />;
}

/** A hairline between groups of the bar. */
export function TopBarDivider() {
  return <span aria-hidden className="mx-2 h-5 w-px shrink-0 bg-line" />;
}

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** Links to the main pages; the current one is underlined. */
export function TopBarNav({ items }: { readonly items: readonly NavItem[] }) {
  return (
    <nav aria-label="Main" className="ml-2 flex self-stretch">
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          className={clsx(
            'moves relative flex items-center px-[11px] font-label outline-offset-[-4px]',
            item.current
              ? 'text-ink after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:bg-ink'
              : 'text-ink-2 hover:text-ink',
          )}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}

export interface TopBarCrumbProps {
  readonly href: string;
  readonly parent: string;
  readonly children: ReactNode;
}

/** Where one is below a main page: the way back, and the name of this page. */
export function TopBarCrumb({ href, parent, children }: TopBarCrumbProps) {
  return (
    <nav aria-label="Breadcrumb" className="flex min-w-0 items-center">
      <Link href={href} className="moves rounded-xs px-1 text-ink-3 hover:text-ink">
        {parent}
      </Link>
      <span aria-hidden className="px-1 text-line-strong">
        /
      </span>
      <span aria-current="page" className="truncate px-1 text-13 font-strong">
        {children}
      </span>
    </nav>
  );
}
