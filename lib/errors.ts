/** Everything a door (HTTP, CLI) may have to tell a person, as a closed set. */
export type ErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'conflict'
  | 'revision-mismatch'
  | 'revision-required'
  | 'forbidden'
  | 'too-large'
  | 'unsupported-format'
  | 'unavailable';

/** One thing that is wrong with an input: the field, what it holds, and what is allowed. */
export interface Issue {
  /** Path such as `channels[2].parameters.halfSaturation`; empty for the whole document. */
  readonly field: string;
  /** A full sentence: names field, value and allowed range. */
  readonly message: string;
}

/**
 * An error that a person can act on. Doors map `code` to a status or an exit code; anything else that is
 * thrown is a fault of the program.
 */
export class PlannerError extends Error {
  override readonly name = 'PlannerError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues: readonly Issue[] = [],
    /** Facts for the door, such as the server's copy of a plan on a revision mismatch. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
