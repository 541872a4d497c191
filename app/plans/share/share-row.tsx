'use client';

import { Ban, Code, Copy, Link2, Pencil, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { SavedAt } from '../../ui/saved-at';
import { usePlan } from '../plan-context';
import { keptLink } from './kept-links';
import { draftOf, type ShareDraft } from './share-draft';
import { ShareForm } from './share-form';
import type { Share } from './share-requests';

export interface ShareRowProps {
  readonly share: Share;
  readonly locale: string;
  readonly isBusy: boolean;
  readonly onCopy: (link: string, isFrame: boolean) => void;
  readonly onRenew: () => void;
  /** Resolves true when it was kept. */
  readonly onRevise: (draft: ShareDraft) => Promise<boolean>;
  readonly onRevoke: () => void;
  readonly onRestore: () => void;
}

const STATES = { open: null, expired: 'Expired', revoked: 'Revoked' } as const;

/** One link: what it shows, how long, how often it was opened; and what can be done to it. */
export function ShareRow(props: ShareRowProps) {
  const { share, locale, isBusy, onRevise, onRevoke, onRestore } = props;
  const { name, revision, state, views, lastOpenedAt, expiresAt, createdAt } = share;
  const [isEdited, setIsEdited] = useState(false);
  const scenarios = useScenarioNames(share.scenarios);
  const called = name ?? scenarios;
  const facts = [
    revision === null ? 'follows the plan' : `frozen at revision ${revision}`,
    share.showsBudgets ? 'with budgets' : 'without budgets',
    ...(share.hasPassword ? ['password'] : []),
    ...(share.isEmbeddable ? ['may be framed'] : []),
  ];
  return (
    <li className="border-b border-line py-2.5 last:border-b-0" data-share={share.id}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="flex items-baseline gap-2">
            <span className="min-w-0 truncate font-strong">{called}</span>
            {STATES[state] && (
              <span className="rounded-xs bg-organic-tint px-1.5 text-11 text-organic-ink">
                {STATES[state]}
              </span>
            )}
          </p>
          <p className="text-11 text-ink-2">
            {name !== null && `${scenarios}, `}
            {facts.join(', ')}
          </p>
          <p className="text-11 text-ink-3">
            Made <SavedAt iso={createdAt} locale={locale} />
            {expiresAt !== null && (
              <>
                {state === 'expired' ? ' · ended ' : ' · ends '}
                <SavedAt iso={expiresAt} locale={locale} />
              </>
            )}
            {' · '}
            {openings(views)}
            {lastOpenedAt !== null && (
              <>
                , last <SavedAt iso={lastOpenedAt} locale={locale} />
              </>
            )}
          </p>
        </div>
        {state === 'revoked' ? (
          <Button variant="line" disabled={isBusy} onClick={onRestore} aria-label={`Restore ${called}`}>
            <Undo2 size={13} aria-hidden />
            Restore
          </Button>
        ) : (
          <>
            <Button
              iconOnly
              aria-label={`Edit ${called}`}
              title="Edit"
              aria-expanded={isEdited}
              onClick={() => setIsEdited(!isEdited)}
            >
              <Pencil size={13} aria-hidden />
            </Button>
            <Button variant="line" disabled={isBusy} onClick={onRevoke} aria-label={`Revoke ${called}`}>
              <Ban size={13} aria-hidden />
              Revoke
            </Button>
          </>
        )}
      </div>
      {state === 'open' && !isEdited && <LinkActions {...props} called={called} />}
      {isEdited && (
        <div className="mt-2 rounded-sm bg-sunken p-3">
          <ShareForm
            start={draftOf(share)}
            share={share}
            submit="Keep changes"
            isBusy={isBusy}
            onSubmit={async (draft) => {
              if (await onRevise(draft)) setIsEdited(false);
            }}
            onCancel={() => setIsEdited(false)}
          />
        </div>
      )}
    </li>
  );
}

/** The address itself, where this browser made it; a new one in its place where it did not. */
function LinkActions({
  share,
  called,
  isBusy,
  onCopy,
  onRenew,
}: ShareRowProps & { readonly called: string }) {
  const link = keptLink(share.id);
  if (link === null) {
    return (
      <p className="mt-1 flex flex-wrap items-center gap-2 text-11 text-ink-3">
        Its address is known only where it was made.
        <Button disabled={isBusy} onClick={onRenew} aria-label={`New address for ${called}`}>
          <Link2 size={13} aria-hidden />
          New address
        </Button>
      </p>
    );
  }
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1">
      <input
        readOnly
        value={link}
        aria-label={`Address of ${called}`}
        onFocus={({ target }) => target.select()}
        className="h-7 min-w-0 flex-1 rounded-xs bg-sunken px-2 text-11 text-ink-2 pointer-coarse:h-11"
      />
      <Button onClick={() => onCopy(link, false)} aria-label={`Copy the address of ${called}`}>
        <Copy size={13} aria-hidden />
        Copy
      </Button>
      {share.isEmbeddable && (
        <Button onClick={() => onCopy(link, true)} aria-label={`Copy a frame of ${called}`}>
          <Code size={13} aria-hidden />
          Frame
        </Button>
      )}
    </div>
  );
}

function openings(views: number): string {
  if (views === 0) return 'never opened';
  return views === 1 ? 'opened once' : `opened ${views} times`;
}

function useScenarioNames(ids: readonly string[]): string {
  const scenarios = usePlan(({ plan }) => plan.scenarios);
  return ids
    .map((id) => scenarios.find((one) => one.id === id)?.name ?? 'a scenario that is gone')
    .join(', ');
}
