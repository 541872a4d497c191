import { z } from 'zod';
import { PlannerError } from '../../errors';
import type { PublicContext } from '../context';
import { parseInput } from '../parse-input';
import { requireOpenShare } from './require-open-share';

/** What `readShareFrame` takes. */
export const readShareFrameInput = z.strictObject({ token: z.string().max(200) });

/** Whether pages elsewhere may show a link in a frame; false for a link that opens nothing, as for any other page. */
export async function readShareFrame(ctx: PublicContext, input: unknown): Promise<boolean> {
  const { token } = parseInput(readShareFrameInput, input);
  try {
    return (await requireOpenShare(ctx, token)).isEmbeddable;
  } catch (error) {
    if (error instanceof PlannerError && error.code === 'not-found') return false;
    throw error;
  }
}
