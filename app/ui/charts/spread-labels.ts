/**
 * Pushes label heights apart to `gap` and keeps them within `low`–`high`, moving each as little as the order allows.
 * Returns the heights in the order they came.
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = order.map((index) => wanted[index]);
  // Blocks of touching labels sit around the mean of what they wanted: pool neighbours until none overlap.
  const blocks: { sum: number; count: number }[] = [];
  placed.forEach((height, index) => {
    blocks.push({ sum: height - index * gap, count: 1 });
    while (blocks.length > 1) {
      const last = blocks[blocks.length - 1];
      const before = blocks[blocks.length - 2];
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  });
  const top = Math.max(low, high - (placed.length - 1) * gap);
  const result = new Array<number>(wanted.length);
  let position = 0;
  for (const block of blocks) {
    const base = Math.min(top, Math.max(low, block.sum / block.count));
    for (let n = 0; n < block.count; n++, position++) result[order[position]] = base + position * gap;
  }
  return result;
}
