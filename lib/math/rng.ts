/** Uniform numbers of one address: `(draw, index)` names each, so that no number depends on what else was drawn. */
export type Stream = (draw: number, index?: number) => number;

const TWO_32 = 2 ** 32;

/**
 * The addressed stream of a parameter: the same seed, address, draw and index give the same number in (0, 1),
 * whatever else was asked. Adding a channel leaves every other draw as it was.
 * @example stream(7, 'dynamics.erosion')(0) // always the same
 */
export function stream(seed: number, address: string): Stream {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x85ebca6b ^ Math.imul(seed, 0xc2b2ae35);
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    a = mix(a ^ code);
    b = mix(Math.imul(b, 0x9e3779b1) + code);
  }
  return (draw, index = 0) => {
    const high = mix(mix(a ^ Math.imul(draw + 1, 0x9e3779b1)) ^ Math.imul(index + 1, 0x85ebca6b));
    const low = mix(mix(b + Math.imul(draw + 1, 0x27d4eb2f)) + Math.imul(index + 1, 0x165667b1));
    return ((high >>> 0) * 2097152 + (low >>> 11) + 0.5) / (TWO_32 * 2097152);
  };
}

/** One number of `stream(seed, address)`, in (0, 1). */
export function uniform(seed: number, draw: number, address: string, index = 0): number {
  return stream(seed, address)(draw, index);
}

/** Murmur3's finaliser: every bit of the input changes about half of the bits of the output. */
function mix(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
