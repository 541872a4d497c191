'use client';

import { VolumeX, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { drawingWords } from '@/lib/report/headlines/range-exactness';
import { formatFull, formatShare } from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { usePlannerView } from '../analyses/planner-views';
import { ViewSwitch } from '../analyses/view-switch';
import { TodayKey } from '../flighting/flighting';
import { ZoomControl } from '../flighting/zoom-control';
import { useForecast } from '../forecast-context';
import { usePlan, usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { TurnOff } from '../stop/turn-off';
import { useStop } from '../stop/use-stop';
import { PLANNER_SEED } from '../use-forecasts';

export interface StripProps {
  readonly onCancelRange: () => void;
  readonly onAskAgain: () => void;
}

/** Between figures and charts: what is left out, how far the range is, and how to read the lines. */
export function Strip({ onCancelRange, onAskAgain }: StripProps) {
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const [planView] = usePlannerView();
  const [stop] = useStop();
  // What is turned off says itself how to read it, and needs the room.
  const hasKeys = planView === 'forecast' && stop === null;
  return (
    <div className="group/strip flex min-h-8 shrink-0 flex-wrap items-center gap-x-2 text-11 text-ink-2 max-sm:min-h-0">
      <ViewSwitch />
      <TurnOff />
      {planView === 'forecast' && <ZoomControl className="max-sm:hidden" />}
      <span className="hidden 2xl:inline">All {weeks} weeks</span>
      <Muted />
      {/* As wide whatever it says: what comes and goes here by itself must not break the line anew. */}
      <div className="flex min-h-6 min-w-0 flex-1 basis-104 items-center max-sm:basis-52">
        <RangeProgress onCancel={onCancelRange} onAskAgain={onAskAgain} />
        {hasKeys && <LineKeys />}
      </div>
    </div>
  );
}

/** How to read the lines of the forecast. */
function LineKeys() {
  const { scenarioId } = useSettings();
  const baseline = usePlan(({ plan }) => plan.scenarios[0]);
  return (
    <span className="flex h-6 min-w-0 flex-1 items-center justify-end gap-x-2 overflow-hidden whitespace-nowrap max-sm:hidden group-has-[[data-range]]/strip:hidden group-has-[[data-crosshair]]/rows:opacity-0">
      <span className="mr-1.5 inline-flex shrink-0 items-center gap-1.5">
        <svg width="20" height="10" aria-hidden="true">
          <rect width="20" height="10" fill="var(--text)" opacity="var(--chart-band)" />
          <path d="M0 5H20" stroke="var(--text)" strokeWidth="1.75" />
        </svg>
        forecast, P10–P90
      </span>
      {baseline.id !== scenarioId && (
        <span className="mr-1.5 inline-flex min-w-0 items-center gap-1.5">
          <svg width="20" height="10" aria-hidden="true" className="shrink-0">
            <path d="M0 5H20" stroke="var(--scen-a)" strokeDasharray="3 3" />
          </svg>
          <span className="truncate">{baseline.name}</span>
        </span>
      )}
      <TodayKey />
      <span className="min-w-28 shrink-0 text-right text-ink-3">
        <Draws />
      </span>
    </span>
  );
}

/** How many draws the range is of, how exact that makes its ends, and whether beliefs move together in them. */
function Draws() {
  const { style } = useSettings();
  const view = useForecast((state) => state.view);
  const together = usePlan(({ plan }) => plan.correlations?.sameTerm ?? 0);
  if (view === null || view.draws === 0) return null;
  const { draws, contributionError } = view;
  const exact = contributionError === null ? '' : ` ± ${formatShare(contributionError, style, 1)}`;
  return (
    <span title={drawingWords(view, style)}>
      {formatFull(draws, style)} draws{exact} · seed {PLANNER_SEED}
      {together > 0 && ` · correlated ${formatFull(together, style, 2)}`}
    </span>
  );
}

/** A forecast that leaves channels out must say so. */
export function Muted() {
  const store = usePlanStore();
  const muted = usePlan((state) => state.muted);
  const channels = usePlan(({ plan }) => plan.channels);
  if (muted.size === 0) return null;
  const names = channels.filter(({ id }) => muted.has(id)).map(({ name }) => name);
  return (
    <span className="inline-flex h-6 items-center gap-1 rounded-xs bg-organic-tint pl-2 text-11 text-organic-ink">
      <VolumeX size={12} aria-hidden />
      <span className="max-w-[260px] truncate">without {names.join(', ')}</span>
      <button
        type="button"
        aria-label="Unmute all"
        title="Unmute all"
        onClick={() => store.getState().unmuteAll()}
        className="grid size-6 place-items-center rounded-xs outline-offset-[-2px] hover:text-ink max-sm:size-11"
      >
        <X size={12} aria-hidden />
      </button>
    </span>
  );
}

const LONG_MS = 1_000;

/** Nothing under a second; then step, percent and a way to stop; and what to do when it failed. */
function RangeProgress({
  onCancel,
  onAskAgain,
}: {
  readonly onCancel: () => void;
  readonly onAskAgain: () => void;
}) {
  const { style } = useSettings();
  const progress = useForecast((state) => state.progress);
  const failure = useForecast((state) => state.failure);
  const stale = useForecast((state) => state.stale);
  const [cancelled, setCancelled] = useState(false);
  const since = progress?.since;
  const [longSince, setLongSince] = useState<number | undefined>();
  useEffect(() => {
    if (since === undefined) return;
    setCancelled(false);
    const timer = setTimeout(() => setLongSince(since), LONG_MS);
    return () => clearTimeout(timer);
  }, [since]);
  if (failure) {
    const range = failure.part === 'range';
    return (
      <span role="alert" data-range className="inline-flex flex-wrap items-center gap-x-2 text-attention">
        <b>{range ? 'The range could not be drawn.' : 'The forecast could not be computed.'}</b>
        <span className="text-ink-2">
          {range
            ? 'The forecast line and your plan are intact.'
            : 'Your plan is intact; the last picture stays.'}
        </span>
        <Button variant="line" onClick={onAskAgain} className="h-6! text-11!">
          Try again
        </Button>
      </span>
    );
  }
  if (cancelled && !progress && stale) {
    return (
      <span data-range className="inline-flex items-center gap-2">
        The range is of an earlier plan.
        <Button variant="line" onClick={onAskAgain} className="h-6! text-11!">
          Draw it
        </Button>
      </span>
    );
  }
  if (!progress || longSince !== progress.since) return null;
  return (
    <span data-range className="inline-flex items-center gap-2 whitespace-nowrap">
      <span>
        <span className="max-sm:sr-only">Drawing the range · </span>
        {formatFull(progress.drawn, style)} of {formatFull(progress.draws, style)} draws
      </span>
      <progress
        className="h-1 w-24 max-sm:w-10"
        max={progress.draws}
        value={progress.drawn}
        aria-label="Drawing the range"
      />
      <Button
        variant="line"
        onClick={() => {
          setCancelled(true);
          onCancel();
        }}
        className="h-6! text-11!"
      >
        Cancel
      </Button>
    </span>
  );
}
