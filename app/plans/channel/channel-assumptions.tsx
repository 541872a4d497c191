'use client';

import clsx from 'clsx';
import { RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import {
  type Assumption,
  type AssumptionGroup,
  changedAssumptions,
  planAssumptions,
} from '@/lib/analysis/assumptions/assumptions';
import { halfSaturationWeekly } from '@/lib/analysis/response/channel-detail';
import type { Channel } from '@/lib/model/plan';
import {
  formatParameter,
  formatParameterRange,
  GRADE_WORDS,
  provenanceOf,
} from '@/lib/report/words/assumption-words';
import { formatMoneyWhole } from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { GradeTag } from '../../ui/grade-tag';
import { RangeBar } from '../../ui/range-bar';
import { ParameterField } from '../assumptions/parameter-field';
import { useReset } from '../assumptions/use-reset';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';

export interface ChannelAssumptionsProps {
  readonly channel: Channel;
  readonly color: string;
  readonly starting: Readonly<Record<string, number>>;
}

/** Every parameter of a channel with its passport, to change in place and to reset. */
export function ChannelAssumptions({ channel, color, starting }: ChannelAssumptionsProps) {
  const plan = usePlan((state) => state.plan);
  const groups = useMemo(() => planAssumptions(plan, new Map(Object.entries(starting))), [plan, starting]);
  const group = groups.find(({ id, kind }) => id === channel.id && kind !== null);
  const reset = useReset();
  if (!group) return null;
  const changed = changedAssumptions([group]);
  return (
    <section aria-labelledby="assumptions-title" className="mt-3 border-t border-line pt-2">
      <div className="flex h-8 items-center gap-2">
        <h3 id="assumptions-title" className="text-13 font-strong">
          Assumptions
        </h3>
        <span className="text-11 text-ink-3">
          {changed.length === 0
            ? `${group.assumptions.length}, none changed`
            : `${changed.length} of ${group.assumptions.length} changed`}
        </span>
        <Button disabled={changed.length === 0} onClick={() => reset(changed)} className="ml-auto">
          <RotateCcw size={13} aria-hidden />
          Reset all
        </Button>
      </div>
      <ul>
        {group.assumptions.map((assumption) => (
          <AssumptionRow
            key={assumption.address}
            assumption={assumption}
            group={group}
            color={color}
            note={
              assumption.term === 'halfSaturation' ? (
                <HalfNote weekly={halfSaturationWeekly(plan, channel)} />
              ) : null
            }
            onReset={() => reset([assumption])}
          />
        ))}
      </ul>
    </section>
  );
}

/** What the half-saturation comes to in this market. */
function HalfNote({ weekly }: { readonly weekly: number }) {
  const { style } = useSettings();
  return <>half of its effect at {formatMoneyWhole(weekly, style)} a week here</>;
}

interface AssumptionRowProps {
  readonly assumption: Assumption;
  readonly group: AssumptionGroup;
  readonly color: string;
  /** In place of the description. */
  readonly note: React.ReactNode;
  readonly onReset: () => void;
}

function AssumptionRow({ assumption, group, color, note, onReset }: AssumptionRowProps) {
  const { style } = useSettings();
  const { passport, value, low, high, isChanged, startingValue } = assumption;
  const source = provenanceOf(assumption, style);
  const isFixed = passport.distribution === 'fixed';
  return (
    <li
      data-address={assumption.address}
      className={clsx(
        'grid min-h-9 grid-cols-[minmax(0,1fr)_68px_76px_76px_100px_28px] items-center gap-x-2.5 border-t border-line py-1',
        'max-sm:grid-cols-[minmax(0,1fr)_auto_28px] max-sm:gap-y-1 max-sm:py-2',
        isChanged && '-mx-2 bg-focus/7 px-2 shadow-[inset_2px_0_var(--focus)]',
      )}
    >
      <span className="min-w-0">
        <span className="block leading-[15px] font-label">{passport.label}</span>
        <span className="line-clamp-2 text-11 leading-[14px] text-ink-3" title={passport.description}>
          {isChanged ? `was ${formatParameter(startingValue, style)}` : (note ?? passport.description)}
        </span>
      </span>
      <span className="max-sm:col-start-2 max-sm:row-start-1">
        <ParameterField assumption={assumption} group={group} />
      </span>
      <span className="text-11 leading-[13px] text-ink-3 max-sm:col-span-2 max-sm:col-start-1">
        {passport.unit}
      </span>
      <span className="max-sm:col-start-1">
        <RangeBar
          low={low}
          high={high}
          value={value}
          marks={isChanged ? [startingValue] : []}
          color={color}
          dotColor={isChanged ? 'var(--focus)' : undefined}
          logarithmic={passport.distribution === 'lognormal'}
          width={76}
          label={isFixed ? 'Fixed, no range' : `P10 to P90: ${formatParameterRange(low, high, style)}`}
        />
      </span>
      <span
        title={source.detail}
        className={clsx(
          'text-11 leading-[13px] max-sm:col-span-2 max-sm:col-start-2 max-sm:text-right',
          isChanged ? 'font-label text-focus' : 'text-ink-2',
        )}
      >
        {source.short}
      </span>
      <span className="flex justify-end max-sm:col-start-3 max-sm:row-start-1">
        {isChanged ? (
          <Button
            iconOnly
            aria-label={`Reset ${passport.label} of ${group.label} to ${formatParameter(startingValue, style)}`}
            title={`Reset to ${formatParameter(startingValue, style)}`}
            onClick={onReset}
            className="-mr-[5px] text-focus"
          >
            <RotateCcw size={12} aria-hidden />
          </Button>
        ) : (
          <GradeTag grade={source.grade} words={GRADE_WORDS[source.grade]} />
        )}
      </span>
    </li>
  );
}
