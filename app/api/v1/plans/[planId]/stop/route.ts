import { localContext } from '@/lib/operations/context';
import { testStop } from '@/lib/operations/forecasts/test-stop';
import { serve } from '../../../../contract/serve';
import { fileAnswer, whileWanted } from '../../../../http/file-answer';
import { stop } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(stop, {
  GET: async (read, request) =>
    fileAnswer(read, await testStop(await localContext(), read.input, whileWanted(request))),
});
