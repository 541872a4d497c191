'use client';

import { memo, useMemo } from 'react';
import { seasonWeeks } from '@/lib/model/calendar';
import { useClock } from '../../ui/charts/clock';
import { usePlan } from '../plan-context';

const HEIGHT = 9;
/** From the lowest week of the season to its highest. */
const INKS = [0.1, 0.25, 0.45, 0.7, 1] as const;

/** The plan's season over the clock, darker where demand is higher; nothing where all weeks are alike. */
export const SeasonStrip = memo(function SeasonStrip() {
  const { plotWidth, weeks, startsOn } = useClock();
  const seasonality = usePlan(({ plan }) => plan.market.seasonality);
  const index = useMemo(
    () => seasonWeeks(startsOn, weeks).map((week) => seasonality[week]),
    [startsOn, weeks, seasonality],
  );
  const low = Math.min(...index);
  const high = Math.max(...index);
  const width = plotWidth / weeks;
  const paths = useMemo(() => {
    const cells = INKS.map(() => '');
    for (const [week, value] of index.entries()) {
      const step = Math.min(INKS.length - 1, Math.floor(((value - low) / (high - low)) * INKS.length));
      cells[step] += `M${(week * width).toFixed(2)} 2h${width.toFixed(2)}v5h-${width.toFixed(2)}z`;
    }
    return cells;
  }, [index, low, high, width]);
  if (high - low < 0.005) return null;
  const percent = (value: number) => Math.round(value * 100);
  const words = `Season: demand from ${percent(low)} to ${percent(high)}, a mean week is 100; highest in week ${index.indexOf(high) + 1}`;
  return (
    <div className="grid grid-cols-[172px_1fr_116px] text-[10.5px] leading-[9px] text-ink-3" title={words}>
      <span className="text-right pr-1.5">season</span>
      <svg width={plotWidth} height={HEIGHT} className="block" role="img" aria-label={words}>
        {plotWidth > 0 &&
          paths.map((path, step) => (
            <path key={INKS[step]} d={path} fill="var(--organic)" opacity={INKS[step]} />
          ))}
      </svg>
      <span className="pl-2">
        {percent(low)} – {percent(high)}
      </span>
    </div>
  );
});
