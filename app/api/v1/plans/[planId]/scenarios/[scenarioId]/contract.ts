import { deleteScenarioInput } from '@/lib/operations/scenarios/delete-scenario';
import { readScenarioInput } from '@/lib/operations/scenarios/read-scenario';
import { reviseScenarioInput } from '@/lib/operations/scenarios/revise-scenario';
import { scenarioCopyAnswer, scenarioListAnswer } from '../../../../../contract/answers/plan-answers';
import { defineRoute } from '../../../../../contract/endpoint';
import { EXAMPLE_PLAN_ID, exampleScenario } from '../../../../../contract/examples';

const path = { planId: EXAMPLE_PLAN_ID, scenarioId: 'push-only' };

/** One scenario of a plan. */
export const scenario = defineRoute({
  path: '/api/v1/plans/{planId}/scenarios/{scenarioId}',
  tag: 'Scenarios',
  methods: {
    GET: {
      operationId: 'readScenario',
      summary: 'Read a scenario',
      input: readScenarioInput,
      answers: { 200: { description: 'The scenario', schema: scenarioCopyAnswer, headers: ['ETag'] } },
      examples: [{ summary: 'Of the newest revision', path, status: 200 }],
    },
    PUT: {
      operationId: 'reviseScenario',
      summary: 'Replace a scenario',
      description: 'It keeps its place and its id; the plan gets its next revision.',
      input: reviseScenarioInput,
      answers: { 200: { description: 'The scenario', schema: scenarioCopyAnswer, headers: ['ETag'] } },
      examples: [
        {
          summary: 'Without any spend',
          path,
          headers: { 'If-Match': '"1"' },
          body: { scenario: { ...exampleScenario, id: 'push-only' } },
          status: 200,
        },
      ],
    },
    DELETE: {
      operationId: 'deleteScenario',
      summary: 'Take a scenario out of a plan',
      description: 'The revision before keeps it. A plan keeps at least one scenario.',
      input: deleteScenarioInput,
      answers: { 200: { description: 'Those that are left', schema: scenarioListAnswer, headers: ['ETag'] } },
      examples: [{ summary: 'Take it out', path, headers: { 'If-Match': '"1"' }, status: 200 }],
    },
  },
});
