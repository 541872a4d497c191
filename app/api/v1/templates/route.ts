import { listTemplates } from '@/lib/operations/templates/list-templates';
import { serve } from '../../contract/serve';
import { templates } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(templates, {
  GET: async () => Response.json({ templates: listTemplates() }),
});
