import type { Forecast } from '../../analysis/forecast/forecast';
import type { HeadlineKey } from '../../analysis/forecast/headline';
import { channelKind } from '../../model/channels/registry';
import { minorUnitDigits, sumMoney } from '../../model/currency';
import type { Side } from '../../model/side';
import type { Unit } from '../figure';
import { formatExact, formatFigure, type InCurrency } from '../words/numbers';
import { type Expression, evaluate, join, named, numberOf, sumOf, writeExpression } from './expression';
import { HEADLINE_FACTS } from './headline-facts';

/** One value of a formula, with this plan's number. */
export interface ExplanationTerm {
  readonly symbol: string;
  readonly label: string;
  /** Null where it does not exist. */
  readonly value: number | null;
  readonly unit: Unit;
  /** Decimals that are shown, and that the formula is reckoned with. */
  readonly digits: number;
}

/** How a headline comes about: a formula and the values it takes. Plain data. */
export interface Explanation {
  readonly key: HeadlineKey;
  /** The symbol of the headline itself. */
  readonly symbol: string;
  /** Null where the number does not exist in this plan; `note` then says why. */
  readonly expression: Expression | null;
  readonly terms: readonly ExplanationTerm[];
  readonly note?: string;
}

type Reading = Omit<Explanation, 'key'>;

/** Explains a headline of a forecast by the numbers it is made of. */
export function explainHeadline(forecast: Forecast, key: HeadlineKey): Explanation {
  return { key, ...READINGS[key](forecast) };
}

/** What the formula comes to, reckoned with the values as they are shown. */
export function recompute({ expression, terms }: Explanation): number | null {
  if (expression === null) return null;
  const shown = new Map(
    terms.map(({ symbol, value, digits, unit }) => [symbol, asShown(value, unit, digits)]),
  );
  return evaluate(expression, (symbol) => shown.get(symbol) ?? null);
}

/** The formula twice: in symbols, and with this plan's numbers and what they come to. */
export function explanationLines(
  explanation: Explanation,
  style: InCurrency,
): { readonly symbols: string; readonly numbers: string } | null {
  const { expression, terms, key, symbol } = explanation;
  if (expression === null) return null;
  const { unit, digits } = HEADLINE_FACTS[key];
  const texts = new Map(terms.map((term) => [term.symbol, termText(term, style)]));
  const result = formatFigure(recompute(explanation), unit, style, digits);
  return {
    symbols: `${symbol} = ${writeExpression(expression, (name) => name)}`,
    numbers: `${writeExpression(expression, (name) => texts.get(name) ?? name)} = ${result}`,
  };
}

/** A term's value as it is shown. */
export function termText({ value, unit, digits }: ExplanationTerm, style: InCurrency): string {
  return formatExact(value, unit, style, digits);
}

function asShown(value: number | null, unit: Unit, digits: number): number | null {
  if (value === null) return null;
  const scale = unit === 'share' ? 100 : 1;
  return Number((value * scale).toFixed(digits)) / scale;
}

const v = named;

function people(symbol: string, label: string, value: number): ExplanationTerm {
  return { symbol, label, value, unit: 'people', digits: 2 };
}

function money({ plan }: Forecast, symbol: string, label: string, value: number): ExplanationTerm {
  return { symbol, label, value, unit: 'money', digits: minorUnitDigits(plan.currency) };
}

/** What one customer is worth or costs: more digits than a coin has, since it is multiplied by many. */
function rate(symbol: string, label: string, value: number): ExplanationTerm {
  return { symbol, label, value: Number.isFinite(value) ? value : null, unit: 'money', digits: 6 };
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let week = 0; week < values.length; week++) sum += values[week];
  return sum;
}

function sideSpend({ plan, scenario }: Forecast, side: Side): number {
  const ids = plan.channels.filter(({ kind }) => channelKind(kind).side === side).map(({ id }) => id);
  const weeks = scenario.flights.filter(({ channelId }) => ids.includes(channelId));
  return sumMoney(
    weeks.flatMap(({ spend }) => spend.slice(0, plan.horizonWeeks)),
    plan.currency,
  );
}

function shareOfCustomers(forecast: Forecast, side: Side): Reading {
  const { newCustomers } = forecast.splits;
  const all = forecast.headline.newCustomers ?? 0;
  const terms = [
    people('n', `New customers by ${side}`, total(newCustomers[side])),
    people('N', 'New customers', all),
  ];
  return all > 0
    ? { symbol: 'q', expression: join(v('n'), 'divide', v('N')), terms }
    : { symbol: 'q', expression: null, terms, note: 'There are no new customers to share.' };
}

/** The last week, counted from 1, in which contribution to date is below zero; 0 where it never is. */
function lastWeekBelowZero({ series: { contributionToDate } }: Forecast): number {
  let week = contributionToDate.length;
  while (week > 0 && contributionToDate[week - 1] >= 0) week--;
  return week;
}

function week(symbol: string, label: string, value: number): ExplanationTerm {
  return { symbol, label, value, unit: 'week', digits: 0 };
}

const READINGS: Readonly<Record<HeadlineKey, (forecast: Forecast) => Reading>> = {
  newCustomers: ({ splits: { newCustomers } }) => ({
    symbol: 'N',
    expression: sumOf([v('n₁'), v('n₂'), v('n₀')]),
    terms: [
      people('n₁', 'Brought by push', total(newCustomers.push)),
      people('n₂', 'Brought by pull', total(newCustomers.pull)),
      people('n₀', 'Organic', total(newCustomers.organic)),
    ],
  }),
  loyalAtEnd: ({ series }) => {
    const last = series.loyal.length - 1;
    const customers = series.active[last] + series.loyal[last];
    return {
      symbol: 'L',
      expression: join(v('K'), 'multiply', v('l')),
      terms: [
        { ...people('K', 'Customers at the end, active and loyal', customers), digits: 4 },
        {
          symbol: 'l',
          label: 'Share of them who are loyal',
          value: series.loyalty[last],
          unit: 'share',
          digits: 6,
        },
      ],
    };
  },
  awarenessAtEnd: ({ series }) => {
    const last = series.unaware.length - 1;
    const stages = [series.aware, series.considering, series.active, series.loyal, series.lapsed];
    const known = stages.reduce((sum, stage) => sum + stage[last], 0);
    return {
      symbol: 'a',
      expression: join(v('K'), 'divide', v('M')),
      terms: [
        people('K', 'People who know you at the end', known),
        people('M', 'Market at the end', known + series.unaware[last]),
      ],
    };
  },
  orders: ({ series, headline }) => ({
    symbol: 'O',
    expression: join(v('N'), 'add', v('R')),
    terms: [
      people('N', 'First orders of new customers', headline.newCustomers ?? 0),
      people('R', 'Orders of customers who return', total(series.orders) - (headline.newCustomers ?? 0)),
    ],
  }),
  revenue: (forecast) => {
    const { series, plan, headline } = forecast;
    const orders = total(series.orders);
    return {
      symbol: 'R',
      expression: join(join(v('O'), 'multiply', v('p')), 'subtract', v('D')),
      terms: [
        { symbol: 'O', label: 'Orders', value: orders, unit: 'orders', digits: 4 },
        money(forecast, 'p', 'List price', plan.economics.price),
        money(forecast, 'D', 'Discounts given', orders * plan.economics.price - (headline.revenue ?? 0)),
      ],
    };
  },
  contribution: (forecast) => ({
    symbol: 'C',
    expression: join(v('G'), 'subtract', v('S')),
    terms: [
      money(forecast, 'G', 'Gross profit', sumMoney(forecast.series.grossProfit, forecast.plan.currency)),
      money(forecast, 'S', 'Spend', forecast.headline.spend ?? 0),
    ],
  }),
  operatingProfit: (forecast) => ({
    symbol: 'P',
    expression: join(v('C'), 'subtract', join(v('T'), 'multiply', v('F'))),
    terms: [
      money(forecast, 'C', 'Contribution', forecast.headline.contribution ?? 0),
      { symbol: 'T', label: 'Weeks', value: forecast.weeks, unit: 'count', digits: 0 },
      money(forecast, 'F', 'Fixed cost a week', forecast.plan.economics.fixedCost),
    ],
  }),
  customerEquity: ({ series, atEnd: { worth } }) => {
    const last = series.active.length - 1;
    const stages = [
      ['B', 'Active', 'active'],
      ['L', 'Loyal', 'loyal'],
      ['X', 'Lapsed', 'lapsed'],
    ] as const;
    return {
      symbol: 'E',
      expression: sumOf(stages.map(([symbol]) => join(v(symbol), 'multiply', v(`v${symbol}`)))),
      terms: stages.flatMap(([symbol, label, stage]) => [
        { ...people(symbol, `${label} customers at the end`, series[stage][last]), digits: 4 },
        rate(`v${symbol}`, `Lifetime value of one: ${stage}`, worth[stage]),
      ]),
    };
  },
  planValue: (forecast) => ({
    symbol: 'V',
    expression: join(v('C₁'), 'add', v('C₂')),
    terms: [
      money(forecast, 'C₁', 'Discounted contribution of the plan', forecast.atEnd.plannedValue),
      money(forecast, 'C₂', 'That of the 156 weeks after it, all spend off', forecast.atEnd.tailValue),
    ],
  }),
  spend: (forecast) => ({
    symbol: 'S',
    expression: join(v('S₁'), 'add', v('S₂')),
    terms: [
      money(forecast, 'S₁', 'Push spend', sideSpend(forecast, 'push')),
      money(forecast, 'S₂', 'Pull spend', sideSpend(forecast, 'pull')),
    ],
  }),
  costPerCustomer: (forecast) => {
    const { spend, newCustomers, costPerCustomer } = forecast.headline;
    const terms = [
      money(forecast, 'S', 'Spend', spend ?? 0),
      { ...people('N', 'New customers', newCustomers ?? 0), digits: 4 },
    ];
    return costPerCustomer === null
      ? { symbol: 'c', expression: null, terms, note: 'There are no new customers to divide by.' }
      : { symbol: 'c', expression: join(v('S'), 'divide', v('N')), terms };
  },
  paybackWeek: (forecast) => {
    const below = lastWeekBelowZero(forecast);
    const { contributionToDate } = forecast.series;
    const end = contributionToDate[contributionToDate.length - 1];
    const terms = [
      week('w', below === 0 ? 'Weeks below zero' : 'Last week below zero', below),
      ...(below === 0
        ? []
        : [money(forecast, 'Cw', 'Contribution to date in that week', contributionToDate[below - 1])]),
      money(forecast, 'CT', 'Contribution to date at the end', end),
    ];
    return forecast.headline.paybackWeek === null
      ? {
          symbol: 'W',
          expression: null,
          terms,
          note: 'Contribution to date is still below zero when the plan ends.',
        }
      : { symbol: 'W', expression: join(v('w'), 'add', numberOf(1)), terms };
  },
  cashLow: (forecast) => ({
    symbol: 'Z',
    expression: join(numberOf(0), 'least', v('m')),
    terms: [
      money(forecast, 'm', 'Lowest contribution to date', Math.min(...forecast.series.contributionToDate)),
    ],
  }),
  pushShare: (forecast) => shareOfCustomers(forecast, 'push'),
  pullShare: (forecast) => shareOfCustomers(forecast, 'pull'),
  crossoverWeek: ({ headline: { crossoverWeek } }) =>
    crossoverWeek === null
      ? { symbol: 'W', expression: null, terms: [], note: 'Pull does not overtake push within the plan.' }
      : {
          symbol: 'W',
          expression: join(v('w'), 'add', numberOf(1)),
          terms: [week('w', 'Last week before pull leads for 8 weeks', crossoverWeek - 1)],
        },
};
