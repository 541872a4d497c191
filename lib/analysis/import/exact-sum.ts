/** The sum of values, rounded once to cents: compensated (Neumaier), so that billions keep their cents. */
export function exactSum(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  const total = sum + lost;
  return Number.isFinite(total) ? Number(total.toFixed(2)) : total;
}
