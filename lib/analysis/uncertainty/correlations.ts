import { PlannerError } from '../../errors';
import { choleskyFactor } from '../../math/cholesky';
import { normalQuantile } from '../../math/distributions';
import { quasiStream } from '../../math/quasi-random';
import {
  type Correlations,
  correlationIssues,
  pairAddresses,
  pairMatrix,
  sharedCorrelation,
} from '../../model/correlations';
import { pointAddress } from './draw-points';

/** Standard normal numbers of one address, by draw. */
export type Scores = (draw: number) => number;

/**
 * Makes the normal numbers of addresses, a Gaussian copula: each is standard normal by itself, and they correlate as
 * asked.
 * @throws PlannerError `invalid-input` with every reason why no such numbers can exist
 */
export function correlatedScores(seed: number, correlations: Correlations = {}): (address: string) => Scores {
  const { pairs = [] } = correlations;
  const factor = choleskyFactor(pairMatrix(pairs));
  const issues = correlationIssues(correlations);
  if (issues.length > 0 || factor === null)
    throw new PlannerError('invalid-input', 'The correlations cannot be drawn.', issues);
  const scoresOf = (address: string): Scores => {
    const numbers = quasiStream(seed, address, pointAddress(address));
    return (draw) => normalQuantile(numbers(draw));
  };
  const order = pairAddresses(pairs);
  const paired = new Map(order.map((address, row) => [address, row]));
  return (address) => {
    const row = paired.get(address);
    if (row !== undefined) return mix(order.slice(0, row + 1).map(scoresOf), factor[row]);
    const shared = sharedCorrelation(correlations, address);
    if (shared === 0) return scoresOf(address);
    const term = address.slice(address.lastIndexOf('.') + 1);
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
