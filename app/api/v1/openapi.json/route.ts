import { serve } from '../../contract/serve';
import { openApiDocument } from '../../openapi/document';
import { openApi } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(openApi, {
  GET: async () => Response.json(openApiDocument()),
});
