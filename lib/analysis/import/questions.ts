import { WEEKDAYS } from '../../model/calendar';
import { isCurrency } from '../../model/currency';
import { dayInWords, readDate } from './dates';
import type { Answers, DateOrder, Mapping, UserMapping } from './mapping';
import { decimalEvidence, readNumber } from './numbers';
import type { SourceTable } from './read-table';
import type { Question } from './review';
import { type Settings, YEAR } from './settings';
import { currencySign, type StatedCurrency } from './stated-currency';
import type { WeeklyHistory } from './weekly-history';

/** The currency the file names by sign or code, with the reason; null where it names none. */
export function statedCurrency(table: SourceTable, mapping: Mapping): StatedCurrency | null {
  if (table.known?.currency) return table.known.currency;
  const money = mapping.columns.filter(({ role, outcome }) => role === 'spend' || outcome === 'revenue');
  const columns = table.columns.filter(({ name }) => money.some(({ column }) => column === name));
  for (const { header, cells } of columns) {
    // Names of channels may look like codes where files were put together.
    const code = table.known ? undefined : header.match(/\b[A-Z]{3}\b/g)?.find(isCurrency);
    if (code) return { value: code, reason: `The header "${header}" names it.`, isCertain: true };
    for (const text of [header, ...cells.slice(0, 20)]) {
      const sign = currencySign(text);
      if (sign !== null) return sign;
    }
  }
  return null;
}

/** The currency the file names, else a proposal from how it writes numbers; with the reason. */
export function proposeCurrency(table: SourceTable, mapping: Mapping): { value: string; reason: string } {
  const stated = statedCurrency(table, mapping);
  if (stated !== null) return { value: stated.value, reason: stated.reason };
  if (mapping.decimalSign === ',') {
    return {
      value: 'EUR',
      reason: 'The file names no currency; decimal commas are usual where the euro is.',
    };
  }
  return {
    value: 'USD',
    reason: 'The file names no currency: choose yours. Amounts are taken as they stand, never converted.',
  };
}

/** A plan's name from the file's: `retailer-weekly.csv` gives "Retailer weekly". */
export function proposePlanName(fileName: string): string {
  const words = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_\-\s]+/g, ' ')
    .trim()
    .slice(0, 100);
  return words === '' ? 'Imported plan' : words[0].toUpperCase() + words.slice(1);
}

/** What the file leaves open about itself: these have no proposal where guessing would be wrong. */
export function fileQuestions(
  table: SourceTable,
  mapping: Mapping,
  orders: readonly DateOrder[],
  user: UserMapping,
): Question[] {
  const questions: Question[] = [];
  const dates = table.columns.find(
    ({ name }) => name === mapping.columns.find(({ role }) => role === 'date')?.column,
  );
  const readings = orderReadings(table, mapping, orders);
  if (readings.length > 1 && dates) {
    const [{ cell }] = readings;
    questions.push({
      ...base('dateOrder', 'mapping', 'In which order are the dates written?', 'choice'),
      reason: `"${cell}" in "${dates.name}" can be ${readings.map(({ day }) => day).join(' or ')}.`,
      options: readings.map(({ order, words }) => ({ value: order, label: words })),
      answer: user.dateOrder ?? null,
    });
  }
  // Proved by the file itself: nothing to ask, and no need to read every cell once more.
  if (mapping.decimalSign !== null && user.decimalSign === undefined) return questions;
  const evidence = decimalEvidence(table.columns.flatMap(({ cells }) => cells));
  const isOpen =
    evidence.point > 0 ? evidence.comma > 0 : evidence.comma === 0 && evidence.ambiguous !== null;
  if (isOpen) {
    const cell = evidence.ambiguous ?? '';
    const mixed = evidence.point > 0;
    questions.push({
      ...base('decimalSign', 'mapping', 'Which sign stands before the decimals?', 'choice'),
      reason: mixed
        ? 'Some cells only make sense with a decimal point, others only with a decimal comma.'
        : `"${cell}" can be ${readNumber(cell, '.')} or ${readNumber(cell, ',')}.`,
      options: [
        { value: '.', label: mixed ? 'The point' : `The point: ${cell} is ${readNumber(cell, '.')}` },
        { value: ',', label: mixed ? 'The comma' : `The comma: ${cell} is ${readNumber(cell, ',')}` },
      ],
      answer: user.decimalSign ?? null,
    });
  }
  return questions;
}

/** What each order makes of the first cell that they read differently: `Day first: 03/04/2024 is 3 April 2024`. */
export function orderReadings(table: SourceTable, mapping: Mapping, orders: readonly DateOrder[]) {
  const name = mapping.columns.find(({ role }) => role === 'date')?.column;
  const cells = table.columns.find((column) => column.name === name)?.cells ?? [];
  const cell = cells.find((text) => new Set(orders.map((order) => readDate(text, order))).size > 1) ?? '';
  return orders.map((order) => {
    const iso = readDate(cell, order);
    const day = iso === null ? 'no day' : dayInWords(iso);
    return { order, cell, day, words: `${ORDER_LABELS[order]}: ${cell} is ${day}` };
  });
}

/** What each order is called. */
export const ORDER_LABELS: Readonly<Record<DateOrder, string>> = {
  dmy: 'Day first',
  mdy: 'Month first',
  ymd: 'Year first',
};

/** What the file cannot say about the business: every one has a proposal. */
export function businessQuestions(input: {
  readonly fileName: string;
  readonly history: WeeklyHistory;
  readonly settings: Settings;
  readonly currency: { readonly value: string; readonly reason: string };
  readonly answers: Answers;
  readonly user: UserMapping;
}): Question[] {
  const { fileName, history, settings, currency, answers, user } = input;
  const { marketSize, price, margin } = settings;
  const round = (value: number) => Number(value.toPrecision(6));
  const daily: Question[] =
    history.granularity === 'daily'
      ? [
          {
            ...base('weekStartsOn', 'mapping', 'On which day do your weeks start?', 'choice'),
            reason: 'The file is daily and is added up to weeks.',
            options: WEEKDAYS.map((day) => ({ value: day, label: day[0].toUpperCase() + day.slice(1) })),
            proposal: history.weekStartsOn,
            answer: user.weekStartsOn ?? null,
          },
        ]
      : [];
  return [
    ...daily,
    {
      ...base('planName', 'answers', 'What is the plan called?', 'text'),
      reason: 'From the name of the file.',
      proposal: proposePlanName(fileName),
      answer: answers.planName ?? null,
    },
    {
      ...base('currency', 'answers', 'In which currency is the money?', 'currency'),
      reason: currency.reason,
      proposal: currency.value,
      answer: answers.currency ?? null,
    },
    {
      ...base('marketSize', 'answers', 'How many people could buy from you?', 'count'),
      reason: marketSize.reason,
      proposal: marketSize.value,
      answer: answers.marketSize ?? null,
    },
    {
      ...base('price', 'answers', 'What does an average order bring?', 'money'),
      reason: price.reason,
      proposal: round(price.value),
      answer: answers.price ?? null,
    },
    {
      ...base('margin', 'answers', 'What share of the price is gross margin?', 'share'),
      reason: margin.reason,
      proposal: margin.value,
      answer: answers.margin ?? null,
    },
    {
      ...base('horizonWeeks', 'answers', 'How many weeks does the plan cover?', 'count'),
      reason: 'A year, as the spend that is moved forward.',
      proposal: YEAR,
      answer: answers.horizonWeeks ?? null,
    },
  ];
}

function base(id: Question['id'], of: Question['of'], label: string, input: Question['input']) {
  return { id, of, file: null, key: null, label, input, options: [], proposal: null };
}
