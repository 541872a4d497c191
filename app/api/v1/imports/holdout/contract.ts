import { z } from 'zod';
import { holdoutAnswer } from '../../../contract/answers/import-answers';
import { defineRoute } from '../../../contract/endpoint';
import { exampleFile } from '../../../contract/examples';
import { importDocument, readImportForm } from '../../../http/import-form';
import { importForm } from '../contract';

/** How well an import's last year could be foreseen. */
export const importHoldout = defineRoute({
  path: '/api/v1/imports/holdout',
  tag: 'Imports',
  methods: {
    POST: {
      operationId: 'buildImport',
      summary: 'Test an import on its last year',
      description:
        'How well the model foresees the last 52 weeks of the file from those before; null for files of less than two years. Stores nothing.',
      input: z.strictObject({}),
      form: { schema: importForm, document: importDocument, read: readImportForm },
      answers: { 200: { description: 'The test', schema: holdoutAnswer } },
      examples: [
        {
          summary: 'Of a file that is too short for it',
          body: {
            file: [exampleFile],
            answers: { currency: 'EUR', marketSize: 100_000, price: 60, margin: 0.4 },
          },
          status: 200,
        },
      ],
    },
  },
});
