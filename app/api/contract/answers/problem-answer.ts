import { z } from 'zod';
import { planCopyAnswer } from './plan-answers';

/** Every refusal, RFC 9457. */
export const problemAnswer = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    issues: z
      .array(
        z.strictObject({
          field: z.string().describe('Path in what was sent; empty for the whole.'),
          message: z.string(),
        }),
      )
      .describe('Everything that is wrong, at once.'),
    current: planCopyAnswer.optional().describe("With 412: the server's copy, to merge with."),
  })
  .meta({ id: 'Problem' });
