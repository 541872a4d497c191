import { z } from 'zod';
import { FORMATS } from '@/lib/report/formats/registry';
import type { Answer } from './endpoint';

/** Media types of all formats beside JSON. */
const OTHERS = FORMATS.map(({ mediaType }) => mediaType).filter((type) => type !== 'application/json');

/** Asks for the answer as a file with a name. */
export const downloadQuery = z.strictObject({
  download: z
    .enum(['', '1', 'true'])
    .optional()
    .describe('As a file with a name; `download` alone is enough.'),
});

/** The same, and asks for lines of JSON that say how far it is and end with the file. */
export const forecastQuery = downloadQuery.extend({
  progress: z
    .enum(['', '1', 'true'])
    .optional()
    .describe('As lines of JSON: how far it is, then the file in base64, or a problem.'),
});

/** An answer that comes in the format asked for; `schema` is of the JSON. */
export function forecastFile(description: string, schema: z.ZodType, more: readonly string[] = []): Answer {
  return { description, schema, otherMediaTypes: [...OTHERS, ...more], headers: ['ETag'] };
}
