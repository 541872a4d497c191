import clsx from 'clsx';
import type { Marginal } from '@/lib/analysis/attribution/marginal';
import { formatCompact, formatMoneyTick, type InCurrency } from '@/lib/report/words/numbers';

const bars = { high: 3, middle: 2, low: 1, 'below-threshold': 0 } as const;
const meaning = {
  high: 'more than most channels',
  middle: 'about as much as the others',
  low: 'less than most channels',
  'below-threshold': 'too little spend to work yet: more would do better than in proportion',
} as const;

export interface MarginalBadgeProps {
  readonly marginal: Marginal;
  readonly step: number;
  readonly style: InCurrency;
  readonly channel: string;
  readonly weeks: number;
  readonly short?: boolean;
}

/** What the next unit of money brings: `next €1k → 5.5 customers`, with three bars against the other channels. */
export function MarginalBadge({ marginal, step, style, channel, weeks, short = false }: MarginalBadgeProps) {
  const { level } = marginal;
  const amount = formatMoneyTick(step, style);
  const customers = formatCompact(marginal.customers, style);
  const quiet = level === 'low' || level === 'below-threshold';
  return (
    <span
      title={`The next ${amount} in ${channel} brings ${customers} more new customers by week ${weeks}: ${meaning[level]}`}
      className={clsx(
        'inline-flex items-center gap-[5px] leading-[14px] whitespace-nowrap',
        short ? 'text-12 text-ink-3' : 'text-11',
        !short && (quiet ? 'text-ink-3' : 'text-ink-2'),
      )}
    >
      {!short && <LevelBars level={bars[level]} />}
      {short ? amount : level === 'below-threshold' ? `below threshold, ${amount}` : `next ${amount}`}
      <span className={clsx('font-strong', quiet && !short ? 'text-ink-2' : 'text-ink')}>→ {customers}</span>
      {!short && level !== 'below-threshold' && 'customers'}
    </span>
  );
}

function LevelBars({ level }: { readonly level: number }) {
  return (
    <svg width="11" height="9" viewBox="0 0 11 9" aria-hidden="true" fill="currentColor">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={bar * 4}
          y={6 - bar * 3}
          width="3"
          height={3 + bar * 3}
          opacity={bar < level ? 1 : 0.25}
        />
      ))}
    </svg>
  );
}
