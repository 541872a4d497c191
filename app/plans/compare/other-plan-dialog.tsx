'use client';

import { ChevronRight, Layers2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog, DialogContent } from '../../ui/dialog';
import { ErrorNote } from '../../ui/note';
import { failureWords, request } from '../../ui/request';
import type { StoredPlan } from '../plan-store';
import { planUrl } from '../send-plan';
import { keyOf } from './chosen';
import { useCompare } from './compare-context';
import { useChoose } from './use-choose';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly scenarios: number;
}

/** Chooses a scenario of another plan: first the plan, then the scenario. */
export function OtherPlanDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      {open && (
        <DialogContent title="A scenario of another plan" description="It is read, not changed.">
          <PlanChoice onDone={() => onOpenChange(false)} />
        </DialogContent>
      )}
    </Dialog>
  );
}

const rowClass =
  'moves flex min-h-9 w-full items-center gap-2 rounded-xs px-2 text-left hover:bg-hover pointer-coarse:min-h-11';

function PlanChoice({ onDone }: { readonly onDone: () => void }) {
  const { homeId, names, addPlan } = useCompare();
  const { add } = useChoose();
  const [plans, setPlans] = useState<readonly Listed[] | null>(null);
  const [opened, setOpened] = useState<StoredPlan | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the reader tries again
  useEffect(() => {
    const stop = new AbortController();
    request<{ plans: readonly Listed[] }>('/api/v1/plans', { signal: stop.signal }).then(
      ({ plans: listed }) => setPlans(listed.filter(({ id }) => id !== homeId)),
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(failureWords(error));
      },
    );
    return () => stop.abort();
  }, [homeId, tries]);
  const open = async (id: string) => {
    try {
      const [plan] = await Promise.all([request<StoredPlan>(planUrl(id)), addPlan(id)]);
      setOpened(plan);
    } catch (error) {
      setFailure(failureWords(error));
    }
  };
  if (failure !== null) {
    const again = () => {
      setFailure(null);
      setTries((before) => before + 1);
    };
    return (
      <ErrorNote title="The plans could not be read." actions={<Button onClick={again}>Try again</Button>}>
        {failure}
      </ErrorNote>
    );
  }
  if (plans === null) return <p className="text-ink-3">Reading the plans…</p>;
  if (plans.length === 0) return <p className="text-ink-2">There is no other plan.</p>;
  if (opened === null) {
    return (
      <ul>
        {plans.map(({ id, name, scenarios }) => (
          <li key={id}>
            <button type="button" className={rowClass} onClick={() => void open(id)}>
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="text-11 text-ink-3">
                {scenarios} {scenarios === 1 ? 'scenario' : 'scenarios'}
              </span>
              <ChevronRight size={13} aria-hidden className="text-ink-3" />
            </button>
          </li>
        ))}
      </ul>
    );
  }
  const known = new Set(names.map(keyOf));
  return (
    <>
      <p className="mb-1 px-2 font-strong">{opened.plan.name}</p>
      <ul>
        {opened.plan.scenarios.map(({ id, name }) => {
          const chosen = { planId: opened.id, scenarioId: id };
          return (
            <li key={id}>
              <button
                type="button"
                className={`${rowClass} disabled:opacity-40`}
                disabled={known.has(keyOf(chosen))}
                onClick={() => {
                  add(chosen);
                  onDone();
                }}
              >
                <Layers2 size={13} aria-hidden className="shrink-0 text-ink-3" />
                <span className="min-w-0 flex-1 truncate">{name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <Button className="mt-2" onClick={() => setOpened(null)}>
        Another plan
      </Button>
    </>
  );
}
