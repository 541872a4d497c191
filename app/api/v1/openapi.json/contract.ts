import { z } from 'zod';
import { openApiAnswer } from '../../contract/answers/reference-answers';
import { defineRoute } from '../../contract/endpoint';

/** This description. */
export const openApi = defineRoute({
  path: '/api/v1/openapi.json',
  tag: 'Reference',
  methods: {
    GET: {
      operationId: 'describeApi',
      summary: 'Describe the API',
      description:
        'OpenAPI 3.1, made of the schemas that requests are read with. A readable page is at /api.',
      input: z.strictObject({}),
      answers: { 200: { description: 'The description', schema: openApiAnswer } },
      examples: [{ summary: 'All', status: 200 }],
    },
  },
});
