'use client';

import clsx from 'clsx';
import type { Figure } from '@/lib/report/figure';
import { Segmented } from '../../ui/segmented';
import { useForecast } from '../forecast-context';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import type { FindingCount } from './finding-count';
import { findingRows } from './finding-rows';
import { PLANNER_VIEWS, usePlannerView, VIEW_LABELS } from './planner-views';
import { useAnalysis } from './use-analysis';

/** What the screen shows of the plan; the checks carry how many findings need a look. */
export function ViewSwitch() {
  const [view, setView] = usePlannerView();
  return (
    <Segmented
      label="View"
      segments={PLANNER_VIEWS.map((id) => ({
        id,
        label: VIEW_LABELS[id],
        ...(id === 'checks' && { badge: <Findings /> }),
      }))}
      current={view}
      onChange={(id) => void setView(id)}
      className="max-sm:w-full"
    />
  );
}

/**
 * The server has counted the findings of the plan as it was opened. After an edit, in another scenario or with a channel
 * muted they are worked out here, once the range is in: only then is the worker loaded.
 */
function Findings() {
  const { firstFindings, scenarioId } = useSettings();
  const isFirst = usePlan(
    ({ plan, muted }) =>
      plan === firstFindings?.plan && scenarioId === firstFindings.scenarioId && muted.size === 0,
  );
  const stale = useForecast((state) => state.stale);
  const { figures } = useAnalysis('checks', {
    figures: ['findings'],
    draws: 0,
    enabled: !stale && !isFirst,
  });
  const count = (isFirst ? null : countRows(figures?.[0])) ?? firstFindings?.count;
  // Its place is kept: what stands beside the switch must not move when the number comes or goes.
  if (!count || count.open === 0) return <span aria-hidden className="h-4 min-w-4" />;
  return (
    <span
      className={clsx(
        'inline-grid h-4 min-w-4 place-items-center rounded-full px-1 text-10 font-strong',
        count.hasFails ? 'bg-negative-tint text-negative' : 'bg-attention-tint text-attention',
      )}
    >
      {count.open}
      <span className="sr-only">{count.open === 1 ? ' finding' : ' findings'} to look at</span>
    </span>
  );
}

function countRows(figure: Figure | undefined): FindingCount | null {
  if (!figure) return null;
  const open = findingRows(figure).filter(({ status }) => status !== 'PASS');
  return { open: open.length, hasFails: open.some(({ status }) => status === 'FAIL') };
}
