import type { Evidence, ReferencePlan } from './evidence/define-evidence';
import { EVIDENCE } from './evidence/registry';
import { type SettledBusiness, settledTemplate } from './evidence/settled-business';

/**
 * How a simulated figure stands to its band: `in-band`; `missed`, known and with its reason; `out-of-band`, not
 * known, so a fault; `printed` where there is no band.
 */
export type Verdict = 'in-band' | 'missed' | 'out-of-band' | 'printed';

/** A row of the evidence with what the model gives. */
export interface EvidenceResult extends Omit<Evidence, 'simulate' | 'otherReadings'> {
  readonly simulated: number;
  readonly verdict: Verdict;
  readonly otherReadings: readonly { readonly definition: string; readonly simulated: number }[];
}

/** The businesses that the rows are asked of. */
export type ReferenceBusinesses = (plan: ReferencePlan) => SettledBusiness;

/**
 * Simulates every row of the evidence as it defines itself, on the reference templates or on other businesses of
 * the same channels.
 */
export function evaluateEvidence(businesses: ReferenceBusinesses = rememberedTemplates()): EvidenceResult[] {
  return EVIDENCE.map(({ simulate, otherReadings = [], ...row }) => {
    const business = businesses(row.plan);
    const simulated = simulate(business);
    return {
      ...row,
      simulated,
      verdict: verdictOf(row, simulated),
      otherReadings: otherReadings.map((reading) => ({
        definition: reading.definition,
        simulated: reading.simulate(business),
      })),
    };
  });
}

/** Whether every row is in its band, printed, or known to miss it. */
export function isReproduced(results: readonly EvidenceResult[]): boolean {
  return results.every(({ verdict }) => verdict !== 'out-of-band');
}

function verdictOf(
  { band, missedBecause }: Pick<Evidence, 'band' | 'missedBecause'>,
  simulated: number,
): Verdict {
  if (band === null) return 'printed';
  if (simulated >= band.low && simulated <= band.high) return 'in-band';
  return missedBecause === undefined ? 'out-of-band' : 'missed';
}

/** The reference templates, each made once. */
function rememberedTemplates(): ReferenceBusinesses {
  const made = new Map<ReferencePlan, SettledBusiness>();
  return (plan) => {
    const business = made.get(plan) ?? settledTemplate(plan);
    made.set(plan, business);
    return business;
  };
}
