import { addDays, daysBetween } from '../../../model/calendar';
import type { PERIODS } from '../mapping';
import type { Notice, Question } from '../review';
import type { Part } from './overlaps';
import type { WeekColumn } from './week-sums';

/** Weeks, counted from the first day of all files; both included. */
export interface WeekSpan {
  readonly from: number;
  readonly to: number;
}

/** The weeks that any file covers whole, or only those from where all of them do; null where there is none. */
export function wholeWeeks(
  columns: readonly WeekColumn[],
  period: (typeof PERIODS)[number],
): WeekSpan | null {
  const spans = columns.filter(isUsed).flatMap((column) => spanOf(column) ?? []);
  if (spans.length === 0) return null;
  const froms = spans.map(({ from }) => from);
  const tos = spans.map(({ to }) => to);
  const span =
    period === 'all'
      ? { from: Math.min(...froms), to: Math.max(...tos) }
      : { from: Math.max(...froms), to: Math.min(...tos) };
  return span.from <= span.to ? span : null;
}

/** Asks which weeks count where files cover different ones. */
export function periodQuestion(
  columns: readonly WeekColumn[],
  start: string,
  answer: Question['answer'],
): Question[] {
  const all = wholeWeeks(columns, 'all');
  const common = wholeWeeks(columns, 'common');
  if (all === null || (common !== null && common.from === all.from && common.to === all.to)) return [];
  const words = ({ from, to }: WeekSpan) =>
    `${dayOf(start, from)} to ${addDays(dayOf(start, to), 6)}, ${to - from + 1} weeks`;
  const options = [
    { value: 'all', label: `All weeks: ${words(all)}` },
    ...(common === null ? [] : [{ value: 'common', label: `Those all cover: ${words(common)}` }]),
  ];
  return [
    {
      id: 'period',
      of: 'mapping',
      file: null,
      key: null,
      label: 'Which weeks count?',
      reason:
        'The files do not cover the same weeks. Where a file says nothing, its spend is taken as 0 and its outcomes as unknown.',
      input: 'choice',
      options,
      proposal: 'all',
      answer,
    },
  ];
}

/** What each file leaves open at its ends: part weeks, and weeks of the plan that it does not cover. */
export function periodNotices(
  columns: readonly WeekColumn[],
  parts: readonly Part[],
  start: string,
  plan: WeekSpan,
): Notice[] {
  return parts.flatMap((part): Notice[] => {
    const { first, last, rows } = part.series;
    const mine = columns.filter((column) => isUsed(column) && column.parts.includes(part));
    if (mine.length === 0) return [];
    const covered = (week: number) => mine.some((column) => column.covered[week] === 7);
    const weekOf = (day: string) => Math.floor(daysBetween(start, day) / 7);
    const notices: Notice[] = [];
    const note = (level: Notice['level'], code: Notice['code'], message: string, value: string) =>
      notices.push({ level, code, message, column: null, row: null, value });
    if (rows === 'daily') {
      for (const [verb, day] of [
        ['begins', first],
        ['ends', last],
      ] as const) {
        const week = weekOf(day);
        if (covered(week)) continue;
        note(
          'note',
          'partial-week',
          `${part.fileName} ${verb} on ${day}, within the week of ${dayOf(start, week)}: what it holds of that week is left out.`,
          day,
        );
      }
    }
    const span = mine.flatMap((column) => spanOf(column) ?? []);
    const from = Math.min(...span.map((one) => one.from));
    const to = Math.max(...span.map((one) => one.to));
    if (span.length > 0 && (from > plan.from || to < plan.to)) {
      const days = `${dayOf(start, from)} to ${addDays(dayOf(start, to), 6)}`;
      note(
        'warning',
        'file-period',
        `${part.fileName} covers ${days} only: in the other weeks its spend is taken as 0 and its outcomes as unknown.`,
        days,
      );
    }
    return notices;
  });
}

const isUsed = ({ series }: WeekColumn) => series.role !== 'ignore';

/** First and last week that a column covers whole. */
function spanOf({ covered }: WeekColumn): WeekSpan | null {
  const from = covered.indexOf(7);
  return from < 0 ? null : { from, to: covered.lastIndexOf(7) };
}

const dayOf = (start: string, week: number) => addDays(start, week * 7);
