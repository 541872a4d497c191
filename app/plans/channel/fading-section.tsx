'use client';

import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import { fadingEffect, fadingWeeks } from '@/lib/analysis/attribution/fading-effect';
import type { Channel } from '@/lib/model/plan';
import { fadingSentence } from '@/lib/report/words/channel-words';
import { formatShare, formatWeek } from '@/lib/report/words/numbers';
import { useSettings } from '../planner-settings';
import { CurveAxes, CurveDot, CurveSection } from './curve-frame';

export interface FadingSectionProps {
  readonly channel: Channel;
  readonly color: string;
  readonly weeks: number;
}

const HEIGHT = 90;
const TICKS = [0, 0.5, 1];

/** How long one week of the channel lasts: when it is strongest, and when half of that is left. */
export function FadingSection({ channel, color, weeks }: FadingSectionProps) {
  const { style } = useSettings();
  const shown = useMemo(() => fadingWeeks(channel, weeks), [channel, weeks]);
  const effect = useMemo(() => fadingEffect(channel, shown), [channel, shown]);
  const { shares, peakWeek, halfWeek } = effect;
  return (
    <CurveSection
      question={`How long does one week of ${channel.name} last?`}
      unit="effect, % of its peak"
      answer={fadingSentence(effect, shown)}
      height={HEIGHT + 40}
      table={{
        rows: shown,
        columns: [
          { key: 'week', label: 'Week', unit: 'week', values: Array.from(shares, (_, week) => week + 1) },
          { key: 'effect', label: 'Effect, share of its peak', unit: 'share', values: shares },
        ],
      }}
    >
      {(width) => {
        const x = scaleLinear([1, shown], [0, width]);
        const y = scaleLinear([0, 1.04], [HEIGHT, 0]);
        const points = Array.from(
          shares,
          (share, week) => `${x(week + 1).toFixed(1)},${y(share).toFixed(1)}`,
        );
        return (
          <>
            <CurveAxes
              x={x}
              y={y}
              yTicks={TICKS}
              yText={(value) => formatShare(value, style)}
              xTicks={weekTicks(shown).map((week) => ({ at: week, text: formatWeek(week) }))}
              xLabel="weeks after the money is spent"
            />
            <path d={`M${points.join('L')}L${width},${HEIGHT}L0,${HEIGHT}Z`} fill={color} opacity={0.15} />
            <path d={`M${points.join('L')}`} fill="none" stroke={color} strokeWidth={2} />
            <Mark x={x(peakWeek)} y={y(1)} width={width} text={`strongest in ${formatWeek(peakWeek)}`} />
            {halfWeek !== null && (
              <Mark
                x={x(halfWeek)}
                y={y(shares[halfWeek - 1])}
                width={width}
                text={`half left in ${formatWeek(halfWeek)}`}
              />
            )}
          </>
        );
      }}
    </CurveSection>
  );
}

/** First and last week, and three round the quarters between. */
function weekTicks(weeks: number): number[] {
  const between = [0.25, 0.5, 0.75].map((part) => Math.round(1 + part * weeks));
  const apart = between.filter((week) => week > 1 + weeks * 0.12 && week < weeks * 0.86);
  return [...new Set([1, ...apart, weeks])];
}

function Mark({
  x,
  y,
  width,
  text,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}) {
  const isLate = x > width - 110;
  return (
    <>
      <CurveDot x={x} y={y} />
      <text
        x={isLate ? x - 10 : x + 10}
        y={Math.max(y - 2, 9)}
        textAnchor={isLate ? 'end' : 'start'}
        className="halo-raised font-strong"
        style={{ fill: 'var(--text)' }}
      >
        {text}
      </text>
    </>
  );
}
