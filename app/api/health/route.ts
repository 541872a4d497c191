import { checkHealth } from '@/lib/operations/check-health';
import { localContext } from '@/lib/operations/context';
import { answer } from '../http/answer';

/** GET /api/health: 200 with facts when the database answers, 503 otherwise. */
export const GET = answer(async () => Response.json(await checkHealth(await localContext())));
