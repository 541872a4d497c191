import { z } from 'zod';
import { answersSchema, mappingSchema } from '@/lib/analysis/import/mapping';
import { idempotencyKeySchema } from '@/lib/operations/plans/plan-copy';
import { importReviewAnswer } from '../../contract/answers/import-answers';
import { planCopyAnswer } from '../../contract/answers/plan-answers';
import { defineRoute } from '../../contract/endpoint';
import { exampleFile } from '../../contract/examples';
import { importDocument, readImportForm } from '../../http/import-form';

/** The form of an import; `mapping`, `answers` and `files` are JSON. */
export const importForm = z.strictObject({
  file: z.array(z.file()).min(1).max(20).describe('The files of past weeks, with their names.'),
  files: z
    .array(
      z.strictObject({
        sheet: z.string().optional().describe('Of a workbook or an archive, what is read.'),
        source: z.string().optional().describe('Id of the platform, or `by-hand`: not as recognised.'),
        mapping: mappingSchema.optional(),
      }),
    )
    .optional()
    .describe('About each file, in their order.'),
  mapping: mappingSchema.optional().describe('What the columns are, where the proposal is wrong.'),
  answers: answersSchema.optional().describe('What the file does not say.'),
  confirm: z.enum(['true', 'false']).optional().describe('`true` stores the plan.'),
});

/** Files of past weeks. */
export const imports = defineRoute({
  path: '/api/v1/imports',
  tag: 'Imports',
  methods: {
    POST: {
      operationId: 'importPlan',
      summary: 'Import past weeks',
      description:
        'Shows what was understood and what is still open, and stores nothing; with `confirm=true` it stores the plan and the history.',
      input: z.strictObject({ idempotencyKey: idempotencyKeySchema }),
      form: { schema: importForm, document: importDocument, read: readImportForm },
      answers: {
        200: { description: 'What importing it would do', schema: importReviewAnswer },
        201: { description: 'The plan', schema: planCopyAnswer, headers: ['ETag', 'Location'] },
      },
      examples: [
        { summary: 'Look first', body: { file: [exampleFile] }, status: 200 },
        {
          summary: 'Store it',
          body: {
            file: [exampleFile],
            answers: { planName: 'Shop', currency: 'EUR', marketSize: 100_000, price: 60, margin: 0.4 },
            confirm: 'true',
          },
          status: 201,
        },
      ],
    },
  },
});
