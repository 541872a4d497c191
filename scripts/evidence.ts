import { evaluateEvidence, isReproduced } from '../lib/analysis/evaluate-evidence';
import { evidenceText } from '../lib/report/text/evidence-text';

// npm run evidence: every published figure that the model is held against, beside what it simulates. Ends with 1 when
// a figure has left its band without being declared as missed.

const results = evaluateEvidence();
process.stdout.write(evidenceText(results));
process.exitCode = isReproduced(results) ? 0 : 1;
