/** A command line that cannot be understood: unknown command or option, a value that is not one of its values. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
