import { z } from 'zod';
import { healthAnswer } from '../contract/answers/reference-answers';
import { defineRoute } from '../contract/endpoint';

/** Whether the product works. */
export const health = defineRoute({
  path: '/api/health',
  tag: 'Reference',
  methods: {
    GET: {
      operationId: 'checkHealth',
      summary: 'Ask whether the product works',
      description: '200 with facts when the database answers, 503 otherwise.',
      input: z.strictObject({}),
      answers: { 200: { description: 'It works', schema: healthAnswer } },
      examples: [{ summary: 'Ask', status: 200 }],
    },
  },
});
