import { channelViews, defineCheck, sum } from './define-check';

/** Weeks of work that may wait at the end before it is a problem. */
const SOME_WEEKS = 4;
const MANY_WEEKS = 13;
const NEVER_WEEKS = 1e6;

/** Spend on work that nobody has the time to do. */
export const capacity = defineCheck({
  id: 'capacity',
  title: 'Capacity',
  passes: 'What is paid for can be done in time.',
  find: (subject) =>
    channelViews(subject).flatMap(({ channel, index, queue, activity, spend }) => {
      const limit = channel.parameters.capacity ?? 0;
      if (limit <= 0 || sum(spend) === 0) return [];
      const waiting = queue[queue.length - 1];
      // A capacity next to nothing would never be done.
      const weeks = Math.min(waiting / limit, NEVER_WEEKS);
      if (weeks < SOME_WEEKS) return [];
      return [
        {
          status: weeks >= MANY_WEEKS ? 'fail' : 'review',
          what: `${channel.name} is paid for more than can be done: work still waits when the plan ends.`,
          numbers: [
            { label: 'weeks of work waiting at the end', value: weeks, unit: 'count' },
            { label: 'share never done', value: waiting / (waiting + sum(activity)), unit: 'share' },
            { label: 'capacity a week', value: limit, unit: 'count' },
          ],
          advice: `Raise the capacity of ${channel.name}, or spend less on it.`,
          channelId: channel.id,
          field: `channels[${index}].parameters.capacity`,
        },
      ];
    }),
});
