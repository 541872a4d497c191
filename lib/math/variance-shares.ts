/** A share of variance as estimated, with its standard error. Near 0 an estimate may be slightly negative. */
export interface VarianceShare {
  readonly share: number;
  readonly standardError: number;
}

/** Highest polynomial that a main effect is projected on: smooth effects are caught to about a hundredth. */
export const DEGREE = 6;

/**
 * First-order Sobol index of one input: the share of the variance of `output` that its expectation given the input
 * explains. Estimated from any draws at hand by projection on Legendre polynomials of the input's ranks, each
 * squared coefficient less its own sampling variance. The standard error is that of random draws; quasi-random ones
 * do no worse. NaN where the output does not vary. Source: Sobol' 1993; given-data estimators: Plischke, Borgonovo & Smith 2013.
 * @param ranks of the input, see `uniformRanks`, `[draw]`
 * @param output `[draw]`
 */
export function mainShare(ranks: Float64Array, output: Float64Array, degree = DEGREE): VarianceShare {
  return projectedShare(legendre(ranks, degree), output);
}

/**
 * Share of the variance that a group of inputs explains together: their main effects and what each two of them do
 * only together, as far as it is a product of their first polynomials. `ranks` is `[input][draw]`.
 */
export function groupShare(ranks: readonly Float64Array[], output: Float64Array): VarianceShare {
  const basis = ranks.map((one) => legendre(one, DEGREE));
  const products = basis.flatMap(([a], i) =>
    basis.slice(i + 1).map(([b]) => a.map((value, draw) => value * b[draw])),
  );
  return projectedShare([...basis.flat(), ...products], output);
}

/** Ranks of values as numbers in (0, 1), evenly spread, `[draw]`: what a parameter's uniform number would be. */
export function uniformRanks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  for (const [rank, draw] of order.entries()) ranks[draw] = (rank + 0.5) / values.length;
  return ranks;
}

/** Orthonormal shifted Legendre polynomials 1 to `degree` of numbers in (0, 1), `[polynomial][draw]`. */
function legendre(numbers: Float64Array, degree: number): Float64Array[] {
  const basis = Array.from({ length: degree }, () => new Float64Array(numbers.length));
  for (let draw = 0; draw < numbers.length; draw++) {
    const x = 2 * numbers[draw] - 1;
    let before = 1;
    let now = x;
    for (let k = 1; k <= degree; k++) {
      basis[k - 1][draw] = Math.sqrt(2 * k + 1) * now;
      const next = ((2 * k + 1) * x * now - k * before) / (k + 1);
      before = now;
      now = next;
    }
  }
  return basis;
}

/**
 * Share of the variance of `output` in the span of orthonormal functions of evenly spread inputs, `[function][draw]`.
 * What is left after the projection tells the error: y = f + r, and a coefficient is off by the mean of r times its
 * function.
 */
function projectedShare(basis: readonly Float64Array[], output: Float64Array): VarianceShare {
  const n = output.length;
  const y = centre(output);
  const coefficients = basis.map((values) => meanOf(n, (draw) => y[draw] * values[draw]));
  const fitted = new Float64Array(n);
  for (const [at, values] of basis.entries()) {
    for (let draw = 0; draw < n; draw++) fitted[draw] += coefficients[at] * values[draw];
  }
  const left = y.map((value, draw) => value - fitted[draw]);
  const variance = meanOf(n, (draw) => y[draw] ** 2);
  const unexplained = meanOf(n, (draw) => left[draw] ** 2);
  // A coefficient has taken its part of the noise along: n less their number is what is left of the draws.
  const noise = basis.map(
    (values) => meanOf(n, (draw) => (left[draw] * values[draw]) ** 2) / freedom(n, basis),
  );
  const squares = coefficients.reduce((sum, one) => sum + one ** 2, 0);
  const share = (squares - noise.reduce((sum, one) => sum + one, 0)) / variance;
  const influence = (draw: number) =>
    2 * fitted[draw] * left[draw] * (1 - share) - share * (left[draw] ** 2 - unexplained);
  const error =
    meanOf(n, (draw) => influence(draw) ** 2) / n + 2 * noise.reduce((sum, one) => sum + one ** 2, 0);
  return { share, standardError: Math.sqrt(error) / variance };
}

function freedom(draws: number, basis: readonly Float64Array[]): number {
  return Math.max(1, draws - basis.length);
}

function centre(values: Float64Array): Float64Array {
  const mean = meanOf(values.length, (draw) => values[draw]);
  return values.map((value) => value - mean);
}

function meanOf(draws: number, value: (draw: number) => number): number {
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) sum += value(draw);
  return sum / draws;
}
