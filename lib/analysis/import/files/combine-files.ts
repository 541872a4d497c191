import { addDays, daysBetween, startOfWeek, WEEKDAYS, type Weekday } from '../../../model/calendar';
import type { MappedColumn, UserMapping } from '../mapping';
import type { SourceTable } from '../read-table';
import type { Notice, Question } from '../review';
import type { StatedCurrency } from '../stated-currency';
import { findOverlaps, overlapQuestion, type Part } from './overlaps';
import { periodNotices, periodQuestion, wholeWeeks } from './periods';
import { sumWeeks, type WeekColumn } from './week-sums';

/** Several files as one weekly table, or why they cannot be. */
export interface Combined {
  /** Null where they cannot be put together: `blockers` say why. */
  readonly table: SourceTable | null;
  readonly questions: readonly Question[];
  readonly blockers: readonly { readonly field: string; readonly message: string }[];
}

/** What the user says about the whole. */
export type Choices = Pick<UserMapping, 'weekStartsOn' | 'overlaps' | 'period'>;

/** Puts files together: amounts are summed by weeks that all share, and what two files hold is counted as the user says. */
export function combineFiles(parts: readonly Part[], choices: Choices, name: string): Combined {
  const money = currencyOf(parts);
  const week = weekdayOf(parts, choices.weekStartsOn);
  if ('message' in money) return { table: null, questions: [], blockers: [money] };
  if ('message' in week) return { table: null, questions: [], blockers: [week] };
  const { weekStartsOn } = week;
  const overlaps = findOverlaps(parts, weekStartsOn);
  const asked = overlaps.map((overlap) =>
    overlapQuestion(overlap, choices.overlaps?.[overlap.id], parts.length > 2),
  );
  const kept = new Map(overlaps.map((overlap, index) => [overlap, answerOf(asked[index])]));
  const blockers = asked.flatMap(({ key, answer, proposal, reason }) =>
    answer === null && proposal === null
      ? [
          {
            field: `mapping.overlaps.${key}`,
            message: `${reason} Say whether to add them up or which to keep.`,
          },
        ]
      : [],
  );
  const start = startOfWeek(least(parts.map(({ series }) => series.first)), weekStartsOn);
  const weeks = Math.floor(daysBetween(start, most(parts.map(({ series }) => series.last))) / 7) + 1;
  const columns = withoutDoubleCounts(sumWeeks(parts, kept, start, weeks, weekStartsOn));
  const span = wholeWeeks(columns, choices.period ?? 'all');
  const questions = [
    ...weekQuestion(parts, week, choices),
    ...asked,
    ...periodQuestion(columns, start, choices.period ?? null),
  ];
  if (span === null) {
    const message = 'The files hold no whole week together. Export a longer period.';
    return { table: null, questions, blockers: [...blockers, { field: 'files', message }] };
  }
  const notices = [...fileNotices(parts), ...periodNotices(columns, parts, start, span)];
  return {
    table: tableOfWeeks({ name, columns, start, span, notices, currency: money.currency }),
    questions,
    blockers,
  };
}

function answerOf({ answer, proposal }: Question): 'sum' | 'first' | 'second' {
  const said = answer ?? proposal;
  return said === 'first' || said === 'second' ? said : 'sum';
}

function currencyOf(
  parts: readonly Part[],
): { readonly currency: StatedCurrency | null } | { readonly field: string; readonly message: string } {
  const named = parts.flatMap(({ fileName, series }) =>
    series.currency ? [{ fileName, ...series.currency }] : [],
  );
  const certain = named.filter(({ isCertain }) => isCertain);
  const other = certain.find(({ value }) => value !== certain[0].value);
  if (other) {
    const [first] = certain;
    const message = `"${first.fileName}" is in ${first.value} and "${other.fileName}" in ${other.value}: amounts are never converted, so they cannot be one plan. Remove one, or export it in ${first.value}.`;
    return { field: 'files', message };
  }
  const [known = named[0]] = certain;
  return {
    currency:
      known === undefined
        ? null
        : { value: known.value, reason: `“${known.fileName}”: ${known.reason}`, isCertain: known.isCertain },
  };
}

type Week = { readonly weekStartsOn: Weekday; readonly isFree: boolean };

function weekdayOf(
  parts: readonly Part[],
  stated: Weekday | undefined,
): Week | { field: string; message: string } {
  const weekly = parts.filter(({ series }) => series.rows === 'weekly');
  const [first] = weekly;
  if (first === undefined) return { weekStartsOn: stated ?? wholeWeekday(parts), isFree: true };
  const day = first.series.weekStartsOn ?? 'monday';
  const other = weekly.find(({ series }) => series.weekStartsOn !== day);
  const titled = (name: string | null) => `${name?.charAt(0).toUpperCase()}${name?.slice(1)}`;
  if (other) {
    const message = `The weeks of "${first.fileName}" start on ${titled(day)}, those of "${other.fileName}" on ${titled(other.series.weekStartsOn)}: they cannot be put together. Export one of them by day.`;
    return { field: 'files', message };
  }
  if (stated !== undefined && stated !== day) {
    const message = `The weeks of "${first.fileName}" start on ${titled(day)}; they cannot be made to start on ${titled(stated)}. Export it by day, or leave the weeks as they are.`;
    return { field: 'mapping.weekStartsOn', message };
  }
  return { weekStartsOn: day, isFree: false };
}

/** Daily files that hold whole weeks from their first day on say where weeks start; else Monday. */
function wholeWeekday(parts: readonly Part[]): Weekday {
  const first = least(parts.map(({ series }) => series.first));
  const last = most(parts.map(({ series }) => series.last));
  const isDaily = parts.every(({ series }) => series.rows === 'daily');
  const isWhole = isDaily && parts.length === 1 && (daysBetween(first, last) + 1) % 7 === 0;
  return isWhole
    ? WEEKDAYS[(WEEKDAYS.indexOf('monday') + daysBetween('2024-01-01', first) + 7 * 10_000) % 7]
    : 'monday';
}

function weekQuestion(
  parts: readonly Part[],
  { weekStartsOn, isFree }: Week,
  { weekStartsOn: answer }: Choices,
): Question[] {
  if (!isFree) return [];
  return [
    {
      id: 'weekStartsOn',
      of: 'mapping',
      file: null,
      key: null,
      label: 'On which day do your weeks start?',
      reason:
        parts.length === 1
          ? 'The file is daily and is added up to weeks.'
          : 'The files are daily and are added up to weeks.',
      input: 'choice',
      options: WEEKDAYS.map((day) => ({ value: day, label: day[0].toUpperCase() + day.slice(1) })),
      proposal: weekStartsOn,
      answer: answer ?? null,
    },
  ];
}

/** Of several counts of one channel's activity one counts, its own platform's first: visits and clicks are the same people. */
function withoutDoubleCounts(columns: readonly WeekColumn[]): WeekColumn[] {
  const best = new Map<string, WeekColumn>();
  const isBehind = ({ parts }: WeekColumn) => parts.every(({ bringsOutcomes }) => bringsOutcomes);
  for (const column of columns) {
    const { role, channelName } = column.series;
    if (role !== 'volume' || channelName === null) continue;
    const known = best.get(channelName);
    if (known === undefined || (isBehind(known) && !isBehind(column))) best.set(channelName, column);
  }
  return columns.map((column): WeekColumn => {
    const { series } = column;
    const counted = series.role === 'volume' ? best.get(series.channelName ?? '') : undefined;
    if (counted === undefined || counted === column) return column;
    const reason = `Ignored: "${counted.series.label}" already counts what ${series.channelName} did.`;
    return { ...column, series: { ...series, role: 'ignore', channelName: null, kind: null, reason } };
  });
}

function fileNotices(parts: readonly Part[]): Notice[] {
  const prefix = ({ fileName }: Part) => (parts.length === 1 ? '' : `${fileName}: `);
  return parts.flatMap((part) =>
    part.series.notices.map((notice) => ({ ...notice, message: `${prefix(part)}${notice.message}` })),
  );
}

interface TableInput {
  readonly name: string;
  readonly columns: readonly WeekColumn[];
  readonly start: string;
  readonly span: { readonly from: number; readonly to: number };
  readonly notices: readonly Notice[];
  readonly currency: NonNullable<SourceTable['known']>['currency'];
}

function tableOfWeeks({ name, columns, start, span, notices, currency }: TableInput): SourceTable {
  const weeks = Array.from({ length: span.to - span.from + 1 }, (_, week) => span.from + week);
  const known = new Map<string, MappedColumn>();
  const add = (column: string, mapped: Partial<MappedColumn>, reason: string) => {
    let unique = column;
    for (let copy = 2; known.has(unique); copy++) unique = `${column} (${copy})`;
    known.set(unique, {
      column: unique,
      role: 'ignore',
      channelName: null,
      kind: null,
      outcome: null,
      byUser: false,
      ...mapped,
      reason,
    });
    return unique;
  };
  const dates = add('Week', { role: 'date' }, 'Date: the first day of each week.');
  const made = columns.map(({ series, covered, sums }) => {
    const { role, channelName, kind, outcome } = series;
    const isActivity = role === 'spend' || role === 'volume';
    const title = add(
      series.label,
      { role, channelName, kind, outcome: role === 'outcome' ? outcome : null },
      series.reason,
    );
    const cells = weeks.map((week) =>
      covered[week] < 7
        ? role === 'spend'
          ? '0'
          : ''
        : sums[week] === null
          ? isActivity
            ? '0'
            : ''
          : String(sums[week]),
    );
    return { name: title, header: title, cells };
  });
  const cells = weeks.map((week) => addDays(start, week * 7));
  return {
    fileName: name,
    encoding: null,
    delimiter: null,
    headerRow: null,
    columns: [{ name: dates, header: dates, cells }, ...made],
    rowNumbers: weeks.map((_, index) => index + 1),
    notices,
    known: { columns: known, currency },
  };
}

const least = (days: readonly string[]) => [...days].sort()[0];
const most = (days: readonly string[]) => [...days].sort()[days.length - 1];
