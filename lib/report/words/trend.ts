const QUARTER = 13;
const STEADY = 0.01;

/** Where a series is heading when the plan ends, by its last quarter: within 1 % is steady. */
export function trendAtEnd(values: ArrayLike<number>): 'rising' | 'falling' | 'steady' {
  const last = values[values.length - 1];
  const before = values[Math.max(0, values.length - 1 - QUARTER)];
  const change = last - before;
  if (Math.abs(change) <= STEADY * Math.max(Math.abs(last), Math.abs(before))) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}
