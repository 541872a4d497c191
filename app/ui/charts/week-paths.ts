/** Weeks of a plot that a path covers, and how it reaches the edges beside them. */
export interface WeekSpan {
  /** First and last week, 0-based; none where `to` is before `from`. */
  readonly from: number;
  readonly to: number;
  /** Where the path begins and ends, px. */
  readonly left: number;
  readonly right: number;
  readonly x: (week: number) => number;
  readonly y: (value: number) => number;
}

/** The area between two series as an SVG path, drawn on to the edges of its span; empty without weeks. */
export function weekArea(span: WeekSpan, top: readonly number[], base: readonly number[]): string {
  const there = points(span, top);
  if (there.length === 0) return '';
  return `M${there.join('L')}L${points(span, base).reverse().join('L')}Z`;
}

/** A series as an SVG path, drawn on to the edges of its span; empty without weeks. */
export function weekLine(span: WeekSpan, values: readonly number[]): string {
  const there = points(span, values);
  return there.length === 0 ? '' : `M${there.join('L')}`;
}

function points({ from, to, left, right, x, y }: WeekSpan, values: readonly number[]): string[] {
  if (to < from) return [];
  const found = [point(left, y(values[from]))];
  for (let week = from; week <= to; week++) found.push(point(x(week), y(values[week])));
  found.push(point(right, y(values[to])));
  return found;
}

function point(x: number, y: number): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
