'use client';

import { ChartArea, Ellipsis, Pin, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { formatShare } from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import { SplitBar } from '../../ui/split-bar';
import { ScenarioMark } from '../scenario-mark';
import { useCompare } from './compare-context';
import type { ContenderView } from './compare-view';
import { useChoose } from './use-choose';

/** A scenario's sign and name; the plan's below it where several plans are compared. */
export function ContenderName({ index }: { readonly index: number }) {
  const { view } = useCompare();
  const { scenario, plan } = view.contenders[index];
  const hasPlans = new Set(view.contenders.map((one) => one.plan)).size > 1;
  return (
    <span className="flex min-w-0 items-start gap-2">
      <span className="mt-[5px] shrink-0">
        <ScenarioMark index={index} />
      </span>
      <span className="min-w-0">
        <span className="flex min-w-0 items-center gap-1.5 text-13 font-strong">
          <span className="truncate" title={scenario}>
            {scenario}
          </span>
          {index === 0 && view.contenders.length > 1 && (
            <span title="The others are compared with this one" className="shrink-0 text-ink-3">
              <Pin size={11} aria-hidden />
              <span className="sr-only">the others are compared with this one</span>
            </span>
          )}
        </span>
        {hasPlans && (
          <span className="block truncate text-11 font-text text-ink-3" title={plan}>
            {plan}
          </span>
        )}
      </span>
    </span>
  );
}

/** What one does to a scenario of the comparison. */
export function ContenderMenu({ index }: { readonly index: number }) {
  const router = useRouter();
  const { view, names } = useCompare();
  const { remove, makeFirst } = useChoose();
  const name = names[index];
  if (name === undefined) return null;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          iconOnly
          aria-label={`Scenario ${view.contenders[index].label}`}
          className="-my-1 shrink-0 max-sm:size-11 print:hidden"
        >
          <Ellipsis size={14} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuItem
          icon={<Pin size={13} aria-hidden />}
          disabled={index === 0}
          onSelect={() => makeFirst(index)}
        >
          Compare the others with this
        </MenuItem>
        <MenuItem
          icon={<ChartArea size={13} aria-hidden />}
          onSelect={() =>
            router.push(`/plans/${name.planId}?scenario=${encodeURIComponent(name.scenarioId)}`)
          }
        >
          Open in the planner
        </MenuItem>
        <MenuItem
          icon={<X size={13} aria-hidden />}
          disabled={names.length < 2}
          onSelect={() => remove(index)}
        >
          Take out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

/** Push and pull of a scenario: what is spent on each, and what new customers each brings. */
export function ContenderSplits({ contender }: { readonly contender: ContenderView }) {
  return (
    <dl className="grid grid-cols-1 items-center gap-x-2 text-11 font-text text-ink-3 @min-[156px]:grid-cols-[auto_1fr]">
      <dt>spend</dt>
      <Split share={contender.spentOnPush} none="nothing spent" />
      <dt>customers</dt>
      <Split share={contender.broughtByPush} none="none by either" />
    </dl>
  );
}

function Split({ share, none }: { readonly share: number | null; readonly none: string }) {
  const { locale } = useCompare();
  if (share === null) return <dd>{none}</dd>;
  const labels = { push: formatShare(share, { locale }), pull: formatShare(1 - share, { locale }) };
  return (
    <dd>
      <SplitBar pushShare={share} labels={labels} className="w-6 @min-[190px]:w-14" />
    </dd>
  );
}
