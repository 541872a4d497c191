import { localContext } from '@/lib/operations/context';
import { createScenario } from '@/lib/operations/scenarios/create-scenario';
import { listScenarios } from '@/lib/operations/scenarios/list-scenarios';
import { serve } from '../../../../contract/serve';
import { scenarioAnswer, withRevision } from '../../../../http/plan-headers';
import { scenarios } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(scenarios, {
  GET: async ({ input }) => withRevision(await listScenarios(await localContext(), input)),
  POST: async ({ input }) => scenarioAnswer(await createScenario(await localContext(), input), 201),
});
