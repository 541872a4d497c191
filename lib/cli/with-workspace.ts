import type { Context } from '../operations/context';

/**
 * Gives a command the workspace of this machine, and lets go of the database afterwards, so that the process can end.
 * The database's code is loaded here: the other commands start without it.
 * @throws PlannerError `unavailable` where there is no database
 */
export async function withWorkspace<Result>(use: (ctx: Context) => Promise<Result>): Promise<Result> {
  const { closeContext, localContext } = await import('../operations/context');
  try {
    return await use(await localContext());
  } finally {
    await closeContext();
  }
}
