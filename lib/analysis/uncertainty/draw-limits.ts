/** More draws would not fit into a browser's memory at the longest horizon. */
export const MAX_DRAWS = 10_000;
/** Seed that a person gets without asking. */
export const DEFAULT_SEED = 7;
/** The error of P10 and P90 of contribution that is small enough, as a share of `errorScale`. */
export const TARGET_ERROR = 0.01;
