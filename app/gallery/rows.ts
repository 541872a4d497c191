import type { ReactNode } from 'react';

/** The shares as words, and push as a number for the bar; null where nothing is spent. */
export interface SplitWords {
  readonly pushShare: number;
  readonly push: string;
  readonly pull: string;
}

/** One plan of the list, in the words of the reader's locale. */
export interface PlanRow {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly scenarios: string;
  readonly horizon: string;
  readonly budget: string;
  /** Sorts by budget. */
  readonly budgetAmount: number;
  readonly split: SplitWords | null;
  readonly newCustomers: string;
  readonly range: string;
  /** ISO time; sorts by last saved. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly picture: ReactNode;
  /** Why this version cannot read the plan; null for all others. Nothing can be done with such a plan here. */
  readonly unreadable: string | null;
}

/** One template, in the words of the reader's locale. */
export interface TemplateRow {
  readonly id: string;
  readonly label: string;
  /** Such as `as Coca-Cola, made-up numbers`. */
  readonly note: string | null;
  readonly teaches: string;
  readonly budget: string;
  readonly customers: string;
  readonly split: SplitWords | null;
  readonly picture: ReactNode;
}
