import { channelViews, defineCheck, flightField, sum } from './define-check';

/** Added to the churn of active customers, as a share of it. */
const SOME = 0.1;
const MUCH = 0.5;

/** Contact so frequent that it drives customers away. */
export const fatigue = defineCheck({
  id: 'fatigue',
  title: 'Fatigue',
  passes: 'Nobody is contacted so often that many leave.',
  find: (subject) =>
    channelViews(subject).flatMap((view) => {
      const { channel, spend } = view;
      const budget = sum(spend);
      if (view.fatigue === null || budget === 0) return [];
      const { dynamics } = subject.forecast.plan;
      const tired = sum(view.fatigue.map((share, week) => share * spend[week])) / budget;
      const added = (tired * (channel.parameters.fatigue ?? 0)) / Math.max(dynamics.lapseActive, 1e-9);
      if (added < SOME) return [];
      return [
        {
          status: added >= MUCH ? 'fail' : 'review',
          what: `${channel.name} reaches people so often that customers leave because of it.`,
          numbers: [
            { label: 'added to the churn of active customers', value: added, unit: 'share' },
            { label: 'share of the largest fatigue', value: tired, unit: 'share' },
          ],
          advice: `Contact fewer people with ${channel.name}, or the same people less often.`,
          channelId: channel.id,
          field: flightField(subject.forecast, channel.id, 'spend'),
        },
      ];
    }),
});
