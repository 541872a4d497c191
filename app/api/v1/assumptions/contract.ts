import { z } from 'zod';
import { assumptionsAnswer } from '../../contract/answers/reference-answers';
import { defineRoute } from '../../contract/endpoint';

/** List the defaults. */
export const assumptions = defineRoute({
  path: '/api/v1/assumptions',
  tag: 'Reference',
  methods: {
    GET: {
      operationId: 'listAssumptions',
      summary: 'List the defaults',
      description: 'The default of every parameter with its passport, by kind of channel.',
      input: z.strictObject({}),
      answers: { 200: { description: 'The defaults', schema: assumptionsAnswer } },
      examples: [{ summary: 'All', status: 200 }],
    },
  },
});
