/** How long and from how far a search goes. */
export interface SearchLimits {
  /** Length of the first simplex's edges, one for all coordinates. */
  readonly step: number;
  /** Stops when the values at the corners differ by less than this, and the corners by less than this. */
  readonly tolerance: number;
  readonly evaluations: number;
}

/** The lowest point that a search found. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  /** False where the evaluations ran out first. */
  readonly isSettled: boolean;
}

interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Lowest point near `start` of a function that has no derivative, by the simplex of Nelder & Mead (1965) with the
 * coefficients of Gao & Han (2012), which keep it moving in many dimensions. Deterministic; a point whose value is
 * not finite is never taken. Bounds are the function's business: it may clamp, or return Infinity outside.
 * @throws RangeError where the function is not finite at `start`
 * @example minimise(([x]) => (x - 3) ** 2, [0], { step: 1, tolerance: 1e-9, evaluations: 200 }).point // [3]
 */
export function minimise(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  { step, tolerance, evaluations }: SearchLimits,
): Minimum {
  const n = start.length;
  let used = 0;
  const at = (point: readonly number[]): Corner => {
    used += 1;
    const value = f(point);
    return { point, value: Number.isFinite(value) ? value : Number.POSITIVE_INFINITY };
  };
  const first = at(start);
  if (!Number.isFinite(first.value))
    throw new RangeError('the function must be finite where the search starts');
  const simplex = [first, ...start.map((_, i) => at(start.map((x, j) => (i === j ? x + step : x))))];
  const { expansion, contraction, shrinkage } = coefficients(n);

  let isSettled = n === 0;
  while (!isSettled && used < evaluations) {
    simplex.sort((a, b) => a.value - b.value);
    const [best] = simplex;
    const worst = simplex[n];
    if (spread(simplex) < tolerance) {
      isSettled = true;
      break;
    }
    const centre = start.map((_, i) => simplex.slice(0, n).reduce((sum, { point }) => sum + point[i], 0) / n);
    const along = (factor: number) => at(centre.map((c, i) => c + factor * (c - worst.point[i])));
    const reflected = along(1);
    const next = nextCorner({ simplex, reflected, along, expansion, contraction });
    if (next !== null) simplex[n] = next;
    else {
      for (let k = 1; k <= n; k++) {
        const { point } = simplex[k];
        simplex[k] = at(point.map((x, i) => best.point[i] + shrinkage * (x - best.point[i])));
      }
    }
  }
  simplex.sort((a, b) => a.value - b.value);
  return { ...simplex[0], evaluations: used, isSettled };
}

interface Move {
  /** Sorted, lowest first. */
  readonly simplex: readonly Corner[];
  readonly reflected: Corner;
  readonly along: (factor: number) => Corner;
  readonly expansion: number;
  readonly contraction: number;
}

/** What takes the place of the worst corner; null where the simplex must shrink. */
function nextCorner({ simplex, reflected, along, expansion, contraction }: Move): Corner | null {
  const n = simplex.length - 1;
  if (reflected.value < simplex[0].value) {
    const further = along(expansion);
    return further.value < reflected.value ? further : reflected;
  }
  if (reflected.value < simplex[n - 1].value) return reflected;
  const isOutside = reflected.value < simplex[n].value;
  const contracted = along(isOutside ? contraction : -contraction);
  return contracted.value < Math.min(reflected.value, simplex[n].value) ? contracted : null;
}

function coefficients(n: number) {
  const size = Math.max(2, n);
  return { expansion: 1 + 2 / size, contraction: 0.75 - 1 / (2 * size), shrinkage: 1 - 1 / size };
}

/** The larger of how far values and how far coordinates of the corners lie apart. */
function spread(simplex: readonly Corner[]): number {
  const [best] = simplex;
  let widest = simplex[simplex.length - 1].value - best.value;
  for (const { point } of simplex) {
    for (let i = 0; i < point.length; i++) widest = Math.max(widest, Math.abs(point[i] - best.point[i]));
  }
  return widest;
}
