import type { SeriesKey } from './series';

/** What `simulate` gives back: every series of every lane, and the state after the last week. */
export interface Run {
  readonly weeks: number;
  readonly lanes: number;
  /** `[week][lane]` flattened: the value of week t in lane i stands at `t * lanes + i`. */
  readonly series: Readonly<Record<SeriesKey, Float64Array>>;
  readonly end: State;
}

/** All the engine remembers from one week to the next, per lane. Feeding it back resumes a run exactly. */
export interface State {
  /** Weeks already simulated since the plan's start: growth and season go on from here. */
  readonly week: number;
  readonly lanes: number;
  /** Stage → people `[lane]`. */
  readonly stages: Readonly<
    Record<'unaware' | 'aware' | 'considering' | 'active' | 'loyal' | 'lapsed', Float64Array>
  >;
  /** Orders of the last week `[lane]`, pantry of eq. 15 `[lane]`, r of eq. 13 `[lane]`. */
  readonly orders: Float64Array;
  readonly pantry: Float64Array;
  readonly discountMemory: Float64Array;
  /** In the order of the plan's channels. */
  readonly channels: readonly ChannelState[];
}

/** A channel's memory, `[lane]` each; `pipeline` holds one array a box. */
export interface ChannelState {
  readonly stock: Float64Array;
  readonly pipeline: readonly Float64Array[];
  readonly queue: Float64Array;
  readonly wearOut: Float64Array;
  readonly activity: Float64Array;
}

/** One lane's series, `[week]`. */
export function laneSeries(run: Run, key: SeriesKey, lane: number): Float64Array {
  const values = new Float64Array(run.weeks);
  const all = run.series[key];
  for (let week = 0; week < run.weeks; week++) values[week] = all[week * run.lanes + lane];
  return values;
}
