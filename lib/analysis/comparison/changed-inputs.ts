import { type ChannelKindId, channelKind } from '../../model/channels/registry';
import { sumMoney } from '../../model/currency';
import { parametersOf } from '../../model/parameters-of';
import type { Plan } from '../../model/plan';
import { sameDocument } from '../../model/same-document';
import type { Contender } from './contenders';

/** Members of a plan that hold for all its scenarios, and what they are. */
export const PLAN_INPUTS = {
  startsOn: 'date',
  currency: 'text',
  'market.size': 'people',
  'market.annualGrowth': 'share',
  'market.stages': 'document',
  'market.seasonality': 'document',
  'economics.price': 'money',
  'economics.margin': 'share',
  'economics.fixedCost': 'money',
  'economics.discountRate': 'share',
  carryIn: 'document',
  correlations: 'document',
} as const;
export type PlanInput = keyof typeof PLAN_INPUTS;

/** Where an input stands. */
export type InputRef =
  | { readonly kind: 'spend' | 'discount'; readonly channelId: string }
  | { readonly kind: 'parameter'; readonly address: string }
  | { readonly kind: 'plan'; readonly path: PlanInput };

/** What the values of an input are. `document`: no single number; `same` or `differs` from the first contender. */
export type InputUnit = (typeof PLAN_INPUTS)[PlanInput] | 'number';

/** An input in which contenders differ. */
export interface ChangedInput {
  /** Unlike that of any other input. */
  readonly id: string;
  readonly ref: InputRef;
  readonly unit: InputUnit;
  /**
   * `[contender]`: mean spend a week, mean discount, the number or text itself; null where the plan has no such
   * channel or parameter.
   */
  readonly values: readonly (number | string | null)[];
  /** `[contender]`: whether it is another than the first contender's, though its value may be the same: other weeks. */
  readonly differs: readonly boolean[];
}

/** The inputs in which contenders differ, and how many were compared. */
export interface ChangedInputs {
  readonly changed: readonly ChangedInput[];
  readonly compared: number;
}

/** Every input in which contenders differ: spend and discounts by channel, then parameters, then the plan's own. */
export function changedInputs(contenders: readonly Contender[]): ChangedInputs {
  const channels = new Map(contenders.flatMap(({ plan }) => plan.channels.map((one) => [one.id, one.kind])));
  const refs: InputRef[] = [
    ...[...channels.keys()].map((channelId): InputRef => ({ kind: 'spend', channelId })),
    ...[...channels]
      .filter(([, kind]) => channelKind(kind as ChannelKindId).response.carriesDiscount)
      .map(([channelId]): InputRef => ({ kind: 'discount', channelId })),
    ...[...new Set(contenders.flatMap(({ plan }) => parametersOf(plan).map(({ address }) => address)))].map(
      (address): InputRef => ({ kind: 'parameter', address }),
    ),
    ...(Object.keys(PLAN_INPUTS) as PlanInput[]).map((path): InputRef => ({ kind: 'plan', path })),
  ];
  return { changed: refs.flatMap((ref) => changeOf(contenders, ref) ?? []), compared: refs.length };
}

function changeOf(contenders: readonly Contender[], ref: InputRef): ChangedInput | null {
  const read = readerOf(contenders, ref);
  const documents = contenders.map(read);
  const differs = documents.map((document) => !sameDocument(document, documents[0]));
  if (!differs.includes(true)) return null;
  const unit = unitOf(ref);
  return {
    id: idOf(ref),
    ref,
    unit,
    differs,
    values: contenders.map((contender, index) =>
      cellOf(contender, ref, unit, documents[index], differs[index]),
    ),
  };
}

/** Reads all of an input, so that two readings tell whether it is the same. */
function readerOf(contenders: readonly Contender[], ref: InputRef): (contender: Contender) => unknown {
  if (ref.kind === 'parameter') {
    const values = new Map(
      contenders.map(({ plan }) => [
        plan,
        new Map(parametersOf(plan).map(({ address, value }) => [address, value])),
      ]),
    );
    return ({ plan }) => values.get(plan)?.get(ref.address) ?? null;
  }
  if (ref.kind === 'plan') return ({ plan }) => planInput(plan, ref.path);
  return (contender) => seriesOf(contender, ref.kind, ref.channelId);
}

/** Spend or discount of a channel, `[week]`; null where the plan has no such channel. */
export function seriesOf(
  { plan, scenario }: Pick<Contender, 'plan' | 'scenario'>,
  kind: 'spend' | 'discount',
  channelId: string,
): readonly number[] | null {
  if (!plan.channels.some(({ id }) => id === channelId)) return null;
  const series = scenario.flights.find((flight) => flight.channelId === channelId)?.[kind] ?? [];
  return Array.from({ length: plan.horizonWeeks }, (_, week) => series[week] ?? 0);
}

/** A member of a plan by its path. */
export function planInput(plan: Plan, path: PlanInput): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], plan);
}

function unitOf(ref: InputRef): InputUnit {
  switch (ref.kind) {
    case 'spend':
      return 'money';
    case 'discount':
      return 'share';
    case 'parameter':
      return 'number';
    case 'plan':
      return PLAN_INPUTS[ref.path];
  }
}

/** A name for an input that no other has. */
export function idOf(ref: InputRef): string {
  if (ref.kind === 'parameter') return ref.address;
  return ref.kind === 'plan' ? ref.path : `${ref.kind}.${ref.channelId}`;
}

function cellOf(
  { plan }: Contender,
  ref: InputRef,
  unit: InputUnit,
  document: unknown,
  differs: boolean,
): number | string | null {
  if (document === null) return null;
  if (unit === 'document') return differs ? 'differs' : 'same';
  if (ref.kind === 'spend') {
    return sumMoney(numbersIn(document), plan.currency) / plan.horizonWeeks;
  }
  if (ref.kind === 'discount') {
    return numbersIn(document).reduce((sum, depth) => sum + depth, 0) / plan.horizonWeeks;
  }
  return typeof document === 'number' ? document : String(document);
}

function numbersIn(document: unknown): number[] {
  return Array.isArray(document) ? document.map(Number) : [];
}
