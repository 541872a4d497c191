/** One line of a drawing. */
export interface CurveLine {
  readonly label: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A small drawing of one equation. */
export interface Curve {
  /** Name of its file, without `.svg`. */
  readonly id: string;
  /** Equation and what is drawn. */
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly CurveLine[];
}

const WIDTH = 520;
const HEIGHT = 200;
const LEFT = 48;
const RIGHT = 132;
const TOP = 30;
const BOTTOM = 36;
/** Lines differ by dash as well as by lightness. */
const DASHES = ['', '6 3', '2 3', '8 3 2 3'];
const LABEL_GAP = 13;

/** The drawing as SVG that follows a light or dark page; numbers are rounded, so that the file stays the same. */
export function curveSvg({ title, x, y, lines }: Curve): string {
  const points = lines.flatMap((line) => line.points);
  const [fromX, toX] = extent(points.map(([at]) => at));
  const [, highest] = extent(points.map(([, value]) => value));
  const toY = niceTop(highest);
  const px = (value: number) => round(LEFT + ((value - fromX) / (toX - fromX)) * (WIDTH - LEFT - RIGHT));
  const py = (value: number) => round(HEIGHT - BOTTOM - (value / toY) * (HEIGHT - TOP - BOTTOM));
  const labels = spread(lines.map((line) => py(line.points[line.points.length - 1][1])));
  const grid = [0, toY / 2, toY].map(
    (value) =>
      `<path class="grid" d="M${LEFT},${py(value)}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${py(value) + 3.5}" text-anchor="end">${number(value)}</text>`,
  );
  const ticks = [fromX, Math.round((fromX + toX) / 2), toX].map(
    (value) =>
      `<text x="${px(value)}" y="${HEIGHT - BOTTOM + 14}" text-anchor="middle">${number(value)}</text>`,
  );
  const drawn = lines.map((line, index) => {
    const path = line.points.map(([at, value], i) => `${i === 0 ? 'M' : 'L'}${px(at)},${py(value)}`).join('');
    const dash = DASHES[index % DASHES.length];
    return `<path class="line" d="${path}"${dash && ` stroke-dasharray="${dash}"`}/><text x="${WIDTH - RIGHT + 6}" y="${labels[index] + 3.5}">${escapeText(line.label)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escapeText(title)}">`,
    '<style>text{font:11px system-ui,sans-serif;fill:#57606a}.title{font-weight:600;fill:#24292f}.line{fill:none;stroke:#24292f;stroke-width:1.75}.grid{stroke:#d0d7de}@media(prefers-color-scheme:dark){text{fill:#9aa4af}.title{fill:#e6edf3}.line{stroke:#e6edf3}.grid{stroke:#30363d}}</style>',
    `<text class="title" x="${LEFT}" y="14">${escapeText(title)}</text>`,
    ...grid,
    ...ticks,
    `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">${escapeText(x)}</text>`,
    `<text x="${LEFT}" y="${HEIGHT - 6}">${escapeText(y)} ↑</text>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** The next round number above: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 or 10 of a power of ten. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((size) => size * power >= value * 0.999) ?? 10;
  return step * power;
}

/** Heights of labels, pushed apart so that none covers another, and none lies below the axis. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a] - heights[b]);
  const placed = [...heights];
  for (let i = 1; i < order.length; i++) {
    placed[order[i]] = round(Math.max(placed[order[i]], placed[order[i - 1]] + LABEL_GAP));
  }
  for (let i = order.length - 1, floor = HEIGHT - BOTTOM - 2; i >= 0; i--, floor -= LABEL_GAP) {
    placed[order[i]] = round(Math.min(placed[order[i]], floor));
  }
  return placed;
}

function number(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
