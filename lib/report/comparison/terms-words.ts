import type { Field } from '../../analysis/comparison/contenders';
import { listWords } from './goal-words';

/** What a reader has to know before comparing plans that are not alike: a sentence each; none for scenarios of one plan. */
export function termsNotes({ terms, contenders }: Field): string[] {
  const { differs, weeks } = terms;
  const has = (term: (typeof differs)[number]) => differs.includes(term);
  const currencies = [...new Set(contenders.map(({ plan }) => plan.currency))];
  const unlike = [
    ...(has('market') ? ['market'] : []),
    ...(has('economics') ? ['price, margin or cost'] : []),
  ];
  return [
    ...(has('currency')
      ? [
          `Money is not compared: the plans are in ${listWords(currencies)}. Each amount stands in its own currency.`,
        ]
      : []),
    ...(has('length')
      ? [
          `The plans are not of one length: all figures are of the first ${weeks} weeks, not of the whole of a longer plan.`,
        ]
      : []),
    ...(has('start')
      ? [
          'The plans start on different days: weeks are counted from each one’s own start, and seasons fall into different weeks.',
        ]
      : []),
    ...(unlike.length > 0
      ? [
          `The plans differ in ${listWords(unlike)}: a difference is that of the plans as a whole, not of their marketing alone.`,
        ]
      : []),
  ];
}
