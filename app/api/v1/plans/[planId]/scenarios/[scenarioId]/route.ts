import { localContext } from '@/lib/operations/context';
import { deleteScenario } from '@/lib/operations/scenarios/delete-scenario';
import { readScenario } from '@/lib/operations/scenarios/read-scenario';
import { reviseScenario } from '@/lib/operations/scenarios/revise-scenario';
import { serve } from '../../../../../contract/serve';
import { scenarioAnswer, withRevision } from '../../../../../http/plan-headers';
import { scenario } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(scenario, {
  GET: async ({ input }) => scenarioAnswer(await readScenario(await localContext(), input)),
  PUT: async ({ input }) => scenarioAnswer(await reviseScenario(await localContext(), input)),
  DELETE: async ({ input }) => withRevision(await deleteScenario(await localContext(), input)),
});
