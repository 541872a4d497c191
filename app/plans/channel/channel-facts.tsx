'use client';

import type { ReactNode } from 'react';
import type { ChannelDetail } from '@/lib/analysis/response/channel-detail';
import type { Channel } from '@/lib/model/plan';
import {
  formatCount,
  formatMoneyTick,
  formatMoneyWhole,
  formatRange,
  formatShare,
  NO_VALUE,
} from '@/lib/report/words/numbers';
import { useForecast } from '../forecast-context';
import { marginalStep } from '../marginal-step';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { budgetOf, scenarioOf, weeklySpend } from '../spend';

export interface ChannelFactsProps {
  readonly channel: Channel;
  readonly detail: ChannelDetail | null;
}

/** The four numbers of a channel: what it costs, what it brings, what the next money brings, what comes later. */
export function ChannelFacts({ channel, detail }: ChannelFactsProps) {
  const { style, scenarioId } = useSettings();
  const plan = usePlan((state) => state.plan);
  const scenario = scenarioOf(plan, scenarioId);
  const weekly = weeklySpend(plan, scenario, channel.id);
  const { total } = budgetOf(plan, scenario);
  const share = total > 0 ? (weekly * plan.horizonWeeks) / total : null;
  const range = detail?.inside.range;
  const later = detail && laterShare(detail);
  return (
    <div className="grid grid-cols-4 gap-3 border-b border-line px-6 py-3 max-sm:grid-cols-2 max-sm:px-4">
      <Fact label="Spend" value={formatMoneyWhole(weekly, style)}>
        a week{share !== null && `, ${formatShare(share, style)} of spend`}
      </Fact>
      <Fact label="Brings" value={detail ? formatCount(detail.inside.value, style) : NO_VALUE}>
        {range
          ? `${formatRange(range.p10, range.p90, 'people', style)} customers`
          : 'customers, range updating'}
      </Fact>
      <NextFact channel={channel} />
      <Fact label="After the plan" value={later === null ? NO_VALUE : formatShare(later, style)}>
        of its customers come later
      </Fact>
    </div>
  );
}

function NextFact({ channel }: { readonly channel: Channel }) {
  const { style } = useSettings();
  const step = usePlan(({ plan }) => marginalStep(plan));
  const marginals = useForecast(({ channels }) => channels?.marginals);
  const own = marginals?.find(({ channelId }) => channelId === channel.id);
  const rank =
    own && marginals ? 1 + marginals.filter(({ customers }) => customers > own.customers).length : null;
  return (
    <Fact
      label={`Next ${formatMoneyTick(step, style)}`}
      value={own ? formatCount(own.customers, style) : NO_VALUE}
    >
      customers{rank !== null && `, rank ${rank} of ${marginals?.length}`}
    </Fact>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
}

function Fact({ label, value, children }: FactProps) {
  return (
    <div className="min-w-0">
      <span className="block text-11 font-label text-ink-2">{label}</span>
      <strong className="block text-18 font-strong tracking-[-.01em]">{value}</strong>
      <span className="block text-11 leading-[14px] text-ink-3">{children}</span>
    </div>
  );
}

/** Of all customers that the channel brings, those after the horizon; null where it brings none. */
function laterShare({ inside, after }: ChannelDetail): number | null {
  if (inside.value === null || after.value === null) return null;
  const all = inside.value + after.value;
  return all > 0 && after.value >= 0 ? Math.min(1, after.value / all) : null;
}
