// Math.exp, Math.log and Math.pow may differ between browsers in the last bits. These use only + − × ÷ and tables
// made by them, which IEEE 754 fixes, so the same input gives the same bits everywhere.

const LN2_HIGH = 0.6931471803691238; // ends in zeros, so that k · LN2_HIGH is exact
const LN2_LOW = 1.9082149292705877e-10;

/** Natural logarithm of 2. */
export const LN2 = LN2_HIGH + LN2_LOW;

const STEPS = 32;
const STEPS_PER_UNIT = STEPS / LN2;
const STEP_HIGH = LN2_HIGH / STEPS;
const STEP_LOW = LN2_LOW / STEPS;

/** 2^(i/32) for i = 0…31. */
const FRACTION = Float64Array.from({ length: STEPS }, (_, i) => expSeries((i * LN2) / STEPS));
const LEAST_POWER = -1024;
/** 2^k for k = −1024…1023. */
const POWER_OF_TWO = powersOfTwo();

/**
 * e^x with a relative error under 1e-14. Overflows to Infinity above 709.78, gives 0 below −708; NaN stays NaN.
 * @example exp(1) // 2.718281828459045
 */
export function exp(x: number): number {
  if (!(x > -708)) return x <= -708 ? 0 : x;
  if (x > 709) return x > 710 ? Number.POSITIVE_INFINITY : exp(x / 2) * exp(x / 2);
  const n = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const series = 1 + r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return POWER_OF_TWO[(n >> 5) - LEAST_POWER] * (FRACTION[n & 31] * series);
}

const BITS = new Float64Array(1);
const WORDS = new Int32Array(BITS.buffer);
/** Index of the word that holds sign and exponent: 1 on little-endian machines. */
const HIGH_WORD = new Int32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;
const OFFSET = 0x3fe60000; // 0.6875: mantissas are taken from [0.6875, 1.375), so that numbers around 1 keep k = 0

/** 1/c and log(c) for the centre c of each of 128 slices of [0.6875, 1.375); c = 1 for the two that meet at 1. */
const INVERSE = new Float64Array(128);
const LOG_CENTRE = new Float64Array(128);
fillLogTables();

/**
 * Natural logarithm with a relative error under 4e-14. log(0) is −Infinity; negative numbers and NaN give NaN.
 * @example log(10) // 2.302585092994046
 */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308)) {
    if (x === 0) return Number.NEGATIVE_INFINITY;
    return x > 0 ? log(x * 2 ** 54) - 54 * LN2 : Number.NaN;
  }
  if (x === Number.POSITIVE_INFINITY) return x;
  BITS[0] = x;
  const shifted = (WORDS[HIGH_WORD] - OFFSET) | 0;
  const slice = (shifted >> 13) & 127;
  const k = shifted >> 20;
  // Scaling by a power of two is exact, and faster than writing the exponent's bits back.
  const r = x * POWER_OF_TWO[-LEAST_POWER - k] * INVERSE[slice] - 1;
  const series =
    r - r * r * (0.5 - r * (1 / 3 - r * (0.25 - r * (0.2 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8)))))));
  return k * LN2_HIGH + (LOG_CENTRE[slice] + (series + k * LN2_LOW));
}

/**
 * x^y for x ≥ 0 with a relative error under 1e-12 while |y · log x| < 700. x^0 is 1, 0^y is 0 for y > 0.
 * @example pow(2, 0.5) // 1.414213562373095
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  return exp(y * log(x));
}

/** 1 − e^(−h) for h ≥ 0, exact to the last digits also where h is tiny: the share that leaves a stage (eq. 1). */
export function leavingShare(h: number): number {
  if (h > 0.01) return 1 - exp(-h);
  return h * (1 - h * (1 / 2 - h * (1 / 6 - h * (1 / 24 - h * (1 / 120 - h * (1 / 720))))));
}

function expSeries(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 30; n++) {
    term *= x / n;
    sum += term;
  }
  return sum;
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1024 - LEAST_POWER);
  const one = -LEAST_POWER;
  powers[one] = 1;
  for (let k = 1; k <= 1023; k++) powers[one + k] = powers[one + k - 1] * 2;
  for (let k = 1; k <= one; k++) powers[one - k] = powers[one - k + 1] / 2;
  return powers;
}

function fillLogTables(): void {
  for (let slice = 0; slice < 128; slice++) {
    WORDS[1 - HIGH_WORD] = 0;
    // The slice's lower end, brought to exponent 0 or −1 the way log() does it.
    const low = OFFSET + (slice << 13);
    WORDS[HIGH_WORD] = low;
    const start = BITS[0];
    WORDS[HIGH_WORD] = low + (1 << 13);
    const centre = (start + BITS[0]) / 2;
    const meetsOne = start === 1 || BITS[0] === 1;
    INVERSE[slice] = meetsOne ? 1 : 1 / centre;
    LOG_CENTRE[slice] = meetsOne ? 0 : -logSeries(INVERSE[slice]);
  }
}

/** log(x) by the series of the inverse hyperbolic tangent, for x in [0.6, 1.6]. */
function logSeries(x: number): number {
  const s = (x - 1) / (x + 1);
  let power = s;
  let sum = 0;
  for (let n = 1; n < 60; n += 2) {
    sum += power / n;
    power *= s * s;
  }
  return 2 * sum;
}
