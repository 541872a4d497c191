import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PlannerError } from '@/lib/errors';
import { publicContext } from '@/lib/operations/context';
import { openShare } from '@/lib/operations/shares/open-share';
import { readSharedForecast } from '@/lib/operations/shares/read-shared-forecast';
import { MOST_ATTEMPTS } from '@/lib/operations/shares/unlock-share';
import { requestLocale } from '../../locale';
import { grantIn } from '../http/grant-cookie';
import { PasswordForm } from '../view/password-form';
import { SharedPage } from '../view/shared-page';

interface SharePageProps {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<{ readonly tried?: string | string[] }>;
}

/** One opening for the title and the page. */
const open = cache(async (token: string) => {
  try {
    const grant = grantIn((await headers()).get('cookie'));
    const opened = await openShare(publicContext(), { token, grant, counts: true });
    if (opened.state === 'password') return opened;
    const locale = await requestLocale();
    return { state: opened.state, locale, shown: await readSharedForecast(opened.context, { locale }) };
  } catch (error) {
    if (error instanceof PlannerError && error.code === 'not-found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: SharePageProps): Promise<Metadata> {
  const opened = await open((await params).token);
  return {
    title: opened.state === 'open' ? opened.shown.plan : 'Shared forecast',
    description: 'A forecast that was shared with you.',
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

export default async function SharePage({ params, searchParams }: SharePageProps) {
  const { token } = await params;
  const opened = await open(token);
  if (opened.state === 'open') {
    return <SharedPage token={token} shown={opened.shown} locale={opened.locale} />;
  }
  const { tried } = await searchParams;
  const { attemptsLeft, lockedUntil } = opened;
  return (
    <PasswordForm
      token={token}
      attemptsLeft={attemptsLeft}
      mostAttempts={MOST_ATTEMPTS}
      lockedUntil={lockedUntil}
      wasWrong={tried === 'wrong'}
      now={new Date()}
    />
  );
}
