import { addDays, daysBetween, startOfWeek, type Weekday } from '../../../model/calendar';
import type { OverlapAnswer } from '../mapping';
import type { Question } from '../review';
import type { FileSeries } from './file-series';

/** A file that takes part: its place among the files, how people call it, and what it holds. */
export interface Part {
  readonly place: number;
  readonly fileName: string;
  /** The platform's name, or the file's. */
  readonly label: string;
  /** Where its outcomes come from it alone: what it counts of channels stands behind what their own files count. */
  readonly bringsOutcomes: boolean;
  readonly series: FileSeries;
}

/** Days for which two files hold the same. */
export interface Overlap {
  /** Places of both, "0+1". */
  readonly id: string;
  readonly first: Part;
  readonly second: Part;
  readonly keys: ReadonlySet<string>;
  /** Both included; whole weeks where a file is weekly. */
  readonly from: string;
  readonly to: string;
  /** True where both say the same for all of these days. */
  readonly isSame: boolean;
}

/** Every pair of files that hold amounts of one channel, or one outcome, for the same days. */
export function findOverlaps(parts: readonly Part[], weekStartsOn: Weekday): Overlap[] {
  return parts.flatMap((second, index) =>
    parts.slice(0, index).flatMap((first) => overlapOf(first, second, weekStartsOn) ?? []),
  );
}

function overlapOf(first: Part, second: Part, weekStartsOn: Weekday): Overlap | null {
  const a = first.series;
  const b = second.series;
  const mine = new Set(a.series.filter(({ role }) => role !== 'ignore').map(({ key }) => key));
  const keys = new Set(b.series.flatMap(({ key }) => (mine.has(key) ? [key] : [])));
  let [, from] = [a.first, b.first].sort();
  let [to] = [a.last, b.last].sort();
  if (keys.size === 0 || from > to) return null;
  if (a.rows === 'weekly' || b.rows === 'weekly') {
    from = startOfWeek(from, weekStartsOn);
    to = addDays(startOfWeek(to, weekStartsOn), 6);
  }
  return {
    id: `${first.place}+${second.place}`,
    first,
    second,
    keys,
    from,
    to,
    isSame: sameDays(a, b, keys, from, to),
  };
}

function sameDays(
  a: FileSeries,
  b: FileSeries,
  keys: ReadonlySet<string>,
  from: string,
  to: string,
): boolean {
  const within = (file: FileSeries, key: string) => {
    const amounts = file.series.find((series) => series.key === key)?.amounts ?? new Map<string, number>();
    return [...amounts]
      .filter(([day, value]) => day >= from && day <= to && value !== 0)
      .sort()
      .join();
  };
  return [...keys].every((key) => within(a, key) === within(b, key));
}

/** What is asked about an overlap: add up, or keep one. Where both say the same, keeping one is proposed. */
export function overlapQuestion(
  overlap: Overlap,
  answer: OverlapAnswer | undefined,
  several: boolean,
): Question {
  const { id, first, second, from, to, isSame } = overlap;
  const days = daysBetween(from, to) + 1;
  const what = [...overlap.keys].map(wordsOfKey);
  const named = what.slice(0, 3).join(', ') + (what.length > 3 ? ` and ${what.length - 3} more` : '');
  const names = several ? ` (${first.fileName}, ${second.fileName})` : '';
  return {
    id: 'overlap',
    of: 'overlaps',
    file: null,
    key: id,
    label: `${first.label} and ${second.label} overlap: what counts?`,
    reason: `Both${names} hold ${named} from ${from} to ${to}, ${days} days${isSame ? ', and say the same' : ', and say different things'}.`,
    input: 'choice',
    options: [
      { value: 'sum', label: 'Add both up: different accounts or shops' },
      { value: 'first', label: `Keep ${nameOf(first)}` },
      { value: 'second', label: `Keep ${nameOf(second)}` },
    ],
    proposal: isSame ? 'first' : null,
    answer: answer ?? null,
  };
}

const nameOf = ({ fileName }: Part) => `“${fileName.slice(0, 60)}”`;

/** `spend:Google Ads` as people say it: "spend of Google Ads". */
function wordsOfKey(key: string): string {
  const [role, ...rest] = key.split(':');
  const name = rest.join(':');
  if (role === 'spend') return `spend of ${name}`;
  if (role === 'volume') return `${rest[rest.length - 1]} of ${rest.slice(0, -1).join(':')}`;
  return name === 'newCustomers' ? 'new customers' : name;
}
