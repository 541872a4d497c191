import type { Parameter } from '../parameter';
import type { Side } from '../side';

/** The arrows a channel may press on, MODEL.md table 2. A kind states its largest weekly hazard for each. */
export const EFFECTS = [
  'awareness',
  'consideration',
  'conversion',
  'loyalty',
  'winBack',
  'repeat',
  'trust',
  'fatigue',
] as const;
export type Effect = (typeof EFFECTS)[number];

/**
 * The terms of eqs. 2–5 that a kind may give a value to. A term that a kind leaves out has its neutral value:
 * no lead, slope 1, no queue, nothing earned, no wear-out, no effect.
 */
export type ChannelTerm =
  | 'unitCost'
  | 'leadWeeks'
  | 'halfLifeWeeks'
  | 'halfSaturation'
  | 'slope'
  | 'capacity'
  | 'earnedPerOrder'
  | 'earnedPerCustomer'
  | 'earnedPerPiece'
  | 'wearOutHalf'
  | 'fatigueHalfSaturation'
  | 'rating'
  | Effect;

/** How a kind's parameters give eqs. 2–5, beyond their values. */
export interface Response {
  /** Boxes of the pipeline (eq. 3): more boxes, less spread around the lead time. */
  readonly pipelineBoxes: number;
  /** True where the channel carries a discount series (eq. 13). */
  readonly carriesDiscount?: boolean;
  /** True where the channel's activity is the content that `earnedPerPiece` of other channels counts. */
  readonly publishesContent?: boolean;
}

/** One kind of channel: what it is called, which side it stands on, its parameters and its response. */
export interface ChannelKind {
  readonly kind: string;
  readonly side: Side;
  readonly label: string;
  /** One sentence: what it does. */
  readonly description: string;
  /** One sentence: when to use it. */
  readonly useWhen: string;
  /** What one unit of activity is, in the plural: impressions, calls, sends, pieces … */
  readonly activityUnit: string;
  readonly parameters: Readonly<Partial<Record<ChannelTerm, Parameter>>> &
    Readonly<Record<'unitCost' | 'halfLifeWeeks' | 'halfSaturation', Parameter>>;
  readonly response: Response;
}

/** Names a channel kind and lets the compiler check its parameters against the terms of the model. */
export function defineChannel<const Kind extends ChannelKind>(kind: Kind): Kind {
  return kind;
}
