/** The colours of paper: those of the light theme, by the names of the design tokens. */
export const PAPER_COLORS = {
  surface: '#ffffff',
  sunken: '#eef0f3',
  line: '#e4e7eb',
  'line-strong': '#cdd3da',
  text: '#12161c',
  'text-2': '#444c57',
  'text-3': '#5e6773',
  push: '#d2521a',
  'push-ink': '#a83a0c',
  'push-1': '#c48a00',
  'push-2': '#cf620f',
  'push-3': '#b5301f',
  'push-4': '#821637',
  'push-5': '#560f2c',
  pull: '#1577a8',
  'pull-ink': '#0d5f8a',
  'pull-1': '#0f9a9c',
  'pull-2': '#1280b4',
  'pull-3': '#2563c9',
  'pull-4': '#2a3f9e',
  'pull-5': '#232a6b',
  organic: '#848c97',
  'organic-ink': '#545d69',
  money: '#2b323c',
  'stage-aware': '#a390b8',
  'stage-considering': '#8a70a8',
  'stage-active': '#6f5194',
  'stage-loyal': '#4b2f74',
  'stage-lapsed': '#858b95',
  'scen-a': '#12161c',
  positive: '#1b7340',
  negative: '#ab1f57',
  attention: '#7d5a00',
  'chart-grid': '#edeff2',
  'chart-axis': '#b9c0c9',
  'chart-zero': '#868f9b',
  'chart-label': '#5e6773',
} as const;

/** A colour by the name of its design token. */
export type PaperColor = keyof typeof PAPER_COLORS;

/** The token of that name. @throws RangeError where there is none */
export function paperColor(name: string): PaperColor {
  if (!Object.hasOwn(PAPER_COLORS, name)) throw new RangeError(`there is no colour "${name}"`);
  // The name was just found among the keys.
  return name as PaperColor;
}
