/** How money is laid over weeks. */
export const SHAPES = ['always-on', 'burst', 'pulse', 'ramp', 'ramp-down', 'season'] as const;
export type Shape = (typeof SHAPES)[number];

export const SHAPE_LABELS: Readonly<Record<Shape, string>> = {
  'always-on': 'Always on',
  burst: 'Burst',
  pulse: 'Pulse',
  ramp: 'Ramp up',
  'ramp-down': 'Ramp down',
  season: 'With the season',
};

export const SHAPE_HINTS: Readonly<Record<Shape, string>> = {
  'always-on': 'the same every week',
  burst: 'all of it in the first weeks',
  pulse: 'four strong weeks, four weak ones',
  ramp: 'more every week',
  'ramp-down': 'less every week',
  season: 'as the season of the plan',
};

const BURST_WEEKS = 4;
const PULSE_WEEKS = 8;
/** Share of a strong week that a weak one gets: people should not forget in between. */
const PULSE_BASE = 0.25;

/** Weights of a shape over some weeks, `[week]`; `season` holds the season's index of each. */
export function shapeWeights(shape: Shape, season: readonly number[]): number[] {
  const weeks = season.length;
  const burst = Math.max(1, Math.min(BURST_WEEKS, Math.floor(weeks / 2)));
  const period = Math.min(PULSE_WEEKS, weeks);
  const weightAt: Readonly<Record<Shape, (week: number) => number>> = {
    'always-on': () => 1,
    burst: (week) => (week < burst ? 1 : 0),
    pulse: (week) => (week % period < Math.ceil(period / 2) ? 1 : PULSE_BASE),
    ramp: (week) => week + 1,
    'ramp-down': (week) => weeks - week,
    season: (week) => season[week],
  };
  return season.map((_, week) => weightAt[shape](week));
}
