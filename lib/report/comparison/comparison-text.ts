import { changedInputs } from '../../analysis/comparison/changed-inputs';
import type { Comparison } from '../../analysis/comparison/comparison';
import type { Goal } from '../../analysis/comparison/verdict';
import { textTable } from '../text/text-table';
import { type ComparedCell, comparedRows } from './compared-rows';
import { inputRows, inputsSentence } from './input-words';
import { termsNotes } from './terms-words';
import { verdictText } from './verdict-words';

/** A comparison for a terminal: the verdict, the headlines with ranges and chances, and what differs. */
export function comparisonText(comparison: Comparison, goal: Goal, locale: string): string {
  const { contenders } = comparison;
  const { sentence, details } = verdictText(comparison, goal, locale);
  const names = contenders.map(({ label }) => label);
  const headlines = comparedRows(comparison, locale).map(({ label, cells }) => [
    label,
    ...cells.map(cellText),
  ]);
  const inputs = changedInputs(contenders);
  const rows = inputRows(inputs, contenders, { locale });
  return [
    sentence,
    ...details,
    ...termsNotes(comparison).map((note) => `Note: ${note}`),
    '',
    textTable([['', ...names], ...headlines]),
    '',
    inputsSentence(inputs),
    ...(rows.length === 0
      ? []
      : ['', textTable([['', ...names], ...rows.map(({ label, values }) => [label, ...values])])]),
    '',
  ].join('\n');
}

function cellText({ value, range, best, difference, isNoise }: ComparedCell): string {
  const parts = [
    ...(range === null || range === '' ? [] : [range]),
    ...(difference === null
      ? []
      : [`${difference.arrow} ${difference.text}${isNoise ? ' within noise' : ''}`.trim()]),
    ...(best === null ? [] : [`best in ${best} of 100`]),
  ];
  return parts.length === 0 ? value : `${value} (${parts.join('; ')})`;
}
