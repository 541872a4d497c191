'use client';

import type { ImportReview } from '@/lib/analysis/import/review';
import { formatDate } from '@/lib/report/words/numbers';
import { capital, counted } from './words';

const delimiterWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** The file in one line of facts. */
export function FileFacts({ review, locale }: { readonly review: ImportReview; readonly locale: string }) {
  const { file, weeks, channels } = review;
  const spending = channels.filter(({ from }) => from === 'spend').length;
  const facts: [string, string][] = [
    ['Size', `${counted(file.rows, 'row')}, ${counted(review.columns.length, 'column')}`],
    ['Spend', counted(spending, 'channel')],
  ];
  if (file.encoding !== null && file.delimiter !== null)
    facts.push(['Written as', `${file.encoding.toUpperCase()}, ${delimiterWords[file.delimiter]}`]);
  if (weeks !== null) {
    const date = (iso: string) => formatDate(iso, { locale });
    facts.push(['Weeks', `${counted(weeks.count, 'week')}, from ${capital(weeks.weekStartsOn)}`]);
    facts.push(['From – to', `${date(weeks.first)} – ${date(weeks.last)}`]);
    facts.push(['Plan starts', date(weeks.planStartsOn)]);
  }
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="text-11 text-ink-3">{label}</dt>
          <dd className="font-label">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
