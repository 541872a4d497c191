import { createScenarioInput } from '@/lib/operations/scenarios/create-scenario';
import { listScenariosInput } from '@/lib/operations/scenarios/list-scenarios';
import { scenarioCopyAnswer, scenarioListAnswer } from '../../../../contract/answers/plan-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { exampleScenario, planPath } from '../../../../contract/examples';

/** The scenarios of a plan. */
export const scenarios = defineRoute({
  path: '/api/v1/plans/{planId}/scenarios',
  tag: 'Scenarios',
  methods: {
    GET: {
      operationId: 'listScenarios',
      summary: 'List the scenarios of a plan',
      description: 'The baseline first.',
      input: listScenariosInput,
      answers: { 200: { description: 'The scenarios', schema: scenarioListAnswer, headers: ['ETag'] } },
      examples: [{ summary: 'Of the newest revision', path: planPath, status: 200 }],
    },
    POST: {
      operationId: 'createScenario',
      summary: 'Add a scenario',
      description: 'Behind those that the plan has, as the next revision of the plan.',
      input: createScenarioInput,
      answers: {
        201: { description: 'The scenario', schema: scenarioCopyAnswer, headers: ['ETag', 'Location'] },
      },
      examples: [
        {
          summary: 'What happens if nothing is done',
          path: planPath,
          headers: { 'If-Match': '"1"' },
          body: { scenario: exampleScenario },
          status: 201,
        },
      ],
    },
  },
});
