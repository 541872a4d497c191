'use client';

import clsx from 'clsx';
import { Segmented } from '../../ui/segmented';
import { useForecast } from '../forecast-context';
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
        ...(id === 'checks' && { badge: <FindingCount /> }),
      }))}
      current={view}
      onChange={(id) => void setView(id)}
      className="max-sm:w-full"
    />
  );
}

/** The findings are worked out once the range is in: they cost little, and the forecast goes first. */
function FindingCount() {
  const stale = useForecast((state) => state.stale);
  const { figures } = useAnalysis('checks', { figures: ['findings'], draws: 0, enabled: !stale });
  const rows = findingRows(figures?.[0]);
  const open = rows.filter(({ status }) => status !== 'PASS');
  if (open.length === 0) return null;
  const fails = open.some(({ status }) => status === 'FAIL');
  return (
    <span
      className={clsx(
        'inline-grid h-4 min-w-4 place-items-center rounded-full px-1 text-10 font-strong',
        fails ? 'bg-negative-tint text-negative' : 'bg-attention-tint text-attention',
      )}
    >
      {open.length}
      <span className="sr-only">{open.length === 1 ? ' finding' : ' findings'} to look at</span>
    </span>
  );
}
