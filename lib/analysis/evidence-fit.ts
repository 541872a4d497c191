import { exp, log } from '../math/elementary';
import { minimise } from '../math/minimise';
import { carryInOf } from '../model/carry-in';
import { compile } from '../model/compile';
import { parametersOf } from '../model/parameters-of';
import type { Plan, Scenario } from '../model/plan';
import { simulate } from '../model/simulate';
import { withParameter } from './assumptions/plan-parameters';
import { type EvidenceResult, evaluateEvidence } from './evaluate-evidence';
import { type SettledBusiness, settledBusiness, settledTemplate } from './evidence/settled-business';

/**
 * What the fit may move, each within the P10–P90 of its passport: the effects and saturations that no source
 * states, and of the dynamics what the price rows and the slow fading without ads depend on. Half-lives, leads,
 * slopes, unit costs and the stated elasticity stay.
 */
export const FREE_PARAMETERS: readonly string[] = [
  ...['awareness', 'consideration', 'repeat', 'halfSaturation'].map((term) => `channels.ads.${term}`),
  ...['conversion', 'winBack', 'repeat'].map((term) => `channels.email.${term}`),
  ...['awareness', 'consideration', 'conversion', 'leadWeeks'].map((term) => `channels.seo.${term}`),
  ...['consideration', 'loyalty'].map((term) => `channels.content.${term}`),
  ...['awareness', 'consideration', 'loyalty'].map((term) => `channels.social.${term}`),
  ...['loyalty', 'trust', 'halfSaturation'].map((term) => `channels.reviews.${term}`),
  ...['imitation', 'lapseLoyal', 'pullForward', 'erosion'].map((term) => `dynamics.${term}`),
];

/** One free parameter: where it stands now and between what it may move. */
export interface FreeParameter {
  readonly address: string;
  readonly now: number;
  readonly low: number;
  readonly high: number;
  readonly proposed: number;
}

/** A fit of the defaults to the evidence. */
export interface EvidenceFit {
  readonly parameters: readonly FreeParameter[];
  readonly before: readonly EvidenceResult[];
  readonly after: readonly EvidenceResult[];
  /** {@link evidenceDistance} of both. */
  readonly distanceBefore: number;
  readonly distanceAfter: number;
  readonly evaluations: number;
  readonly isSettled: boolean;
}

/**
 * Mean square distance of the simulated figures from the centres of their bands, in half-widths: 0 in all centres,
 * 1 on all edges. Rows without a band do not count.
 */
export function evidenceDistance(results: readonly EvidenceResult[]): number {
  const squares = results.flatMap(({ band, simulated }) =>
    band === null ? [] : [((2 * simulated - band.low - band.high) / (band.high - band.low)) ** 2],
  );
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

/**
 * Moves the free parameters of the reference brand so that the figures come nearer to the centres of their bands.
 * Every candidate starts from its own steady state. Deterministic; the B2B firm stays as it is, since its template
 * states its own numbers.
 */
export function fitEvidence(
  evaluations: number,
  onProgress: (evaluation: number, best: number) => void = () => {},
): EvidenceFit {
  const brand = settledTemplate('reference-brand');
  const b2b = settledTemplate('reference-b2b');
  const free = freeParameters(brand.plan);
  const judge = (business: SettledBusiness) =>
    evaluateEvidence((plan) => (plan === 'reference-brand' ? business : b2b));
  const at = (point: readonly number[]) => {
    const values = point.map((share, i) => between(free[i], share));
    return judge(settledWith(brand, new Map(free.map(({ address }, i) => [address, values[i]]))));
  };
  const before = judge(brand);
  let count = 0;
  let best = evidenceDistance(before);
  const found = minimise(
    (point) => {
      const distance = evidenceDistance(at(point)) + outside(point);
      best = Math.min(best, distance);
      onProgress(++count, best);
      return distance;
    },
    free.map(shareOf),
    { step: 0.15, tolerance: 1e-4, evaluations },
  );
  const after = at(found.point);
  return {
    parameters: free.map((parameter, i) => ({ ...parameter, proposed: between(parameter, found.point[i]) })),
    before,
    after,
    distanceBefore: evidenceDistance(before),
    distanceAfter: evidenceDistance(after),
    evaluations: found.evaluations,
    isSettled: found.isSettled,
  };
}

type Bounds = Pick<FreeParameter, 'address' | 'now' | 'low' | 'high'>;

function freeParameters(plan: Plan): Bounds[] {
  return FREE_PARAMETERS.map((address) => {
    const found = parametersOf(plan).find((parameter) => parameter.address === address);
    if (found === undefined) throw new RangeError(`the reference brand has no parameter ${address}`);
    return { address, now: found.value, low: found.passport.low, high: found.passport.high };
  });
}

/** Where a parameter stands in its range, 0–1, in the logarithm. */
function shareOf({ now, low, high }: Bounds): number {
  return log(now / low) / log(high / low);
}

function between({ low, high }: Bounds, share: number): number {
  const inside = Math.min(1, Math.max(0, share));
  return low * exp(inside * log(high / low));
}

/** Leads a search that has left the ranges back: what is outside has the value of the edge, and a little more. */
function outside(point: readonly number[]): number {
  return point.reduce((sum, share) => sum + Math.max(0, -share, share - 1) ** 2, 0);
}

const BLOCK_WEEKS = 260;
const MOST_BLOCKS = 60;
const SETTLED = 1e-7;

/** The business with other values, started from the steady state that it then settles in. */
function settledWith(business: SettledBusiness, values: ReadonlyMap<string, number>): SettledBusiness {
  let plan: Plan = { ...business.plan, horizonWeeks: BLOCK_WEEKS };
  for (const [address, value] of values) plan = withParameter(plan, address, value);
  const scenario: Scenario = {
    id: 'settle',
    name: 'Settle',
    flights: Object.entries(business.weeklySpend).map(([channelId, spend]) => ({
      channelId,
      spend: Array<number>(BLOCK_WEEKS).fill(spend),
    })),
  };
  const batch = compile(plan, scenario);
  let state = batch.start;
  for (let block = 0; block < MOST_BLOCKS; block++) {
    const { series, end } = simulate(batch, state);
    state = { ...end, week: 0 };
    const [first, last] = [series.orders[0], series.orders[BLOCK_WEEKS - 1]];
    if (Math.abs(last / first - 1) < SETTLED) break;
  }
  const { stages, carryIn } = carryInOf(plan, state);
  return settledBusiness({ ...plan, market: { ...plan.market, stages }, carryIn }, business.weeklySpend);
}
