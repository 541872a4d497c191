import { answer } from '@/app/api/http/answer';
import { listTemplates } from '@/lib/operations/templates/list-templates';

/** GET /api/v1/templates: `{ templates: [{ id, label, teaches }] }`. */
export const GET = answer(async () => Response.json({ templates: listTemplates() }));
