import { z } from 'zod';
import type { Issue } from '../errors';
import { choleskyFactor } from '../math/cholesky';
import type { ChannelTerm } from './channels/define-channel';
import { CHANNEL_KINDS } from './channels/registry';
import { DYNAMICS } from './dynamics';

/** More would leave a term next to nothing of its own in any one channel. */
export const MOST_CORRELATION = 0.95;

/** How a plan's beliefs move together when ranges are drawn. */
export const correlationsSchema = z.strictObject({
  /** Correlation of each term between any two channels: what holds for one is likelier for the others. */
  sameTerm: z.number().min(0).max(MOST_CORRELATION).optional(),
  /** Correlations of two parameters each, by address. */
  pairs: z
    .array(z.strictObject({ a: z.string().max(120), b: z.string().max(120), correlation: z.number() }))
    .max(60)
    .optional(),
});

export interface CorrelatedPair {
  /** Address of a parameter: `dynamics.erosion`, `channels.ads.conversion`. */
  readonly a: string;
  readonly b: string;
  /** Between −1 and 1. */
  readonly correlation: number;
}

/**
 * How beliefs move together. It names terms and addresses, not plans: a plan with one channel more draws all others as
 * before, and addresses that a plan does not have are no harm. What it leaves out is drawn by itself.
 */
export interface Correlations {
  /** Correlation, 0–0.95, of every term between any two channels, or of some terms. */
  readonly sameTerm?: number | Readonly<Partial<Record<ChannelTerm, number>>>;
  readonly pairs?: readonly CorrelatedPair[];
}

/** The correlation of a parameter with the same term of other channels; 0 for what is no channel's. */
export function sharedCorrelation({ sameTerm = {} }: Correlations, address: string): number {
  const term = /^channels\.[^.]+\.(\w+)$/.exec(address)?.[1] as ChannelTerm | undefined;
  if (term === undefined) return 0;
  return typeof sameTerm === 'number' ? sameTerm : (sameTerm[term] ?? 0);
}

/** Every address of the pairs, sorted, so that draws do not hang on the order in which pairs are given. */
export function pairAddresses(pairs: readonly CorrelatedPair[]): string[] {
  return [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
}

/** The correlation matrix of the pairs, `[address][address]` in the order of `pairAddresses`; the last of equal pairs counts. */
export function pairMatrix(pairs: readonly CorrelatedPair[]): number[][] {
  const order = pairAddresses(pairs);
  const matrix = order.map((_, row) => order.map((_, column): number => (row === column ? 1 : 0)));
  for (const { a, b, correlation } of pairs) {
    const [row, column] = [order.indexOf(a), order.indexOf(b)];
    matrix[row][column] = correlation;
    matrix[column][row] = correlation;
  }
  return matrix;
}

/** Every reason why no numbers can correlate like that; empty where they can. `at` goes before each field's name. */
export function correlationIssues(correlations: Correlations, at = ''): Issue[] {
  const { sameTerm = {}, pairs = [] } = correlations;
  const shares = typeof sameTerm === 'number' ? [['', sameTerm] as const] : Object.entries(sameTerm);
  const issues = [
    ...shares.flatMap(([term, value]) => {
      if (value >= 0 && value <= MOST_CORRELATION) return [];
      const field = `${at}sameTerm${term && `.${term}`}`;
      return [{ field, message: `${field} is ${value}; it must be from 0 to ${MOST_CORRELATION}.` }];
    }),
    ...pairs.flatMap((pair, index) => pairIssues(pair, `${at}pairs[${index}]`, correlations)),
  ];
  if (issues.length > 0 || choleskyFactor(pairMatrix(pairs)) !== null) return issues;
  const message = `${at}pairs contradict each other: no three numbers can correlate like that.`;
  return [{ field: `${at}pairs`, message }];
}

function pairIssues({ a, b, correlation }: CorrelatedPair, field: string, all: Correlations): Issue[] {
  const issues: Issue[] = [];
  if (!(correlation > -1 && correlation < 1)) {
    const message = `${field}.correlation is ${correlation}; it must be between -1 and 1.`;
    issues.push({ field: `${field}.correlation`, message });
  }
  if (a === b) issues.push({ field, message: `${field} names "${a}" twice; a pair is of two parameters.` });
  for (const address of new Set([a, b])) {
    if (!isAddress(address)) {
      const message = `${field} names "${address}"; it must be a parameter such as dynamics.erosion or channels.ads.conversion.`;
      issues.push({ field, message });
    } else if (sharedCorrelation(all, address) > 0) {
      issues.push({ field, message: `${field} names "${address}", which sameTerm already ties.` });
    }
  }
  return issues;
}

function isAddress(address: string): boolean {
  const [owner, name, term, ...rest] = address.split('.');
  if (owner === 'dynamics') return term === undefined && Object.hasOwn(DYNAMICS, name);
  return owner === 'channels' && rest.length === 0 && TERMS.has(term);
}

const TERMS = new Set(Object.values(CHANNEL_KINDS).flatMap(({ parameters }) => Object.keys(parameters)));
