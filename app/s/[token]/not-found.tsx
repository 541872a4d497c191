import type { Metadata } from 'next';
import { LogoMark } from '../../ui/logo';
import { EmptyNote } from '../../ui/note';

export const metadata: Metadata = { title: 'Nothing here', robots: { index: false, follow: false } };

/** What every link that opens nothing says, whether it ever did or not. */
export default function ShareNotFoundPage() {
  return (
    <main id="main" className="grid min-h-dvh place-items-center px-4 py-12">
      <div className="w-full max-w-[420px] text-13">
        <LogoMark size={24} />
        <h1 className="sr-only">Nothing here</h1>
        <EmptyNote title="This link opens nothing" className="mt-4">
          It may have expired, or been withdrawn, or be incomplete. Ask whoever sent it to you for a new one.
        </EmptyNote>
      </div>
    </main>
  );
}
