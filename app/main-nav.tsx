import { TopBarNav } from './ui/top-bar';

const PAGES = [
  { href: '/', label: 'Plans' },
  { href: '/assumptions', label: 'Assumptions' },
] as const;

/** The main pages in the top bar; `current` is the path of this one, null on other pages. */
export function MainNav({ current }: { readonly current: (typeof PAGES)[number]['href'] | null }) {
  return <TopBarNav items={PAGES.map((page) => ({ ...page, current: page.href === current }))} />;
}
