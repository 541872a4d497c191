'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Button } from '../../ui/button';
import { focusWhenThere } from '../../ui/focus-when-there';
import { usePlan } from '../plan-context';
import { usePlanner } from '../planner-view';
import { type FindingTarget, findingTarget } from './finding-target';
import { usePlannerView } from './planner-views';

/** Leads to the field that a finding names, and puts the cursor into it; nothing where no screen changes it. */
export function FindingLink({ field }: { readonly field: string | null }) {
  const plan = usePlan((state) => state.plan);
  const planId = usePlan(({ id }) => id);
  const go = useGo();
  const target = findingTarget(field, plan);
  if (target === null) return null;
  const words = (
    <>
      Go to {target.label}
      <ArrowRight size={12} aria-hidden />
    </>
  );
  const look = 'mt-1.5 h-6! text-11! max-sm:h-11!';
  if (target.kind === 'assumption')
    return (
      <Link
        href={`/plans/${planId}/assumptions#${target.address}`}
        className="moves mt-1.5 inline-flex h-6 items-center gap-1.5 rounded-sm px-2 text-11 font-label inset-ring inset-ring-line-strong hover:bg-hover max-sm:h-11"
      >
        {words}
      </Link>
    );
  return (
    <Button variant="line" onClick={() => go(target)} className={look}>
      {words}
    </Button>
  );
}

function useGo() {
  const { openChannel, showSpend, pointed } = usePlanner();
  const [, setView] = usePlannerView();
  return (target: Exclude<FindingTarget, { kind: 'assumption' }>) => {
    if (target.kind === 'parameter') {
      openChannel(target.channelId);
      focusWhenThere(`[data-address="${target.address}"] input`);
    } else if (target.kind === 'spend') {
      showSpend(target.channelId);
    } else {
      pointed.current = `${target.channelId} discount`;
      void setView('forecast');
    }
  };
}
