/** Of several rounds, in seconds. */
export interface Timing {
  readonly median: number;
  readonly best: number;
  readonly worst: number;
  /** Median time on the processor: what the clock would show on an idle machine. */
  readonly busy: number;
}

/** Times `rounds` rounds of `work` after `warmUp` that are not timed. */
export function timeRounds(rounds: number, warmUp: number, work: () => void): Timing {
  for (let i = 0; i < warmUp; i++) work();
  const times = Array.from({ length: rounds }, () => {
    const busy = process.cpuUsage();
    const from = performance.now();
    work();
    const elapsed = (performance.now() - from) / 1000;
    return { elapsed, busy: process.cpuUsage(busy).user / 1e6 };
  });
  const elapsed = times.map((time) => time.elapsed).sort((a, b) => a - b);
  const busy = times.map((time) => time.busy).sort((a, b) => a - b);
  const middle = rounds >> 1;
  return { median: elapsed[middle], best: elapsed[0], worst: elapsed[rounds - 1], busy: busy[middle] };
}
