import { localContext } from '@/lib/operations/context';
import { valueAssets } from '@/lib/operations/forecasts/value-assets';
import { serve } from '../../../../contract/serve';
import { fileAnswer, whileWanted } from '../../../../http/file-answer';
import { assets } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(assets, {
  GET: async (read, request) =>
    fileAnswer(read, await valueAssets(await localContext(), read.input, whileWanted(request))),
});
