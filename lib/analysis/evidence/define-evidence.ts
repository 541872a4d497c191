import type { Grade, Source } from '../../model/parameter';
import type { SettledBusiness } from './settled-business';

/** The businesses that the defaults are checked on: ids of templates that start from their own steady state. */
export type ReferencePlan = 'reference-brand' | 'reference-b2b';

/** What a simulated figure is, for its digits and its sign. */
export type EvidenceUnit = 'elasticity' | 'multiple' | 'share' | 'weeks';

/** Where a definition is a choice: the figure under another one, shown beneath, never judged. */
export interface OtherReading {
  readonly definition: string;
  readonly simulate: (business: SettledBusiness) => number;
}

/** One published figure and how the model is asked for it: an experiment on a settled business. */
export interface Evidence {
  readonly id: string;
  /** What is compared, such as `Advertising elasticity, short`. */
  readonly figure: string;
  readonly plan: ReferencePlan;
  /** What is perturbed and by how much. */
  readonly perturbation: string;
  readonly weeks: string;
  /** What is read: the outcome, against what. */
  readonly outcome: string;
  readonly unit: EvidenceUnit;
  /** The figure as its source states it. */
  readonly published: string;
  /** The same as a number, or as two ends, for the picture; none where it is of another kind than the band. */
  readonly publishedAt?: readonly number[];
  /** What counts as reproduced; null for a figure that is printed and not judged. */
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly source: Source;
  readonly grade: Grade;
  /** Why the figure is defined so, where the source leaves a choice. */
  readonly choice?: string;
  readonly otherReadings?: readonly OtherReading[];
  /** Why the model misses the band, where it is known to. */
  readonly missedBecause?: string;
  readonly simulate: (business: SettledBusiness) => number;
}

/** Names rows of the evidence and lets the compiler check them. */
export function defineEvidence(rows: readonly Evidence[]): readonly Evidence[] {
  return rows;
}
