import { listEvidence } from '../../operations/assumptions/list-evidence';
import { evidenceText } from '../../report/text/evidence-text';
import { defineCommand } from '../define-command';

/** Shows what the model reproduces of what is published. */
export const evidence = defineCommand({
  usage: 'evidence',
  description: 'Show every published figure the model is held against, beside what it simulates',
  options: [['--json', 'Write JSON instead of a table']],
  examples: ['evidence', 'evidence --json > evidence.json'],
  run: (_args, argv, { write }) => {
    const results = listEvidence();
    write(argv.includes('--json') ? `${JSON.stringify(results, null, 2)}\n` : evidenceText(results));
  },
});
