import type { Column } from './figure';
import { cellOf } from './figure-cells';

/** A column's area in a stack: between `base` and `top`, `[week]`, on one side of zero. */
export interface StackedArea {
  readonly column: Column;
  /** 1 above zero, -1 below it. */
  readonly sign: 1 | -1;
  readonly top: readonly number[];
  readonly base: readonly number[];
}

/** Above zero what a column adds, below it what it takes away in other weeks: two areas where it does both. */
export function stackedAreas(columns: readonly Column[], weeks: number): StackedArea[] {
  const stacked = (sign: 1 | -1) => {
    const edge = new Array<number>(weeks).fill(0);
    return columns.flatMap((column): StackedArea[] => {
      const from = edge.slice();
      for (let week = 0; week < weeks; week++)
        edge[week] += sign * Math.max(0, sign * (cellOf(column, week) ?? 0));
      if (edge.every((value, week) => value === from[week])) return [];
      const to = edge.slice();
      const [top, base] = sign > 0 ? [to, from] : [from, to];
      return [{ column, sign, top, base }];
    });
  };
  return [...stacked(1), ...stacked(-1)];
}

/** Middle of a column's area in a week, on the side of zero where it stands; 0 where it has none. */
export function middleOfArea(areas: readonly StackedArea[], column: Column, week: number): number {
  const own = areas.filter((area) => area.column === column);
  const thick = own.find(({ top, base }) => top[week] > base[week]) ?? own[0];
  return thick ? (thick.top[week] + thick.base[week]) / 2 : 0;
}
