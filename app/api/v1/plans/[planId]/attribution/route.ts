import { localContext } from '@/lib/operations/context';
import { attributePlan } from '@/lib/operations/forecasts/attribute-plan';
import { serve } from '../../../../contract/serve';
import { fileAnswer, whileWanted } from '../../../../http/file-answer';
import { attribution } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(attribution, {
  GET: async (read, request) =>
    fileAnswer(read, await attributePlan(await localContext(), read.input, whileWanted(request))),
});
