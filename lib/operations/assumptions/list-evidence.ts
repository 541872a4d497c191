import { type EvidenceResult, evaluateEvidence } from '../../analysis/evaluate-evidence';

/** The evidence depends on the code alone, so it is simulated once a process. */
let evaluated: readonly EvidenceResult[] | undefined;

/** Every published figure the model is held against, with what it simulates. Needs no database. */
export function listEvidence(): readonly EvidenceResult[] {
  evaluated ??= evaluateEvidence();
  return evaluated;
}
