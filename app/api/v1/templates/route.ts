import { answer } from '@/app/api/http/answer';
import { listTemplates } from '@/lib/operations/list-templates';

/** GET /api/v1/templates: `{ templates: [{ id, label, teaches }] }`. */
export const GET = answer(async () => Response.json({ templates: listTemplates() }));
