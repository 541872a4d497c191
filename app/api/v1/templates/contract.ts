import { z } from 'zod';
import { templatesAnswer } from '../../contract/answers/reference-answers';
import { defineRoute } from '../../contract/endpoint';

/** List the templates. */
export const templates = defineRoute({
  path: '/api/v1/templates',
  tag: 'Reference',
  methods: {
    GET: {
      operationId: 'listTemplates',
      summary: 'List the templates',
      description: 'Businesses that a plan can start from, and what each teaches.',
      input: z.strictObject({}),
      answers: { 200: { description: 'The templates', schema: templatesAnswer } },
      examples: [{ summary: 'All', status: 200 }],
    },
  },
});
