import { localContext } from '@/lib/operations/context';
import { weighStoredGoal } from '@/lib/operations/forecasts/weigh-stored-goal';
import { serve } from '../../../../contract/serve';
import { fileAnswer, whileWanted } from '../../../../http/file-answer';
import { nestGoal } from '../../../../http/goal-query';
import { odds } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(odds, {
  GET: async (read, request) => {
    const input = nestGoal(read.input);
    return fileAnswer(read, await weighStoredGoal(await localContext(), input, whileWanted(request)));
  },
});
