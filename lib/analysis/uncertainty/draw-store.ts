import { type DecileSelection, makeDecileSelection } from '../../math/selection';
import { SERIES } from '../../model/series';
import type { Split } from '../../model/side';
import { ORIGINS, splitInto } from '../attribution/attribution';
import type { SetRun } from '../attribution/side-sets';
import {
  awarenessOf,
  type Band,
  type Ensemble,
  loyaltyOf,
  SPLIT_KEYS,
  type SplitKey,
} from '../forecast/forecast';

// Spend is the same in every draw, and contribution is gross profit less spend: neither needs storing.
const COPIED = SERIES.filter((key) => key !== 'spend');
type StoredKey = Exclude<keyof Ensemble['bands'], 'spend' | 'contribution'>;

/** Weekly values of all draws; each array is `[week][draw]`, the value of week t in draw i at `t * draws + i`. */
export interface DrawStore {
  readonly weeks: number;
  readonly draws: number;
  readonly series: Readonly<Record<StoredKey, Float64Array>>;
  readonly splits: Readonly<Record<SplitKey, Split>>;
  /** `[week]`. */
  readonly spend: Float64Array;
}

/** Room for `draws` draws of `weeks` weeks: about 180 bytes a draw and week. */
export function makeDrawStore(weeks: number, draws: number): DrawStore {
  const array = () => new Float64Array(weeks * draws);
  const keys: readonly StoredKey[] = [...COPIED, 'awareness', 'loyalty', 'contributionToDate'];
  const split = (): Split => ({ push: array(), pull: array(), organic: array() });
  return {
    weeks,
    draws,
    series: Object.fromEntries(keys.map((key) => [key, array()])) as Record<StoredKey, Float64Array>,
    splits: { newCustomers: split(), orders: split(), revenue: split() },
    spend: new Float64Array(weeks),
  };
}

/** Takes over the runs of the four sets of sides; their first lane is draw `offset`. */
export function storeRuns(store: DrawStore, sets: readonly SetRun[], offset: number): void {
  const { run } = sets[0];
  const draws = run.lanes;
  for (let week = 0; week < store.weeks; week++) {
    const from = week * draws;
    const to = week * store.draws + offset;
    for (const key of COPIED) store.series[key].set(run.series[key].subarray(from, from + draws), to);
    store.spend[week] = run.series.spend[from];
    deriveWeek(store, week, to, draws);
  }
  for (const key of SPLIT_KEYS) {
    const outcomes = sets.map((set) => set.run.series[key]);
    splitInto(outcomes, { weeks: store.weeks, draws }, store.splits[key], { stride: store.draws, offset });
  }
}

function deriveWeek({ series, spend, draws }: DrawStore, week: number, to: number, count: number): void {
  const { unaware, aware, considering, active, loyal, lapsed, grossProfit } = series;
  for (let at = to; at < to + count; at++) {
    const others = aware[at] + considering[at] + active[at] + loyal[at] + lapsed[at];
    series.awareness[at] = awarenessOf(unaware[at], others);
    series.loyalty[at] = loyaltyOf(active[at], loyal[at]);
    const before = week > 0 ? series.contributionToDate[at - draws] : 0;
    series.contributionToDate[at] = before + grossProfit[at] - spend[week];
  }
}

/** One draw of a stored array, `[week]`, into `into`. */
export function readDraw(
  store: DrawStore,
  values: Float64Array,
  draw: number,
  into: Float64Array,
): Float64Array {
  for (let week = 0; week < store.weeks; week++) into[week] = values[week * store.draws + draw];
  return into;
}

/** Bands over the first `count` draws. */
export function bandsOf(store: DrawStore, count: number): Pick<Ensemble, 'bands' | 'splitBands'> {
  const scratch = new Float64Array(count);
  const select = makeDecileSelection(count);
  const band = (values: Float64Array) => bandOf(store, values, count, scratch, select);
  const stored = Object.fromEntries(
    Object.entries(store.series).map(([key, values]) => [key, band(values)]),
  ) as Record<StoredKey, Band>;
  const less = (values: Float64Array) => values.map((value, week) => value - store.spend[week]);
  const { p10, p50, p90 } = stored.grossProfit;
  const splitBand = (split: Split) =>
    Object.fromEntries(ORIGINS.map((origin) => [origin, band(split[origin])])) as Record<keyof Split, Band>;
  return {
    bands: {
      ...stored,
      contribution: { p10: less(p10), p50: less(p50), p90: less(p90) },
      spend: { p10: store.spend, p50: store.spend, p90: store.spend },
    },
    splitBands: {
      newCustomers: splitBand(store.splits.newCustomers),
      orders: splitBand(store.splits.orders),
      revenue: splitBand(store.splits.revenue),
    },
  };
}

function bandOf(
  store: DrawStore,
  values: Float64Array,
  count: number,
  scratch: Float64Array,
  select: DecileSelection,
): Band {
  const deciles = [0, 1, 2].map(() => new Float64Array(store.weeks));
  for (let week = 0; week < store.weeks; week++) {
    const from = week * store.draws;
    scratch.set(values.subarray(from, from + count));
    select(scratch, count, deciles, week);
  }
  const [p10, p50, p90] = deciles;
  return { p10, p50, p90 };
}
