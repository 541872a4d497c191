import { reviseShareInput } from '@/lib/operations/shares/revise-share';
import { revokeShareInput } from '@/lib/operations/shares/revoke-share';
import { revisedShareAnswer } from '../../../../../contract/answers/share-answers';
import { defineRoute } from '../../../../../contract/endpoint';
import { EXAMPLE_SHARE_ID, planPath } from '../../../../../contract/examples';

const path = { ...planPath, shareId: EXAMPLE_SHARE_ID };

/** One link to a plan. */
export const share = defineRoute({
  path: '/api/v1/plans/{planId}/shares/{shareId}',
  tag: 'Shares',
  methods: {
    PATCH: {
      operationId: 'reviseShare',
      summary: 'Change a link',
      description:
        'What is not named stays. A link that was revoked is changed only after `revoked: false` took that back.',
      input: reviseShareInput,
      answers: { 200: { description: 'The link', schema: revisedShareAnswer } },
      examples: [
        { summary: 'Show budgets', path, body: { showsBudgets: true }, status: 200 },
        { summary: 'Give it another token', path, body: { newLink: true }, status: 200 },
      ],
    },
    DELETE: {
      operationId: 'revokeShare',
      summary: 'Revoke a link',
      description: 'From now on it opens nothing; `revoked: false` takes that back.',
      input: revokeShareInput,
      answers: { 204: { description: 'It is revoked' } },
      examples: [{ summary: 'Revoke it', path, status: 204 }],
    },
  },
});
