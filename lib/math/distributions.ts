import { exp, log } from './elementary';

/** The 90th percentile of the standard normal distribution. */
export const Z90 = 1.2815515655446004;

/**
 * Quantile of the standard normal distribution for p in (0, 1), relative error about 1e-16.
 * Source: Wichura 1988, algorithm AS 241 (PPND16).
 * @throws RangeError for p outside (0, 1)
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p is ${p}; it must be between 0 and 1`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_ABOVE, r)) / polynomial(CENTRE_BELOW, r);
  }
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(SHOULDER_ABOVE, r - 1.6) / polynomial(SHOULDER_BELOW, r - 1.6)
      : polynomial(TAIL_ABOVE, r - 5) / polynomial(TAIL_BELOW, r - 5);
  return q < 0 ? -size : size;
}

/** The shapes a belief may have; `low` and `high` are its P10 and P90, `value` its median. */
export type BeliefShape = 'fixed' | 'lognormal' | 'normal' | 'logit-normal';

/** A belief about a number; outside `min` and `max` nothing is drawn. */
export interface Belief {
  readonly distribution: BeliefShape;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The value of a belief at the uniform number `u` in (0, 1): the median at ½, `low` at 0.1, `high` at 0.9. The two
 * halves may spread differently. Draws are cut at `min` and `max`.
 */
export function drawFrom(belief: Belief, u: number): number {
  return drawFromScore(belief, normalQuantile(u));
}

/** The value of a belief at a standard normal number: `drawFrom` for those who have the quantile already. */
export function drawFromScore(belief: Belief, score: number): number {
  const { distribution, value, low, high, min, max } = belief;
  if (distribution === 'fixed' || low === high) return value;
  const z = score / Z90;
  const edge = z < 0 ? low : high;
  const size = Math.abs(z);
  return Math.min(max, Math.max(min, spread(distribution, value, edge, size)));
}

function spread(distribution: BeliefShape, value: number, edge: number, size: number): number {
  if (distribution === 'normal') return value + size * (edge - value);
  if (distribution === 'lognormal') {
    if (value <= 0 || edge <= 0) return value + size * (edge - value);
    return value * exp(size * log(edge / value));
  }
  const from = logit(value);
  return 1 / (1 + exp(-(from + size * (logit(edge) - from))));
}

/** Log-odds, kept finite at 0 and 1. */
function logit(share: number): number {
  const inside = Math.min(1 - 1e-12, Math.max(1e-12, share));
  return log(inside / (1 - inside));
}

/** Coefficients from the constant up. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
  return sum;
}

const CENTRE_ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.693765509461, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.187007492058, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const SHOULDER_ABOVE = [
  1.4234371107496837, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const SHOULDER_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL_ABOVE = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.4215117583164459e-7, 2.0442631033899397e-15,
];
