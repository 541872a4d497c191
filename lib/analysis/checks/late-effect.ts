import { compile } from '../../model/compile';
import { TAIL_WEEKS } from '../../model/economics';
import type { Plan, Scenario } from '../../model/plan';
import { simulate } from '../../model/simulate';
import { channelViews, defineCheck, flightField, sum } from './define-check';

/** Most of what a channel brings comes when nobody looks any more. */
const MOST = 0.5;
const NEARLY_ALL = 0.85;

/** Effect mostly after the horizon. */
export const lateEffect = defineCheck({
  id: 'late-effect',
  title: 'Effect after the end',
  passes: 'Every channel brings most of its customers within the horizon.',
  find: (subject) => {
    const { plan, scenario } = subject.forecast;
    const spending = channelViews(subject).filter(({ spend }) => sum(spend) > 0);
    if (spending.length === 0) return [];
    const brought = broughtCustomers(
      plan,
      scenario,
      spending.map(({ index }) => index),
    );
    return spending.flatMap(({ channel }, at) => {
      const { within, after } = brought[at];
      const late = after / (within + after);
      if (!(after > 0 && within + after > 0 && late >= MOST)) return [];
      return [
        {
          status: late >= NEARLY_ALL ? 'fail' : 'review',
          what: `Most of what ${channel.name} brings comes after the plan ends.`,
          numbers: [
            { label: 'new customers within the horizon', value: within, unit: 'people' },
            { label: 'in the three years after it', value: after, unit: 'people' },
            { label: 'share after the end', value: Math.min(1, late), unit: 'share' },
          ],
          advice: `Judge ${channel.name} by plan value, which counts what comes later, or lengthen the horizon, or start it earlier.`,
          channelId: channel.id,
          field: late >= NEARLY_ALL ? 'horizonWeeks' : flightField(subject.forecast, channel.id, 'spend'),
        },
      ];
    });
  },
});

/** New customers that each of some channels brings within the horizon and in the tail after it: all less all without it. */
function broughtCustomers(plan: Plan, scenario: Scenario, channels: readonly number[]) {
  const lanes = 1 + channels.length;
  const offFrom = plan.channels.map((_, channel) =>
    Float64Array.from({ length: lanes }, (_, lane) =>
      lane > 0 && channels[lane - 1] === channel ? 0 : Number.POSITIVE_INFINITY,
    ),
  );
  const weeks = plan.horizonWeeks + TAIL_WEEKS;
  const { newCustomers } = simulate(compile(plan, scenario, { lanes, offFrom, weeks })).series;
  return channels.map((_, at) => {
    const brought = Float64Array.from(
      { length: weeks },
      (_, week) => newCustomers[week * lanes] - newCustomers[week * lanes + at + 1],
    );
    return {
      within: sum(brought.subarray(0, plan.horizonWeeks)),
      after: sum(brought.subarray(plan.horizonWeeks)),
    };
  });
}
