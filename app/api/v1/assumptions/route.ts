import { answer } from '@/app/api/http/answer';
import { listAssumptions } from '@/lib/operations/assumptions/list-assumptions';

/** GET /api/v1/assumptions: `{ groups }`, the default of every parameter with its passport, by channel kind. */
export const GET = answer(async () => Response.json({ groups: listAssumptions() }));
