/** A share of variance as estimated, with its standard error. Near 0 an estimate may be slightly negative. */
export interface VarianceShare {
  readonly share: number;
  readonly standardError: number;
}

/** Highest polynomial that a main effect is projected on: smooth effects are caught to about a hundredth. */
export const DEGREE = 6;

/** The least such polynomial: what is left of it would miss every effect with a turning point. */
const LEAST_DEGREE = 2;
/** Draws that each fitted function needs: with fewer, a sum of squares is mostly the noise of its terms. */
const DRAWS_A_FUNCTION = 5;

/**
 * First-order Sobol index of one input: the share of the variance of `output` that its expectation given the input
 * explains. Estimated from any draws at hand by projection on Legendre polynomials of the input's ranks, each
 * squared coefficient less its own sampling variance. The standard error is that of random draws; quasi-random ones
 * do no worse. NaN where the output does not vary. Source: Sobol' 1993; given-data estimators: Plischke, Borgonovo & Smith 2013.
 * @param ranks of the input, see `uniformRanks`, `[draw]`
 * @param output `[draw]`
 */
export function mainShare(ranks: Float64Array, output: Float64Array, degree = DEGREE): VarianceShare {
  return projectedShare([legendre(ranks, degree)], [], output);
}

/**
 * Share of the variance that a group of independent inputs explains together: their main effects, and, where there
 * are 5 draws for each function fitted, what each two of them do only together as far as it is a product of their
 * first polynomials. Fewer draws fit fewer polynomials. NaN where the draws do not suffice for two of each input.
 * `ranks` is `[input][draw]`.
 */
export function groupShare(ranks: readonly Float64Array[], output: Float64Array): VarianceShare {
  const functions = output.length / DRAWS_A_FUNCTION;
  const degree = Math.min(DEGREE, Math.floor(functions / Math.max(1, ranks.length)));
  if (degree < LEAST_DEGREE) return { share: Number.NaN, standardError: Number.NaN };
  const mains = ranks.map((one) => legendre(one, degree));
  const pairs = (ranks.length * (ranks.length - 1)) / 2;
  return projectedShare(mains, degree * ranks.length + pairs <= functions ? productsOf(mains) : [], output);
}

/** Products of the first polynomials of every two inputs, `[pair][draw]`. */
function productsOf(mains: readonly (readonly Float64Array[])[]): Float64Array[] {
  return mains.flatMap(([a], i) => mains.slice(i + 1).map(([b]) => a.map((value, draw) => value * b[draw])));
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
 * Share of the variance of `output` in main effects, `[input][polynomial][draw]`, and products of them,
 * `[product][draw]`. Each squared coefficient is less its own noise, which is that of all the output but the input's
 * own effect: what the other functions explain blurs a coefficient as much as what none explains. Main effects are
 * known to be orthonormal over the draws, since ranks are evenly spread; products only on average.
 */
function projectedShare(
  mains: readonly (readonly Float64Array[])[],
  products: readonly Float64Array[],
  output: Float64Array,
): VarianceShare {
  const n = output.length;
  const y = centre(output);
  const variance = meanOf(n, (draw) => y[draw] ** 2);
  const fitted = new Float64Array(n);
  const fixed = new Float64Array(n);
  const noise: number[] = [];
  let squares = 0;
  for (const basis of mains) {
    const own = new Float64Array(n);
    for (const values of basis) squares += addProjection(own, y, values) ** 2;
    for (const values of basis) {
      noise.push(meanOf(n, (draw) => ((y[draw] - own[draw]) * values[draw]) ** 2) / (n - basis.length));
    }
    for (let draw = 0; draw < n; draw++) {
      fitted[draw] += own[draw];
      fixed[draw] += own[draw] ** 2;
    }
  }
  for (const values of products) {
    const square = addProjection(fitted, y, values) ** 2;
    squares += square;
    noise.push((meanOf(n, (draw) => (y[draw] * values[draw]) ** 2) - square) / (n - 1));
  }
  const share = (squares - noise.reduce((sum, one) => sum + one, 0)) / variance;
  const influence = centre(
    y.map((value, draw) => 2 * (value * fitted[draw] - fixed[draw]) - share * (value ** 2 - fixed[draw])),
  );
  // The noise of the fit doubles what it adds to the mean square of its influence: taken off once, and the least.
  const quadratic = 2 * noise.reduce((sum, one) => sum + one ** 2, 0);
  const linear = meanOf(n, (draw) => influence[draw] ** 2) / n;
  return { share, standardError: Math.sqrt(Math.max(linear - quadratic, quadratic)) / variance };
}

/** Adds what one orthonormal function explains of `y` to `into`, and gives its coefficient. */
function addProjection(into: Float64Array, y: Float64Array, values: Float64Array): number {
  const coefficient = meanOf(y.length, (draw) => y[draw] * values[draw]);
  for (let draw = 0; draw < into.length; draw++) into[draw] += coefficient * values[draw];
  return coefficient;
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
