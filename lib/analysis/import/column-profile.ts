import type { DecimalSign } from './mapping';
import { readNumber } from './numbers';

/** What a column's cells look like. */
export interface ColumnProfile {
  readonly filled: number;
  readonly empty: number;
  /** Cells that are numbers. */
  readonly numbers: number;
  /** True where most filled cells are no numbers. */
  readonly isText: boolean;
  /** True where every number is 0 or 1. */
  readonly isFlag: boolean;
  /** True where some number is above 1: an amount or a count rather than a share. */
  readonly isLarge: boolean;
  readonly sum: number;
}

/** Looks through a column's cells under one decimal sign. */
export function profileColumn(cells: readonly string[], decimal: DecimalSign): ColumnProfile {
  let empty = 0;
  let numbers = 0;
  let flags = 0;
  let large = 0;
  let sum = 0;
  for (const cell of cells) {
    const value = readNumber(cell, decimal);
    if (value === 'empty') empty += 1;
    if (typeof value !== 'number') continue;
    numbers += 1;
    sum += value;
    if (value === 0 || value === 1) flags += 1;
    if (Math.abs(value) > 1) large += 1;
  }
  const filled = cells.length - empty;
  return {
    filled,
    empty,
    numbers,
    isText: numbers < filled / 2,
    isFlag: numbers > 0 && flags === numbers && sum > 0,
    isLarge: large > 0,
    sum,
  };
}
