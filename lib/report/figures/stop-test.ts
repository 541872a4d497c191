import type { Ranged } from '../../analysis/attribution/incremental';
import { STOP_OUTCOMES, type StopTest } from '../../analysis/endurance/stop-test';
import type { Forecast } from '../../analysis/forecast/forecast';
import type { StopQuestion } from '../../analysis/parallel/define-analysis';
import type { Plan } from '../../model/plan';
import { type Annotation, type Column, defineAnalysisFigure, type Unit } from '../figure';
import { rangedColumns } from '../figure-parts/channel-rows';
import { SERIES_COLUMNS, weekColumns } from '../words/columns';
import { formatCount, formatShare } from '../words/numbers';

/** New customers a week when a side or a channel stops: who brought them before, what survives and what is lost after. */
export const stopTestFigure = defineAnalysisFigure({
  id: 'stop-test',
  question: 'What survives if spending stops?',
  unit: 'new customers a week',
  needs: 'stop',
  draw: (forecast, locale, stop) => ({
    question: `What survives if ${targetName(forecast.plan, stop.question)} stops in week ${stop.question.fromWeek}?`,
    answer: answerOf(stop, locale),
    table: { rows: forecast.weeks, columns: [...weekColumns(forecast), ...weeklyColumns(forecast, stop)] },
    mark: {
      type: 'stack',
      columns: ['organic', 'pull', 'push', 'survives', 'lost'],
      ghosts: ['lost'],
    },
    annotations: annotationsOf(forecast, stop),
  }),
});

/** What a stop costs, by outcome, over the weeks from the stop on. */
export const stopTotals = defineAnalysisFigure({
  id: 'stop-totals',
  question: 'What does the stop cost?',
  unit: 'from the stop to the end of the plan',
  needs: 'stop',
  draw: ({ plan, weeks }, locale, stop) => ({
    answer: costSentence(plan, weeks, stop, locale),
    table: {
      rows: PARTS.length,
      columns: [
        { key: 'part', label: 'Part', unit: 'text', values: PARTS.map(({ label }) => label) },
        ...STOP_OUTCOMES.flatMap((key) => {
          const { label, unit } = SERIES_COLUMNS[key];
          const values = PARTS.map(({ part }) => stop.totals[key][part]);
          return rangedColumns(key, label, unit, values, plan.currency);
        }),
        ...survivorColumns(
          plan,
          'survivingShare',
          'Share of new customers',
          'share',
          stop.totals.newCustomers.survivingShare,
        ),
        ...survivorColumns(plan, 'halfLifeWeeks', 'Half-life, weeks', 'count', stop.halfLifeWeeks),
      ],
    },
    mark: { type: 'table' },
  }),
});

const PARTS = [
  { part: 'planned', label: 'Planned' },
  { part: 'survives', label: 'Survives' },
  { part: 'lost', label: 'Lost' },
  { part: 'organic', label: 'Without any marketing' },
] as const;

/** Columns with a value in the row of what survives only. */
function survivorColumns(plan: Plan, key: string, label: string, unit: Unit, ranged: Ranged): Column[] {
  const none: Ranged = { value: null, range: null };
  const rows = PARTS.map(({ part }) => (part === 'survives' ? ranged : none));
  return rangedColumns(key, label, unit, rows, plan.currency);
}

function costSentence(
  plan: Plan,
  weeks: number,
  { question, halfLifeWeeks }: StopTest,
  locale: string,
): string {
  if (question.fromWeek > weeks) return 'Nothing: the stop is after the end of the plan.';
  const target = targetName(plan, question);
  const { value } = halfLifeWeeks;
  if (value === null) return `What ${target} has built does not fall to half before the plan ends.`;
  const count = formatCount(value, { locale });
  return `What ${target} has built falls to half in ${count} ${value === 1 ? 'week' : 'weeks'}.`;
}

/** `push`, `pull`, or the channel's name. */
function targetName(plan: Plan, { target }: StopQuestion): string {
  if ('side' in target) return target.side;
  return plan.channels.find(({ id }) => id === target.channelId)?.name ?? target.channelId;
}

/** Up to the stop the forecast's split; from it on, of what was planned, what survives and what is lost. */
function weeklyColumns({ splits, weeks }: Forecast, { weekly, question }: StopTest): Column[] {
  const { planned, survives, lost, organic } = weekly.newCustomers;
  const before = (values: Float64Array) =>
    Array.from(values, (value, week) => (week + 1 < question.fromWeek ? value : null));
  const after = (value: (week: number) => number) =>
    Array.from({ length: weeks }, (_, week) => (week + 1 < question.fromWeek ? null : value(week)));
  const unit = 'people';
  const { push, pull } = splits.newCustomers;
  return [
    { key: 'organic', label: 'Organic', unit, origin: 'organic', values: organic },
    { key: 'pull', label: 'Pull', unit, origin: 'pull', values: before(pull) },
    { key: 'push', label: 'Push', unit, origin: 'push', values: before(push) },
    { key: 'survives', label: 'Survives', unit, values: after((week) => survives[week] - organic[week]) },
    { key: 'lost', label: 'Lost', unit, values: after((week) => lost[week]) },
    { key: 'stays', label: 'Survives and organic', unit, values: survives },
    { key: 'planned', label: 'Planned', unit, values: planned },
  ];
}

function answerOf({ totals, question, weekly }: StopTest, locale: string): string {
  const { planned, survives, lost, survivingShare } = totals.newCustomers;
  const { fromWeek } = question;
  if (fromWeek > weekly.newCustomers.planned.length) return 'The plan is over by then: nothing is lost.';
  if (!(planned.value !== null && planned.value > 0))
    return `No new customers are planned after week ${fromWeek}.`;
  const count = (value: number | null) => formatCount(value, { locale });
  const share = formatShare(survivingShare.value, { locale });
  return `${share} of the new customers from week ${fromWeek} still come: ${count(lost.value)} are lost, ${count(survives.value)} stay.`;
}

function annotationsOf({ plan, weeks }: Forecast, { question, totals }: StopTest): Annotation[] {
  const { fromWeek } = question;
  if (fromWeek > weeks) return [];
  const { value } = totals.newCustomers.lost;
  const target = targetName(plan, question);
  const title = `${target.slice(0, 1).toUpperCase()}${target.slice(1)} off from wk ${fromWeek}`;
  return [{ kind: 'stop', week: fromWeek, title, ...(value === null ? {} : { value }) }];
}
