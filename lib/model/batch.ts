import type { DynamicsKey } from './dynamics';
import type { State } from './run';

/** Arrows whose hazards channels add to, `[lane]` each. */
export type HazardEffect = 'awareness' | 'consideration' | 'conversion' | 'loyalty' | 'winBack';

/** A plan made ready for the week loop: flat arrays, `[lane]` unless said otherwise. */
export interface Batch {
  readonly lanes: number;
  /** Weeks the batch covers, counted from the plan's start. */
  readonly weeks: number;
  readonly marketSize: number;
  /** N[t + 1] / N[t]. */
  readonly weeklyGrowth: number;
  /** Seasonal index, `[week]`. */
  readonly season: Float64Array;
  readonly listPrice: number;
  readonly unitVariableCost: number;
  /** Parameters of eqs. 6–15; the two half-lives stand here as hazards, ln 2 / half-life. */
  readonly dynamics: Readonly<Record<DynamicsKey, Float64Array>>;
  readonly channels: readonly CompiledChannel[];
  readonly start: State;
}

/** One channel in eqs. 2–5. A term that is null is neutral: nothing earned, no limit, no wear-out, slope 1. */
export interface CompiledChannel {
  readonly id: string;
  /** Money, `[week]`. */
  readonly spend: Float64Array;
  /** Depth 0–0.9, `[week]`; null where the channel carries none. */
  readonly discount: Float64Array | null;
  readonly spendFactor: Float64Array | null;
  /** First week (0-based) in which the lane spends nothing. */
  readonly offFrom: Float64Array | null;
  readonly publishesContent: boolean;
  readonly unitCost: Float64Array;
  readonly earnedPerOrder: Float64Array | null;
  readonly earnedPerCustomer: Float64Array | null;
  readonly earnedPerPiece: Float64Array | null;
  readonly capacity: Float64Array | null;
  readonly boxes: number;
  /** Share of a box that is released in a week (eq. 3). */
  readonly release: Float64Array;
  /** ρ of eq. 4. */
  readonly keep: Float64Array;
  /** K of eq. 5, and its logarithm where the slope is not 1. */
  readonly halfStock: Float64Array;
  readonly logHalfStock: Float64Array | null;
  readonly slope: Float64Array | null;
  /** Accumulated activity that halves the effect; 0 = no wear-out. */
  readonly wearOutHalf: Float64Array | null;
  readonly fatigueHalfStock: Float64Array | null;
  readonly hazards: readonly (readonly [effect: HazardEffect, largest: Float64Array])[];
  readonly repeat: Float64Array | null;
  /** effect · (rating − 3) / 2 of the trust factor. */
  readonly trust: Float64Array | null;
  readonly fatigue: Float64Array | null;
}

/** What all channels together press with in one week, `[lane]` each. */
export interface Pressure {
  readonly awareness: Float64Array;
  readonly consideration: Float64Array;
  readonly conversion: Float64Array;
  readonly loyalty: Float64Array;
  readonly winBack: Float64Array;
  readonly fatigue: Float64Array;
  /** Σ effect · g on order frequency. */
  readonly repeat: Float64Array;
  /** Product of the trust factors. */
  readonly trust: Float64Array;
  /** Deepest discount of the week: offers do not add up. */
  readonly discount: Float64Array;
  readonly spend: Float64Array;
}

/** People who move in one week, `[lane]` each; named from and to. */
export interface Flows {
  readonly unawareToAware: Float64Array;
  readonly awareToUnaware: Float64Array;
  readonly awareToConsidering: Float64Array;
  readonly consideringToAware: Float64Array;
  readonly consideringToActive: Float64Array;
  readonly activeToLoyal: Float64Array;
  readonly activeToLapsed: Float64Array;
  readonly loyalToActive: Float64Array;
  readonly loyalToLapsed: Float64Array;
  readonly lapsedToConsidering: Float64Array;
  readonly lapsedToAware: Float64Array;
  /** Turnover: out of the stage, into unaware. */
  readonly consideringToUnaware: Float64Array;
  readonly activeToUnaware: Float64Array;
  readonly loyalToUnaware: Float64Array;
  readonly lapsedToUnaware: Float64Array;
}
