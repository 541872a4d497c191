import { round } from './drawing';

/** A point; `y` null where there is no value: a line breaks there. */
export interface Point {
  readonly x: number;
  readonly y: number | null;
}

/** A line through points, broken where there is no value; empty without any. */
export function linePath(points: readonly Point[]): string {
  return runsOf(points)
    .map((run) => `M${run.map(pair).join('L')}`)
    .join('');
}

/** The area between two lines over the same x, broken where either has no value; empty without any. */
export function areaPath(top: readonly Point[], base: readonly Point[]): string {
  const both = top.map((point, index) => ({ ...point, base: base[index].y }));
  return runsOf(both.map((point) => (point.base === null ? { ...point, y: null } : point)))
    .map((run) => {
      const under = run.map(({ x, base: y }) => ({ x, y })).reverse();
      return `M${run.map(pair).join('L')}L${under.map(pair).join('L')}Z`;
    })
    .join('');
}

function runsOf<P extends Point>(points: readonly P[]): P[][] {
  const runs: P[][] = [[]];
  for (const point of points) {
    if (point.y !== null) runs[runs.length - 1].push(point);
    else if (runs[runs.length - 1].length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y ?? 0)}`;
}
