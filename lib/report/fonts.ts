import type { TextWeight } from './drawing/drawing';

/**
 * Reads the font files of a weight, the one to try first in front; what letters it lacks the next may have. Formats
 * that set type are handed it, as nothing in this layer reads files.
 */
export type FontFiles = (weight: TextWeight) => Promise<readonly Uint8Array[]>;
