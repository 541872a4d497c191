import { belowThreshold } from './below-threshold';
import { capacity } from './capacity';
import { coldStart } from './cold-start';
import { constantDiscount } from './constant-discount';
import { deepDiscount } from './deep-discount';
import type { Check } from './define-check';
import { fatigue } from './fatigue';
import { lateEffect } from './late-effect';
import { losingMoney } from './losing-money';
import { marketSize } from './market-size';
import { publishedRange } from './published-range';
import { saturation } from './saturation';
import { shares } from './shares';
import { unequalBudgets } from './unequal-budgets';

/** Every check, in the order findings of the same status are listed. A new one is one file and one line here. */
export const CHECKS: readonly Check[] = [
  losingMoney,
  marketSize,
  saturation,
  belowThreshold,
  lateEffect,
  constantDiscount,
  deepDiscount,
  capacity,
  fatigue,
  publishedRange,
  coldStart,
  unequalBudgets,
  shares,
];
