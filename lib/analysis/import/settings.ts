import { PlannerError } from '../../errors';
import { priceLevel } from '../../model/price-level';
import type { ActualOutcome } from '../actuals';
import type { Answers } from './mapping';
import { REFERENCE, REFERENCE_BUDGET } from './reference';
import type { WeeklyHistory } from './weekly-history';

/** Weeks of a year, and of the baseline that is moved forward. */
export const YEAR = 52;

/** A value with where it comes from. */
export interface Proposal<T> {
  readonly value: T;
  readonly reason: string;
}

/** What a plan needs and the file does not hold. */
export interface Settings {
  readonly currency: string;
  readonly price: Proposal<number>;
  readonly margin: Proposal<number>;
  readonly marketSize: Proposal<number>;
}

const PROPOSED_PRICE = 60;
const PROPOSED_MARGIN = 0.4;

/** The outcome that a history is anchored on: revenue before orders before new customers; null where it has none. */
export function anchorOf({ outcomes }: Pick<WeeklyHistory, 'outcomes'>): ActualOutcome | null {
  return (['revenue', 'orders', 'newCustomers'] as const).find((outcome) => outcomes.has(outcome)) ?? null;
}

/** The user's answers, completed by proposals drawn from the history. */
export function settleAnswers(history: WeeklyHistory, answers: Answers, currency: string): Settings {
  const price = answered(answers.price) ?? proposePrice(history, currency);
  return {
    currency,
    price,
    margin: answered(answers.margin) ?? {
      value: PROPOSED_MARGIN,
      reason:
        'The file holds no cost of goods; 40 % is our assumption. Your own figure changes every profit.',
    },
    marketSize: answered(answers.marketSize) ?? proposeMarketSize(history, price.value, currency),
  };
}

function answered<T>(value: T | undefined): Proposal<T> | null {
  return value === undefined ? null : { value, reason: 'As you said.' };
}

function proposePrice({ outcomes }: WeeklyHistory, currency: string): Proposal<number> {
  const revenue = outcomes.get('revenue');
  const orders = outcomes.get('orders');
  if (revenue && orders) {
    const weeks = lastYear(revenue.map((value, week) => [value, orders[week]] as const));
    const both = weeks.filter(([value, count]) => value !== null && count !== null);
    const sold = both.reduce((sum, [, count]) => sum + (count ?? 0), 0);
    const value = both.reduce((sum, [money]) => sum + (money ?? 0), 0) / sold;
    if (Number.isFinite(value) && value > 0) {
      return { value, reason: 'Revenue over orders of the last 52 weeks of the file.' };
    }
  }
  const value = PROPOSED_PRICE * priceLevel(currency);
  const reason = `The file does not say what an order brings; ${value} is our assumption. It sets how many orders the revenue is.`;
  return { value, reason };
}

/**
 * A market between two readings of the reference brand: the one in which orders would be as frequent, and the one in
 * which marketing would be as intense. Two significant digits: it is a proposal, not a measurement.
 */
function proposeMarketSize(history: WeeklyHistory, price: number, currency: string): Proposal<number> {
  const spend = meanSpend(history) / priceLevel(currency);
  const bySpend = (spend / REFERENCE_BUDGET) * 1000;
  const { byOutcome, what } = marketByOutcome(history, price);
  const between = bySpend > 0 ? Math.sqrt(bySpend * byOutcome) : byOutcome;
  const bounded = Math.min(2 * byOutcome, Math.max(byOutcome / 20, between));
  const value = Math.min(1e10, Math.max(1000, Number(bounded.toPrecision(2))));
  const readings =
    bySpend > 0
      ? `your ${what} would belong to about ${people(byOutcome)} people at the reference brand, your marketing budget to ${people(bySpend)}; this lies between`
      : `your ${what} would belong to about this many people at the reference brand`;
  return { value, reason: `People who could buy from you. The file does not say it: ${readings}.` };
}

function marketByOutcome(history: WeeklyHistory, price: number): { byOutcome: number; what: string } {
  const anchor = anchorOf(history);
  const weekly = mean(
    lastYear(history.outcomes.get(anchor ?? 'revenue') ?? []).filter((value) => value !== null),
  );
  if (anchor === 'newCustomers') {
    return { byOutcome: (weekly / REFERENCE.newCustomersPerThousand) * 1000, what: 'new customers' };
  }
  const orders = anchor === 'orders' ? weekly : weekly / price;
  return {
    byOutcome: (orders / REFERENCE.ordersPerThousand) * 1000,
    what: anchor === 'orders' ? 'orders' : 'sales',
  };
}

function people(count: number): string {
  const [scaled, word] =
    count >= 1e6 ? [count / 1e6, ' million'] : count >= 1e4 ? [count / 1e3, ' thousand'] : [count, ''];
  return `${Number(scaled.toPrecision(2))}${word}`;
}

/** Mean weekly spend of all channels over the history, in the plan's currency. */
export function meanSpend({ channels, weeks }: Pick<WeeklyHistory, 'channels' | 'weeks'>): number {
  return channels.reduce((sum, { spend }) => sum + spend.reduce((a, b) => a + b, 0), 0) / Math.max(1, weeks);
}

/** The last 52 entries of a weekly series (all of a shorter one). */
export function lastYear<T>(values: readonly T[]): readonly T[] {
  return values.slice(-YEAR);
}

/** The first weeks of a history, as if the file had ended there. */
export function firstWeeks(history: WeeklyHistory, weeks: number, endsBefore: string): WeeklyHistory {
  return {
    ...history,
    weeks,
    endsBefore,
    channels: history.channels.map((channel) => ({
      ...channel,
      spend: channel.spend.slice(0, weeks),
      volume: channel.volume?.slice(0, weeks) ?? null,
    })),
    outcomes: new Map([...history.outcomes].map(([key, values]) => [key, values.slice(0, weeks)])),
    discount: history.discount?.slice(0, weeks) ?? null,
  };
}

/**
 * The anchor of a history.
 * @throws PlannerError `invalid-input` where no column is an outcome, or the outcome was 0 all year
 */
export function requireAnchor(history: WeeklyHistory): ActualOutcome {
  const anchor = anchorOf(history);
  if (anchor === null) {
    throw new PlannerError(
      'invalid-input',
      'No column is an outcome: choose the one that holds revenue, orders or new customers.',
    );
  }
  const total = lastYear(history.outcomes.get(anchor) ?? []).reduce<number>(
    (sum, value) => sum + (value ?? 0),
    0,
  );
  if (total > 0) return anchor;
  throw new PlannerError(
    'invalid-input',
    `The last 52 weeks hold no ${anchor}: there is nothing to anchor a plan on.`,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
