import { type Stream, stream } from './rng';

/** Dimensions that a set of quasi-random points has. */
export const MOST_DIMENSIONS = 24;
/** Independent randomisations that a quasi-random stream takes its draws from in turn. */
export const REPLICATES = 32;

// Higher bits are the same for all points that are ever asked for: two million draws.
const INDEX_BITS = 0xffff;

/** Where a number stands: points of one set fill space together; sets among each other are paired at random. */
export interface PointAddress {
  readonly set: string;
  /** 0 to 23, one per address of the set; the first fill space best. */
  readonly dimension: number;
}

/**
 * A stream of scrambled Sobol numbers: as `stream`, named by seed, address and draw alone, but evenly spread, so that
 * averages and percentiles come nearer the truth with as few draws. Draw i is point ⌊i / 32⌋ of randomisation i mod 32:
 * the spread of the 32 tells the error. `index` is not used.
 * Source: Joe & Kuo 2008 (direction numbers); Owen 1995 (scrambling); Burley 2020 (hashed and shuffled, so that
 * sets can be added).
 * @throws RangeError when `dimension` is not 0 to 23
 */
export function quasiStream(seed: number, address: string, { set, dimension }: PointAddress): Stream {
  if (!(Number.isInteger(dimension) && dimension >= 0 && dimension < MOST_DIMENSIONS)) {
    throw new RangeError(`dimension is ${dimension}; it must be 0 to ${MOST_DIMENSIONS - 1}`);
  }
  const directions = DIRECTIONS[dimension];
  const shuffles = hashes(stream(seed, `shuffle ${set}`));
  const scrambles = hashes(stream(seed, address));
  return (draw) => {
    const replicate = draw % REPLICATES;
    const index = scramble(Math.floor(draw / REPLICATES), shuffles[replicate]) & INDEX_BITS;
    const digits = scrambleReversed(sobolReversed(index, directions), scrambles[replicate]);
    return (digits + 0.5) / 2 ** 32;
  };
}

function hashes(numbers: Stream): Int32Array {
  return Int32Array.from({ length: REPLICATES }, (_, replicate) => (numbers(replicate) * 2 ** 32) | 0);
}

/** The Sobol point of an index in one dimension, its 32 digits from the last to the first. */
function sobolReversed(index: number, directions: Int32Array): number {
  let digits = 0;
  for (let bit = 0, rest = index; rest !== 0; bit++, rest >>>= 1) {
    if ((rest & 1) === 1) digits ^= directions[bit];
  }
  return digits;
}

/** Scrambles so that every dyadic interval stays one: nested uniform scrambling by a hash. */
function scramble(digits: number, seed: number): number {
  return scrambleReversed(reverseBits(digits), seed);
}

/** `scramble` of digits that come reversed. */
function scrambleReversed(reversed: number, seed: number): number {
  let x = reversed;
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + seed) | 0;
  x = Math.imul(x, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return reverseBits(x) >>> 0;
}

function reverseBits(bits: number): number {
  let x = bits;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/** Primitive polynomials, all coefficients as bits, and first direction integers, from the second dimension on. */
const JOE_KUO: readonly (readonly [polynomial: number, first: readonly number[]])[] = [
  [3, [1]],
  [7, [1, 3]],
  [11, [1, 3, 1]],
  [13, [1, 1, 1]],
  [19, [1, 1, 3, 3]],
  [25, [1, 3, 5, 13]],
  [37, [1, 1, 5, 5, 17]],
  [41, [1, 1, 5, 5, 5]],
  [47, [1, 1, 7, 11, 19]],
  [55, [1, 1, 5, 1, 1]],
  [59, [1, 1, 1, 3, 11]],
  [61, [1, 3, 5, 5, 31]],
  [67, [1, 3, 3, 9, 7, 49]],
  [91, [1, 1, 1, 15, 21, 21]],
  [97, [1, 3, 1, 13, 27, 49]],
  [103, [1, 1, 1, 15, 7, 5]],
  [109, [1, 3, 1, 15, 13, 25]],
  [115, [1, 1, 5, 5, 19, 61]],
  [131, [1, 3, 7, 11, 23, 15, 103]],
  [137, [1, 3, 7, 13, 13, 15, 69]],
  [143, [1, 1, 3, 13, 7, 35, 63]],
  [145, [1, 3, 5, 9, 1, 25, 53]],
  [157, [1, 3, 1, 13, 9, 35, 107]],
];

/** Direction numbers per dimension, `[bit of the index]`, each with its digits reversed. */
const DIRECTIONS: readonly Int32Array[] = [
  Int32Array.from({ length: 32 }, (_, bit) => 1 << bit),
  ...JOE_KUO.map(([polynomial, first]) => directionsOf(polynomial, first)),
];

function directionsOf(polynomial: number, first: readonly number[]): Int32Array {
  const degree = first.length;
  const integers = [...first];
  for (let k = degree; k < 32; k++) {
    let next = integers[k - degree] ^ Math.imul(integers[k - degree], 2 ** degree);
    for (let j = 1; j < degree; j++) {
      if (((polynomial >> (degree - j)) & 1) === 1) next ^= Math.imul(integers[k - j], 2 ** j);
    }
    integers.push(next);
  }
  // Integer k holds its k + 1 digits from the top one down; reversed they stand from bit 0 up.
  return Int32Array.from(integers, (integer, k) => reverseBits(integer << (31 - k)));
}
