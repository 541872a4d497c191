/** Values per week; what is no finite number leaves a gap. */
export type PlotValues = ArrayLike<number | string | null>;

/** One thing that the plot draws, from the back to the front. */
export type PlotLayer =
  | {
      readonly type: 'area';
      readonly id: string;
      readonly values: PlotValues;
      /** The lower edge; 0 without one. */
      readonly base?: PlotValues;
      /** Areas of the same stack stand on each other, in order. */
      readonly stack?: string;
      readonly fill: string;
      readonly opacity?: number | string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
    }
  | {
      readonly type: 'line';
      readonly id: string;
      readonly values: PlotValues;
      readonly stroke: string;
      readonly strokeWidth?: number;
      readonly dash?: string;
      readonly opacity?: number;
    };

/** A layer as paths in px, the origin at the top left. */
export interface PlacedLayer {
  readonly layer: PlotLayer;
  /** The line, or the upper edge of an area where it is drawn: one open part between gaps. */
  readonly line: string;
  /** The filled outline of an area, one closed part between gaps; empty for a line. */
  readonly outline: string;
}

/** The box a plot is drawn in: week t stands at `(t + .5) * width / weeks`. */
export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly weeks: number;
  readonly domain: readonly [low: number, high: number];
}

/** Puts the cells of layers where they are drawn. */
export function placeLayers(layers: readonly PlotLayer[], frame: PlotFrame): PlacedLayer[] {
  const { width, height, weeks, domain } = frame;
  const scale = height / (domain[1] - domain[0]);
  const xs = Array.from({ length: weeks }, (_, week) => tidy(((week + 0.5) * width) / weeks));
  const y = (value: number | null) => (value === null ? null : tidy((domain[1] - value) * scale));
  const tops = new Map<string, number[]>();
  return layers.map((layer): PlacedLayer => {
    const heights: (number | null)[] = [];
    if (layer.type === 'line') {
      for (let week = 0; week < weeks; week++) heights.push(y(finite(layer.values[week])));
      return { layer, line: lineOf(xs, heights), outline: '' };
    }
    const stack = layer.stack === undefined ? undefined : (tops.get(layer.stack) ?? new Array(weeks).fill(0));
    if (layer.stack !== undefined && stack) tops.set(layer.stack, stack);
    const floors: (number | null)[] = [];
    for (let week = 0; week < weeks; week++) {
      const value = finite(layer.values[week]);
      const floor = stack ? stack[week] : layer.base ? finite(layer.base[week]) : 0;
      const isGap = value === null || floor === null;
      const top = isGap ? null : stack ? floor + value : value;
      if (stack && top !== null) stack[week] = top;
      heights.push(y(top));
      floors.push(y(floor));
    }
    return {
      layer,
      line: layer.stroke ? lineOf(xs, heights) : '',
      outline: outlineOf(xs, heights, floors),
    };
  });
}

/** Heights joined by straight lines; a gap where there is none. */
function lineOf(xs: readonly number[], heights: readonly (number | null)[]): string {
  let path = '';
  let isOpen = false;
  for (const [week, height] of heights.entries()) {
    if (height !== null) path += `${isOpen ? 'L' : 'M'}${xs[week]},${height}`;
    isOpen = height !== null;
  }
  return path;
}

/** The area between heights and floors. */
function outlineOf(
  xs: readonly number[],
  heights: readonly (number | null)[],
  floors: readonly (number | null)[],
): string {
  let path = '';
  let from = 0;
  while (from < heights.length) {
    let to = from;
    let there = '';
    let back = '';
    for (; to < heights.length; to++) {
      const height = heights[to];
      const floor = floors[to];
      if (height === null || floor === null) break;
      there += `${there === '' ? 'M' : 'L'}${xs[to]},${height}`;
      back = `L${xs[to]},${floor}${back}`;
    }
    if (there !== '') path += `${there}${back}Z`;
    from = to + 1;
  }
  return path;
}

/** A hundredth of a pixel is enough, and keeps the paths short. */
function tidy(px: number): number {
  return Math.round(px * 100) / 100;
}

function finite(value: number | string | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Values of lane `lane` (from the top) of `lanes`, squeezed into its lane of a 0–`lanes` axis on its own scale. */
export function laneArea(values: PlotValues, lane: number, lanes: number): { base: number[]; top: number[] } {
  let most = 0;
  for (let week = 0; week < values.length; week++) most = Math.max(most, finite(values[week]) ?? 0);
  const floor = lanes - 1 - lane;
  const base = new Array<number>(values.length).fill(floor);
  const top = Array.from({ length: values.length }, (_, week) =>
    most > 0 ? floor + ((finite(values[week]) ?? 0) / most) * LANE_FILL : floor,
  );
  return { base, top };
}

/** How much of its lane the largest value fills: the rest is air to the lane above. */
export const LANE_FILL = 0.78;
