import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from './ui/button';
import { EmptyNote } from './ui/note';
import { TopBar, TopBarSpace } from './ui/top-bar';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return (
    <>
      <TopBar>
        <TopBarSpace />
      </TopBar>
      <main id="main" className="mx-auto max-w-[640px] px-6 py-12 text-13">
        <h1 className="sr-only">Not found</h1>
        <EmptyNote
          title="There is nothing at this address"
          actions={
            <Link href="/" className={buttonClass({ variant: 'line' })}>
              All plans
            </Link>
          }
        >
          The plan may have been deleted, or the address is not complete.
        </EmptyNote>
      </main>
    </>
  );
}
