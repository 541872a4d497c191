import { localContext } from '@/lib/operations/context';
import { forecastPlan } from '@/lib/operations/forecasts/forecast-plan';
import { serve } from '../../../../contract/serve';
import { fileAnswer } from '../../../../http/file-answer';
import { forecast } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(forecast, {
  GET: async (read, request) =>
    fileAnswer(read, await forecastPlan(await localContext(), read.input, request.signal)),
});
