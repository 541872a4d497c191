import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Assumption, AssumptionGroup } from '@/lib/analysis/assumptions/assumptions';
import {
  DISTRIBUTION_WORDS,
  formatParameterRange,
  GRADE_WORDS,
  provenanceOf,
} from '@/lib/report/words/assumption-words';
import { formatDate } from '@/lib/report/words/numbers';
import { GradeTag } from '../ui/grade-tag';
import { KindIcon, kindColor } from '../ui/kind-icon';
import { RangeBar } from '../ui/range-bar';
import { SideTag } from '../ui/side-tag';

const HEAD = 'border-b border-line-strong px-2 py-1.5 text-left font-label whitespace-nowrap text-ink-2';
const CELL = 'border-b border-line px-2 py-1.5 align-top max-md:border-0 max-md:p-0';

/** What stands in a row beside its passport. */
export interface RowParts {
  /** The value, or the field to change it. */
  readonly value: (assumption: Assumption, group: AssumptionGroup) => ReactNode;
  /** What can be done with the row, at its end. */
  readonly action?: (assumption: Assumption, group: AssumptionGroup) => ReactNode;
}

export interface ParameterTableProps {
  readonly group: AssumptionGroup;
  readonly locale: string;
  readonly parts: RowParts;
}

/** One channel's parameters with their passports; a stack of cards on phones. */
export function ParameterTable({ group, locale, parts }: ParameterTableProps) {
  const { id, label, kind, side, description, assumptions } = group;
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="scroll-mt-4 pt-6">
      <h2 id={`${id}-title`} className="flex items-center gap-2 text-13 font-strong">
        {kind !== null && <KindIcon kind={kind} />}
        {label}
        {side !== null && <SideTag side={side} />}
      </h2>
      <p className="mt-0.5 mb-1 max-w-[90ch] text-ink-2">{description}</p>
      <table className="w-full table-fixed border-separate border-spacing-0 max-md:block">
        <caption className="sr-only">Parameters of {label}</caption>
        <colgroup className="max-md:hidden">
          {['24%', '92px', '13%', '226px', '', '96px', parts.action ? '68px' : '36px'].map(
            (width, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its index
              <col key={column} style={width === '' ? undefined : { width }} />
            ),
          )}
        </colgroup>
        <thead className="max-md:sr-only">
          <tr>
            {['Parameter', 'Value', 'Unit', 'P10 – P90', 'Source', 'Checked'].map((head) => (
              <th key={head} scope="col" className={clsx(HEAD, head === 'Value' && 'text-right')}>
                {head}
              </th>
            ))}
            <th scope="col" className={HEAD}>
              <span className="sr-only">Grade</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {assumptions.map((assumption) => (
            <ParameterRow
              key={assumption.address}
              assumption={assumption}
              group={group}
              locale={locale}
              parts={parts}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ParameterRowProps {
  readonly assumption: Assumption;
  readonly group: AssumptionGroup;
  readonly locale: string;
  readonly parts: RowParts;
}

function ParameterRow({ assumption, group, locale, parts }: ParameterRowProps) {
  const { passport, address, value, low, high, isChanged, startingValue } = assumption;
  const style = { locale };
  const source = provenanceOf(assumption, style);
  const range = formatParameterRange(low, high, style);
  const isFixed = passport.distribution === 'fixed';
  return (
    <tr
      id={address}
      className={clsx(
        'scroll-mt-4 target:bg-selected',
        'max-md:grid max-md:grid-cols-[1fr_auto] max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:py-3',
        isChanged && 'bg-focus/6 max-md:-mx-2 max-md:px-2 max-md:shadow-[inset_2px_0_var(--focus)]',
      )}
    >
      <th
        scope="row"
        className={clsx(CELL, 'text-left font-text', isChanged && 'md:shadow-[inset_2px_0_var(--focus)]')}
      >
        <span className="block font-label">{passport.label}</span>
        <span className="block text-11 text-ink-2">{passport.description}</span>
      </th>
      <td className={clsx(CELL, 'text-right')}>{parts.value(assumption, group)}</td>
      <td className={clsx(CELL, 'text-ink-2 max-md:col-span-2 max-md:row-start-2 max-md:text-11')}>
        {passport.unit}
      </td>
      <td className={clsx(CELL, 'max-md:col-span-2')}>
        <span className="flex items-start gap-2">
          <RangeBar
            low={low}
            high={high}
            value={value}
            marks={isChanged ? [startingValue] : []}
            color={group.kind === null ? 'var(--organic)' : kindColor(group.kind)}
            dotColor={isChanged ? 'var(--focus)' : undefined}
            logarithmic={passport.distribution === 'lognormal'}
            label={isFixed ? 'Fixed, no range' : `P10 to P90: ${range}`}
          />
          <span className="text-11 text-ink-2">
            {!isFixed && <span className="block whitespace-nowrap">{range}</span>}
            <span className="block text-ink-3">{DISTRIBUTION_WORDS[passport.distribution]}</span>
          </span>
        </span>
      </td>
      <td className={CELL}>
        <span className={clsx('block', isChanged && 'font-label text-focus')}>{source.short}</span>
        <span className="block text-11 text-ink-2">{source.detail}</span>
      </td>
      <td className={clsx(CELL, 'text-11 whitespace-nowrap text-ink-3 max-md:hidden')}>
        {value === passport.value && formatDate(passport.date, style)}
      </td>
      <td className={clsx(CELL, 'text-right')}>
        <span className="inline-flex items-center gap-1.5">
          {parts.action?.(assumption, group)}
          <GradeTag grade={source.grade} words={GRADE_WORDS[source.grade]} />
        </span>
      </td>
    </tr>
  );
}
