import { Lock } from 'lucide-react';
import { Button } from '../../ui/button';
import { Field, fieldClass } from '../../ui/field';
import { LogoMark } from '../../ui/logo';

export interface PasswordFormProps {
  readonly token: string;
  readonly attemptsLeft: number;
  readonly mostAttempts: number;
  /** ISO time until which none is tried. */
  readonly lockedUntil: string | null;
  /** Whether the last one was wrong. */
  readonly wasWrong: boolean;
  readonly now: Date;
}

/** Asks for the password of a link; works without scripts. */
export function PasswordForm({ token, ...tries }: PasswordFormProps) {
  const isLocked = tries.lockedUntil !== null;
  return (
    <main id="main" className="grid min-h-dvh place-items-center px-4 py-12">
      <div className="w-full max-w-[340px] text-13">
        <LogoMark size={24} />
        <h1 className="mt-4 flex items-center gap-2 text-15 font-strong">
          <Lock size={14} aria-hidden />
          This forecast has a password
        </h1>
        <p className="mt-1 mb-4 text-ink-2">Whoever sent you the link can tell you.</p>
        <form method="post" action={`/s/${token}/password`} className="flex flex-col gap-3">
          <Field label="Password" error={errorOf(tries)}>
            {(ids) => (
              <input
                {...ids}
                name="password"
                type="password"
                autoComplete="off"
                required
                disabled={isLocked}
                maxLength={200}
                className={`${fieldClass} h-9!`}
              />
            )}
          </Field>
          <Button type="submit" variant="primary" size="touch" disabled={isLocked}>
            Open
          </Button>
        </form>
      </div>
    </main>
  );
}

function errorOf({
  lockedUntil,
  wasWrong,
  attemptsLeft,
  mostAttempts,
  now,
}: Omit<PasswordFormProps, 'token'>): string | null {
  if (lockedUntil !== null) {
    const minutes = Math.max(1, Math.ceil((new Date(lockedUntil).getTime() - now.getTime()) / 60_000));
    return `Too many wrong passwords. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  }
  // The words stay in the address; after a lock or a right password they are no longer true.
  if (!wasWrong || attemptsLeft === mostAttempts) return null;
  const left = attemptsLeft === 1 ? 'One try is' : `${attemptsLeft} tries are`;
  return `That is not the password. ${left} left before the link locks for 15 minutes.`;
}
