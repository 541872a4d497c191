import { type Issue, PlannerError } from '../../errors';
import { normalQuantile } from '../../math/distributions';
import { quasiStream } from '../../math/quasi-random';
import type { ChannelTerm } from '../../model/channels/define-channel';
import { pointAddress } from './draw-points';

/**
 * How beliefs move together: a Gaussian copula over the addressed normal numbers. It names terms and addresses, not
 * plans, so that a plan with one channel more draws all others as before. What it leaves out is drawn by itself.
 */
export interface Correlations {
  /** Correlation, 0 to under 1, of a term between any two channels: what holds for one is likelier for the others. */
  readonly sameTerm?: Readonly<Partial<Record<ChannelTerm, number>>>;
  /** Correlations between −1 and 1 of two addresses each; addresses that a plan does not have are no harm. */
  readonly pairs?: readonly CorrelatedPair[];
}

export interface CorrelatedPair {
  readonly a: string;
  readonly b: string;
  readonly correlation: number;
}

/** Standard normal numbers of one address, by draw. */
export type Scores = (draw: number) => number;

/**
 * Makes the normal numbers of addresses: each is standard normal by itself, and they correlate as asked.
 * @throws PlannerError `invalid-input` with every reason why no such numbers can exist
 */
export function correlatedScores(seed: number, correlations: Correlations = {}): (address: string) => Scores {
  const { sameTerm = {}, pairs = [] } = correlations;
  const factor = factorOf(correlations);
  const scoresOf = (address: string): Scores => {
    const numbers = quasiStream(seed, address, pointAddress(address));
    return (draw) => normalQuantile(numbers(draw));
  };
  const paired = new Map(pairAddresses(pairs).map((address, row) => [address, row]));
  const order = [...paired.keys()];
  return (address) => {
    const row = paired.get(address);
    if (row !== undefined) return mix(order.slice(0, row + 1).map(scoresOf), factor[row]);
    const term = channelTermOf(address);
    const shared = (term && sameTerm[term]) || 0;
    if (shared === 0) return scoresOf(address);
    return mix([scoresOf(`shared.${term}`), scoresOf(address)], [Math.sqrt(shared), Math.sqrt(1 - shared)]);
  };
}

function mix(parts: readonly Scores[], weights: readonly number[]): Scores {
  return (draw) => {
    let sum = 0;
    for (let i = 0; i < parts.length; i++) if (weights[i] !== 0) sum += weights[i] * parts[i](draw);
    return sum;
  };
}

/** The term of `channels.<id>.<term>`; undefined for any other address. */
function channelTermOf(address: string): ChannelTerm | undefined {
  const match = /^channels\.[^.]+\.(\w+)$/.exec(address);
  return match === null ? undefined : (match[1] as ChannelTerm);
}

/** Every address of the pairs, sorted, so that the numbers do not hang on the order in which pairs are given. */
function pairAddresses(pairs: readonly CorrelatedPair[]): string[] {
  return [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
}

/** The lower triangular factor (Cholesky) of the pairs' correlation matrix. */
function factorOf({ sameTerm = {}, pairs = [] }: Correlations): number[][] {
  const issues = [
    ...Object.entries(sameTerm).flatMap(([term, value]) =>
      value >= 0 && value < 1
        ? []
        : [
            {
              field: `sameTerm.${term}`,
              message: `sameTerm.${term} is ${value}; it must be from 0 to under 1.`,
            },
          ],
    ),
    ...pairs.flatMap((pair, index) => pairIssues(pair, index, sameTerm)),
  ];
  if (issues.length > 0) throw refusal(issues);
  const factor = choleskyFactor(matrixOf(pairs));
  if (factor === null) {
    const message = 'pairs contradict each other: no three numbers can correlate like that.';
    throw refusal([{ field: 'pairs', message }]);
  }
  return factor;
}

function pairIssues(
  { a, b, correlation }: CorrelatedPair,
  index: number,
  sameTerm: NonNullable<Correlations['sameTerm']>,
): Issue[] {
  const field = `pairs[${index}]`;
  const issues: Issue[] = [];
  if (!(correlation > -1 && correlation < 1)) {
    const message = `${field}.correlation is ${correlation}; it must be between -1 and 1.`;
    issues.push({ field: `${field}.correlation`, message });
  }
  if (a === b) issues.push({ field, message: `${field} names "${a}" twice; a pair is of two parameters.` });
  for (const address of new Set([a, b])) {
    const term = channelTermOf(address);
    if (term && sameTerm[term]) {
      issues.push({ field, message: `${field} names "${address}", which sameTerm.${term} already ties.` });
    }
  }
  return issues;
}

function refusal(issues: readonly Issue[]): PlannerError {
  return new PlannerError('invalid-input', 'The correlations cannot be drawn.', issues);
}

function matrixOf(pairs: readonly CorrelatedPair[]): number[][] {
  const order = pairAddresses(pairs);
  const matrix = order.map((_, row) => order.map((_, column): number => (row === column ? 1 : 0)));
  for (const { a, b, correlation } of pairs) {
    const [row, column] = [order.indexOf(a), order.indexOf(b)];
    matrix[row][column] = correlation;
    matrix[column][row] = correlation;
  }
  return matrix;
}

/** Null where the matrix is not positive definite. */
function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row][column];
      for (let k = 0; k < column; k++) rest -= factor[row][k] * factor[column][k];
      if (row !== column) factor[row][column] = rest / factor[column][column];
      else if (rest > 1e-9) factor[row][row] = Math.sqrt(rest);
      else return null;
    }
  }
  return factor;
}
