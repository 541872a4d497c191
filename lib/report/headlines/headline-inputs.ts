import type { Assumption } from '../../analysis/assumptions/assumptions';
import { planAssumptions } from '../../analysis/assumptions/assumptions';
import type { HeadlineKey } from '../../analysis/forecast/headline';
import { parametersOf } from '../../model/parameters-of';
import type { Plan } from '../../model/plan';
import { formatParameter, formatParameterRange, provenanceOf } from '../words/assumption-words';
import { formatFull, formatMoney, formatShare } from '../words/numbers';

/** A number of the plan that a headline hangs on: its value, how sure it is, and where it comes from. */
export interface HeadlineInput {
  readonly label: string;
  readonly value: string;
  /** P10–P90; null where it is not drawn. */
  readonly range: string | null;
  readonly source: string;
}

type DynamicsKey = keyof Plan['dynamics'];
type FactKey = 'size' | 'price' | 'margin' | 'fixedCost' | 'discountRate' | 'horizonWeeks';

interface Inputs {
  readonly facts: readonly FactKey[];
  readonly dynamics: readonly DynamicsKey[];
}

const FUNNEL: Inputs = {
  facts: ['size'],
  dynamics: ['baseAwareness', 'baseConsideration', 'baseConversion', 'imitation'],
};
const ORDERS: readonly DynamicsKey[] = ['ordersPerActive', 'ordersPerLoyal', 'lapseActive'];
const MONEY: Inputs = { facts: ['price', 'margin'], dynamics: ['baseConversion', ...ORDERS] };

/** The inputs that matter most to each headline, besides what the channels spend and how they work. */
const INPUTS: Readonly<Record<HeadlineKey, Inputs>> = {
  newCustomers: FUNNEL,
  loyalAtEnd: { facts: [], dynamics: ['baseLoyalty', 'slipping', 'lapseLoyal', 'lapseActive'] },
  awarenessAtEnd: { facts: ['size'], dynamics: ['baseAwareness', 'forgettingHalfLifeWeeks', 'imitation'] },
  orders: { facts: ['size'], dynamics: ORDERS },
  revenue: { facts: ['price'], dynamics: [...ORDERS, 'priceElasticity'] },
  contribution: MONEY,
  operatingProfit: { ...MONEY, facts: ['price', 'margin', 'fixedCost'] },
  customerEquity: {
    facts: ['price', 'margin', 'discountRate'],
    dynamics: ['ordersPerActive', 'ordersPerLoyal', 'lapseActive', 'lapseLoyal'],
  },
  planValue: { ...MONEY, facts: ['price', 'margin', 'discountRate'] },
  spend: { facts: ['horizonWeeks'], dynamics: [] },
  costPerCustomer: FUNNEL,
  paybackWeek: MONEY,
  cashLow: MONEY,
  pushShare: FUNNEL,
  pullShare: FUNNEL,
  crossoverWeek: FUNNEL,
};

/** The inputs behind a headline of a plan, in words. */
export function headlineInputs(plan: Plan, key: HeadlineKey, locale: string): HeadlineInput[] {
  const { facts, dynamics } = INPUTS[key];
  // What a value was before somebody changed it is not known here: what is no default is the plan's own.
  const asStated = new Map(parametersOf(plan).map(({ address, value }) => [address, value]));
  const [people] = planAssumptions(plan, asStated);
  return [
    ...facts.map((fact) => factInput(plan, fact, locale)),
    ...dynamics.flatMap((term) => {
      const found = people.assumptions.find((assumption) => assumption.term === term);
      return found ? [parameterInput(found, locale)] : [];
    }),
  ];
}

function parameterInput(assumption: Assumption, locale: string): HeadlineInput {
  const { passport, value, low, high } = assumption;
  const { short, grade } = provenanceOf(assumption, { locale });
  return {
    label: passport.label,
    value: formatParameter(value, { locale }),
    range: low === high ? null : formatParameterRange(low, high, { locale }),
    source: `${short}, grade ${grade}`,
  };
}

function factInput(plan: Plan, fact: FactKey, locale: string): HeadlineInput {
  const style = { locale, currency: plan.currency };
  const { economics, market, horizonWeeks } = plan;
  const words: Readonly<Record<FactKey, readonly [label: string, value: string]>> = {
    size: ['Market size', formatFull(market.size, style)],
    price: ['List price', formatMoney(economics.price, style)],
    margin: ['Gross margin', formatShare(economics.margin, style, 1)],
    fixedCost: ['Fixed cost a week', formatMoney(economics.fixedCost, style)],
    discountRate: ['Discount rate a year', formatShare(economics.discountRate, style, 1)],
    horizonWeeks: ['Weeks', formatFull(horizonWeeks, style)],
  };
  const [label, value] = words[fact];
  const origin = plan.origin?.from;
  const source =
    origin === 'template'
      ? 'This plan, as its template states it'
      : origin === 'import'
        ? 'This plan, imported'
        : 'This plan';
  return { label, value, range: null, source };
}
