/** Codes of Node.js, of the driver and of PostgreSQL that mean: the database is not there, or not ready. */
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  '28P01', // wrong password
  '3D000', // no such database
  '42P01', // no such table: never migrated
  '53300', // too many connections
  '57014', // took too long
  '57P01', // server is shutting down
  '57P02',
  '57P03', // server is starting up
]);

/** Whether an error of a statement says that the database cannot be used at the moment. */
export function isUnavailable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && UNAVAILABLE.has(String(at.code))) return true;
    if (at instanceof AggregateError && at.errors.some(isUnavailable)) return true;
  }
  return false;
}
