import { answer } from '@/app/api/http/answer';
import { PlannerError } from '@/lib/errors';

/** Addresses below /api that name nothing are answered as every other error is. */
const nothingHere = answer(async (request) => {
  throw new PlannerError('not-found', `There is nothing at ${new URL(request.url).pathname}.`);
});

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
