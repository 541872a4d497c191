import { z } from 'zod';
import { evidenceAnswer } from '../../contract/answers/reference-answers';
import { defineRoute } from '../../contract/endpoint';

/** List the evidence. */
export const evidence = defineRoute({
  path: '/api/v1/evidence',
  tag: 'Reference',
  methods: {
    GET: {
      operationId: 'listEvidence',
      summary: 'List the evidence',
      description: 'Every published figure the model is held against, beside what it simulates.',
      input: z.strictObject({}),
      answers: { 200: { description: 'The evidence', schema: evidenceAnswer } },
      examples: [{ summary: 'All', status: 200 }],
    },
  },
});
