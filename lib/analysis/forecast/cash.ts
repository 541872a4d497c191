/** The lowest point of contribution to date: how much cash the plan needs, and when. */
export interface CashLow {
  /** Week counted from 1; 0 where contribution to date never falls below 0. */
  readonly week: number;
  /** 0 or less, in the plan's currency. */
  readonly value: number;
}

/** Where contribution to date `[week]` is lowest, the plan's start at 0 included. */
export function cashLow(contributionToDate: ArrayLike<number>): CashLow {
  let low: CashLow = { week: 0, value: 0 };
  for (let week = 0; week < contributionToDate.length; week++) {
    if (contributionToDate[week] < low.value) low = { week: week + 1, value: contributionToDate[week] };
  }
  return low;
}

/**
 * The first week, counted from 1, from which contribution to date `[week]` stays at 0 or above until the plan
 * ends; null where it ends below 0.
 */
export function paybackWeek(contributionToDate: ArrayLike<number>): number | null {
  let week = contributionToDate.length;
  while (week > 0 && contributionToDate[week - 1] >= 0) week--;
  return week < contributionToDate.length ? week + 1 : null;
}
