import { defineCommand } from '../../define-command';
import { REVISIONS } from '../../revisions';
import { UsageError } from '../../usage-error';
import { withWorkspace } from '../../with-workspace';

/** Names a revision. */
export const plansName = defineCommand({
  usage: 'plans name <id> <revision> [name]',
  description: 'Name a revision of a stored plan; without a name, take its name away',
  options: [],
  examples: ['plans name <id> 7 "As agreed in May"'],
  run: async ([planId, text, name = null], _argv, { write }) => {
    const revision = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    if (revision < REVISIONS.min || revision > REVISIONS.max)
      throw new UsageError(`The revision is "${text}"; it must be a whole number such as 7.`);
    const { nameRevision } = await import('../../../operations/plans/name-revision');
    const named = await withWorkspace((ctx) => nameRevision(ctx, { planId, revision, name }));
    write(`revision ${named.revision}  ${named.name ?? 'without a name'}\n`);
  },
});
