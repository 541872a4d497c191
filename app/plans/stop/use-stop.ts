import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import type { StopQuestion } from '@/lib/analysis/parallel/define-analysis';
import type { Channel } from '@/lib/model/plan';
import { usePlan } from '../plan-context';

const parsers = { off: parseAsString, from: parseAsInteger };

/** What is turned off: `push`, `pull` or a channel's id, and from which week, counted from 1. */
export interface Stop {
  readonly target: string;
  readonly fromWeek: number;
}

/** The stop in the address, `?off=push&from=53`; null while nothing is turned off. Ids that the plan lacks are no stop. */
export function useStop(): readonly [stop: Stop | null, setStop: (stop: Stop | null) => void] {
  const [{ off, from }, setQuery] = useQueryStates(parsers, { history: 'replace' });
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const channels = usePlan(({ plan }) => plan.channels);
  const isKnown = off === 'push' || off === 'pull' || channels.some(({ id }) => id === off);
  const setStop = (stop: Stop | null) =>
    void setQuery(stop === null ? { off: null, from: null } : { off: stop.target, from: stop.fromWeek });
  if (off === null || !isKnown) return [null, setStop];
  return [{ target: off, fromWeek: Math.min(weeks, Math.max(1, from ?? halfWay(weeks))) }, setStop];
}

/** The first week of the second half. */
export function halfWay(weeks: number): number {
  return Math.floor(weeks / 2) + 1;
}

/** The question to the analysis. A side's word is never a channel's. */
export function stopQuestion({ target, fromWeek }: Stop): StopQuestion {
  return {
    target: target === 'push' || target === 'pull' ? { side: target } : { channelId: target },
    fromWeek,
  };
}

/** What the target is called: `Push`, or the channel's name. */
export function stopName(target: string, channels: readonly Channel[]): string {
  if (target === 'push') return 'Push';
  if (target === 'pull') return 'Pull';
  return channels.find(({ id }) => id === target)?.name ?? target;
}
