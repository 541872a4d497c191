'use client';

import { RotateCw } from 'lucide-react';
import { Button, buttonClass } from './ui/button';
import { ErrorNote } from './ui/note';
import { TopBar, TopBarSpace } from './ui/top-bar';

export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <>
      <TopBar>
        <TopBarSpace />
      </TopBar>
      <main id="main" className="mx-auto max-w-[640px] px-6 py-12 text-13">
        <ErrorNote
          title="This page could not be drawn"
          actions={
            <>
              <Button variant="line" onClick={reset}>
                <RotateCw size={13} aria-hidden />
                Try again
              </Button>
              {/* A full load on purpose: what broke the page may sit in the router's memory. */}
              <a href="/" className={buttonClass()}>
                All plans
              </a>
            </>
          }
        >
          Every plan that was saved is kept.
          {error.digest !== undefined && <> If it happens again, report number {error.digest}.</>}
        </ErrorNote>
      </main>
    </>
  );
}
