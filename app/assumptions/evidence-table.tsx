import { CircleCheck, CircleDashed, CircleX, TriangleAlert } from 'lucide-react';
import type { EvidenceResult, Verdict } from '@/lib/analysis/evaluate-evidence';
import { GRADE_WORDS } from '@/lib/report/words/assumption-words';
import {
  formatBand,
  formatEvidence,
  formatSource,
  shortSource,
  VERDICT_WORDS,
} from '@/lib/report/words/evidence-words';
import { GradeTag } from '../ui/grade-tag';
import { RangeBar } from '../ui/range-bar';

const looks: Readonly<Record<Verdict, { readonly icon: typeof CircleCheck; readonly className: string }>> = {
  'in-band': { icon: CircleCheck, className: 'text-positive' },
  missed: { icon: TriangleAlert, className: 'text-attention' },
  'out-of-band': { icon: CircleX, className: 'text-negative' },
  printed: { icon: CircleDashed, className: 'text-ink-2' },
};

const HEAD = 'border-b border-line-strong px-2 py-1.5 text-left font-label whitespace-nowrap text-ink-2';
const CELL = 'border-b border-line px-2 py-1.5 align-top max-md:border-0 max-md:p-0';

/** Fixed, so that a row that opens moves no column; the free rest goes to the source. */
const WIDTHS = ['27%', '16%', '216px', '84px', '104px', '', '36px'];

export interface EvidenceTableProps {
  readonly rows: readonly EvidenceResult[];
  readonly locale: string;
}

/** Published beside simulated: the band drawn, the verdict in a sign and a word; each row opens to its definition. */
export function EvidenceTable({ rows, locale }: EvidenceTableProps) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 max-md:block">
      <caption className="sr-only">Published figures beside what the model simulates</caption>
      <colgroup className="max-md:hidden">
        {WIDTHS.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its index
          <col key={column} style={width === '' ? undefined : { width }} />
        ))}
      </colgroup>
      <thead className="max-md:sr-only">
        <tr>
          {['Figure', 'Published', 'Band and simulated', 'Simulated', 'Verdict', 'Source'].map((head) => (
            <th key={head} scope="col" className={head === 'Simulated' ? `${HEAD} text-right` : HEAD}>
              {head}
            </th>
          ))}
          <th scope="col" className={HEAD}>
            <span className="sr-only">Grade</span>
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <EvidenceRow key={row.id} row={row} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}

function EvidenceRow({ row, locale }: { readonly row: EvidenceResult; readonly locale: string }) {
  const style = { locale };
  const { icon: Icon, className } = looks[row.verdict];
  const simulated = formatEvidence(row.simulated, row.unit, style);
  const band = formatBand(row, style);
  return (
    <tr
      id={row.id}
      className="scroll-mt-4 max-md:grid max-md:grid-cols-[1fr_auto] max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:py-3"
    >
      <th scope="row" className={`${CELL} text-left font-text max-md:col-span-2`}>
        <details>
          <summary className="cursor-pointer rounded-xs font-label marker:text-ink-3">{row.figure}</summary>
          <Definition row={row} locale={locale} />
        </details>
      </th>
      <td className={`${CELL} text-ink-2`}>
        <span className="md:hidden">Published </span>
        {row.published}
      </td>
      <td className={`${CELL} max-md:justify-self-end`}>
        {row.band !== null && (
          <span className="flex items-center gap-2 whitespace-nowrap">
            <RangeBar
              low={row.band.low}
              high={row.band.high}
              value={row.simulated}
              marks={row.publishedAt}
              color="var(--money)"
              label={`Simulated ${simulated}, band ${band}, published ${row.published}`}
            />
            <span className="text-11 text-ink-3 max-md:hidden">{band}</span>
          </span>
        )}
      </td>
      <td className={`${CELL} text-right font-strong whitespace-nowrap max-md:text-left`}>
        <span className="font-text text-ink-2 md:hidden">Simulated </span>
        {simulated}
      </td>
      <td className={CELL}>
        <span className={`inline-flex items-center gap-1 font-label whitespace-nowrap ${className}`}>
          <Icon size={13} aria-hidden />
          {VERDICT_WORDS[row.verdict]}
        </span>
      </td>
      <td className={`${CELL} text-ink-2`}>{shortSource(row.source)}</td>
      <td className={`${CELL} max-md:justify-self-end`}>
        <GradeTag grade={row.grade} words={GRADE_WORDS[row.grade]} />
      </td>
    </tr>
  );
}

/** How the figure is asked for, and what its source says. */
function Definition({ row, locale }: { readonly row: EvidenceResult; readonly locale: string }) {
  const lines: [string, string][] = [
    ['Perturbed', `${row.perturbation}, at the ${PLANS[row.plan]}`],
    ['Read', `${row.outcome}, weeks ${row.weeks}`],
    ['Source', `${formatSource(row.source)}: ${row.source.what}`],
    ...(row.choice === undefined ? [] : [['Why so', row.choice] satisfies [string, string]]),
    ...row.otherReadings.map(({ definition, simulated }): [string, string] => [
      'Read otherwise',
      `${definition}: ${formatEvidence(simulated, row.unit, { locale })}`,
    ]),
    ...(row.missedBecause === undefined ? [] : [['Missed', row.missedBecause] satisfies [string, string]]),
  ];
  return (
    <dl className="grid max-w-[64ch] grid-cols-[max-content_1fr] gap-x-3 gap-y-0.5 pt-1.5 pb-1 pl-3 text-11 text-ink-2">
      {lines.map(([term, words]) => (
        <div key={term + words} className="contents">
          <dt className="text-ink-3">{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

const PLANS: Readonly<Record<EvidenceResult['plan'], string>> = {
  'reference-brand': 'reference brand',
  'reference-b2b': 'reference B2B firm',
};
