import { channelKind } from '../../model/channels/registry';
import type { Variants } from '../../model/compile';
import type { Plan } from '../../model/plan';
import type { Origin, Side, Split } from '../../model/side';

/** The three origins, in the order tables list them. */
export const ORIGINS = ['push', 'pull', 'organic'] as const satisfies readonly Origin[];

/** Which sides are on. Off is no spend and no discount from week 1. */
export type SideSet = Readonly<Record<Side, boolean>>;

/** The four sets of {push, pull}; start stocks and earned inflow go on in all of them and count as organic. */
export const SIDE_SETS: readonly SideSet[] = [
  { push: true, pull: true },
  { push: false, pull: true },
  { push: true, pull: false },
  { push: false, pull: false },
];

/** Variants of one batch that answers what each side brought: a lane a set, in the order of `SIDE_SETS`. */
export function splitVariants(plan: Plan): Pick<Variants, 'lanes' | 'offFrom'> {
  const offFrom = plan.channels.map((channel) => {
    const { side } = channelKind(channel.kind);
    return Float64Array.from(SIDE_SETS, (on) => (on[side] ? Number.POSITIVE_INFINITY : 0));
  });
  return { lanes: SIDE_SETS.length, offFrom };
}

/**
 * What push, pull and neither brought of one outcome per week: the Shapley value over {push, pull} (MODEL.md
 * section 6), so that joint gains are shared equally and the parts add up to the outcome.
 * @param outcome series of a run of `splitVariants`, `[week][set]`
 */
export function splitBySide(outcome: Float64Array, weeks: number): Split {
  const sets = SIDE_SETS.map((_, set) =>
    Float64Array.from({ length: weeks }, (_, week) => outcome[week * SIDE_SETS.length + set]),
  );
  const part = () => new Float64Array(weeks);
  const target = { push: part(), pull: part(), organic: part() };
  splitInto(sets, { weeks, draws: 1 }, target, { stride: 1, offset: 0 });
  return target;
}

/**
 * The same for many draws: outcomes of the four sets, `[week][draw]` each, into arrays that hold `stride` draws a
 * week, beginning with draw `offset`.
 */
export function splitInto(
  [both, pullAlone, pushAlone, neither]: readonly Float64Array[],
  { weeks, draws }: { readonly weeks: number; readonly draws: number },
  { push, pull, organic }: Split,
  { stride, offset }: { readonly stride: number; readonly offset: number },
): void {
  for (let week = 0; week < weeks; week++) {
    const to = week * stride + offset - week * draws;
    for (let at = week * draws; at < (week + 1) * draws; at++) {
      const all = both[at];
      const none = neither[at];
      push[to + at] = 0.5 * (all - pullAlone[at] + (pushAlone[at] - none));
      pull[to + at] = 0.5 * (all - pushAlone[at] + (pullAlone[at] - none));
      organic[to + at] = none;
    }
  }
}
