import type { CompareQuestion, CompareView } from './compare-view';

/** A question to the worker. A newer one makes it drop the older. */
export interface CompareRequest extends CompareQuestion {
  readonly id: number;
}

/** Ends the drawing; what is drawn stays. */
export interface CompareCancel {
  readonly kind: 'cancel';
}

/** What the worker says about a question. */
export type CompareMessage =
  /** `isLast` false where more draws follow. */
  | { readonly id: number; readonly kind: 'view'; readonly view: CompareView; readonly isLast: boolean }
  | { readonly id: number; readonly kind: 'progress'; readonly drawn: number; readonly draws: number }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
