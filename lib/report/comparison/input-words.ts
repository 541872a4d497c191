import type {
  ChangedInput,
  ChangedInputs,
  InputRef,
  PlanInput,
} from '../../analysis/comparison/changed-inputs';
import type { Contender } from '../../analysis/comparison/contenders';
import type { CopyProblem } from '../../analysis/comparison/copy-input';
import type { Figure } from '../figure';
import { formatParameter } from '../words/assumption-words';
import {
  formatDate,
  formatFull,
  formatMoneyWhole,
  formatShare,
  type InLocale,
  NO_VALUE,
} from '../words/numbers';
import { parameterNames } from '../words/parameter-words';

/** A changed input in words. */
export interface InputRow {
  readonly id: string;
  readonly ref: InputRef;
  readonly label: string;
  /** Of the channel it belongs to, for its icon. */
  readonly kind?: string;
  /** `[contender]`. */
  readonly values: readonly string[];
  /** The same where room is short: spend without its currency. */
  readonly short: readonly string[];
}

const PLAN_WORDS: Readonly<Record<PlanInput, string>> = {
  startsOn: 'Start',
  currency: 'Currency',
  'market.size': 'Market size',
  'market.annualGrowth': 'Market growth a year',
  'market.stages': 'People at the start',
  'market.seasonality': 'Season',
  'economics.price': 'Price',
  'economics.margin': 'Margin',
  'economics.fixedCost': 'Fixed cost a week',
  'economics.discountRate': 'Discount rate a year',
  carryIn: 'What was carried in',
  correlations: 'How assumptions move together',
};

/** Why an input is not copied, for the one who would. */
export const COPY_PROBLEMS: Readonly<Record<CopyProblem, string>> = {
  currency: 'Amounts of another currency are not copied.',
  channel: 'The plan has no such channel.',
  plan: 'This holds for the plan as a whole; change it there.',
};

/** Writes the changed inputs. */
export function inputRows(
  { changed }: ChangedInputs,
  contenders: readonly Contender[],
  { locale }: InLocale,
): InputRow[] {
  const names = new Map([...contenders].reverse().flatMap(({ plan }) => [...parameterNames(plan)]));
  const channelIn = (id: string) =>
    contenders.flatMap(({ plan }) => plan.channels).find((channel) => channel.id === id);
  return changed.map((input): InputRow => {
    const { id, ref } = input;
    const values = contenders.map(({ plan }, index) =>
      writeValue(input, index, { locale, currency: plan.currency }),
    );
    if (ref.kind === 'plan') return { id, ref, label: PLAN_WORDS[ref.path], values, short: values };
    if (ref.kind === 'parameter')
      return { id, ref, label: names.get(ref.address) ?? ref.address, values, short: values };
    const short = input.values.map((value, index) =>
      ref.kind === 'spend' && typeof value === 'number' ? formatFull(value, { locale }) : values[index],
    );
    const channel = channelIn(ref.channelId);
    const name = channel?.name ?? ref.channelId;
    return {
      id,
      ref,
      label: ref.kind === 'discount' ? `${name}: discount` : name,
      kind: channel?.kind,
      values,
      short,
    };
  });
}

function writeValue(
  { ref, unit, values, differs }: ChangedInput,
  index: number,
  style: { readonly locale: string; readonly currency: string },
): string {
  const value = values[index];
  if (value === null) return NO_VALUE;
  // The same amount in other weeks is a difference that the amount does not show.
  const isOtherWeeks =
    (ref.kind === 'spend' || ref.kind === 'discount') && differs[index] && value === values[0];
  const words = writeNumber(value, unit, style);
  return isOtherWeeks ? `${words}, other weeks` : words;
}

function writeNumber(
  value: number | string,
  unit: ChangedInput['unit'],
  style: { readonly locale: string; readonly currency: string },
): string {
  if (typeof value === 'string') return unit === 'date' ? formatDate(value, style) : value;
  switch (unit) {
    case 'money':
      return formatMoneyWhole(value, style);
    case 'share':
      return formatShare(value, style, 1);
    case 'people':
      return formatFull(value, style);
    default:
      return formatParameter(value, style);
  }
}

/** How many inputs differ of how many, in a sentence. */
export function inputsSentence({ changed, compared }: ChangedInputs): string {
  if (changed.length === 0) return `None of ${compared} inputs differs.`;
  const isSpendOnly = changed.every(({ ref }) => ref.kind === 'spend' || ref.kind === 'discount');
  const same = isSpendOnly ? ' Market, price, seasons and all assumptions are the same.' : '';
  return `${changed.length} of ${compared} inputs ${changed.length === 1 ? 'differs' : 'differ'}.${same}`;
}

/** The changed inputs as a figure: a row an input, a column a contender. */
export function inputsFigure(
  inputs: ChangedInputs,
  contenders: readonly Contender[],
  locale: string,
): Figure {
  const rows = inputRows(inputs, contenders, { locale });
  return {
    id: 'comparison-inputs',
    question: 'What differs?',
    answer: inputsSentence(inputs),
    unit: 'spend: mean of a week; discount: mean depth',
    table: {
      rows: rows.length,
      columns: [
        { key: 'input', label: 'Input', unit: 'text', values: rows.map(({ label }) => label) },
        { key: 'id', label: 'Id', unit: 'text', values: rows.map(({ id }) => id) },
        ...contenders.map(({ label }, index) => ({
          key: `scenario${index + 1}`,
          label,
          unit: 'text' as const,
          values: rows.map(({ values }) => values[index]),
        })),
      ],
    },
    mark: { type: 'table' },
    annotations: [],
  };
}
