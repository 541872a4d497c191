import { groupShare, mainShare, uniformRanks, type VarianceShare } from '../../math/variance-shares';
import type { Plan } from '../../model/plan';
import type { HeadlineKey } from '../forecast/headline';
import { drawnParameters, parameterDraws } from './draw-parameters';

/** With fewer draws the shares of some 80 assumptions are mostly noise: together they would be off by a tenth and more. */
export const LEAST_SENSITIVITY_DRAWS = 400;

/** How much one assumption moves a headline. */
export interface ParameterShare extends VarianceShare {
  readonly address: string;
}

/** How much all assumptions about one channel, or about the market, move a headline; NaN where draws are too few for so many. */
export interface OwnerShare extends VarianceShare {
  /** Null for the market and its people. */
  readonly channelId: string | null;
  readonly parameters: number;
}

/** Which assumptions move a headline: shares of its variance over the draws. */
export interface Sensitivity {
  readonly draws: number;
  /** Largest share first. */
  readonly parameters: readonly ParameterShare[];
  /** The market first, then the channels in the plan's order. */
  readonly owners: readonly OwnerShare[];
  /** 1 less all shares of parameters: what assumptions do only together, and the errors of the shares. */
  readonly rest: number;
}

/** A parameter's ranks over the draws, in (0, 1), `[draw]`. */
export interface ParameterRanks {
  readonly address: string;
  readonly ranks: Float64Array;
}

/** The ranks of every parameter in the draws of a plan, made once for any number of headlines. */
export function parameterRanks(
  plan: Plan,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): ParameterRanks[] {
  const values = parameterDraws(plan, seed)(0, draws);
  return drawnParameters(plan).map(({ address }) => ({
    address,
    ranks: uniformRanks(values.get(address) ?? new Float64Array(draws)),
  }));
}

/**
 * Which assumptions move a headline: first-order Sobol indices of every uncertain parameter from the draws at hand,
 * and of every channel's parameters together. Null where the headline does not vary or exists in too few draws. A
 * week that never comes counts as the week after the horizon. Where parameters are drawn as correlated, each has
 * what its companions bring as well.
 * @param draws the headline's value, `[draw]`; NaN where it does not exist
 */
export function sensitivityOf(
  plan: Plan,
  headline: HeadlineKey,
  draws: Float64Array,
  known: readonly ParameterRanks[],
): Sensitivity | null {
  const counted = withNever(plan, draws, headline);
  const output = counted.filter((value) => !Number.isNaN(value));
  if (output.length < LEAST_SENSITIVITY_DRAWS || output.every((value) => value === output[0])) return null;
  const parameters = known.map(({ address, ranks }) => ({
    address,
    ranks: ranks.filter((_, draw) => !Number.isNaN(counted[draw])),
  }));
  const shares = parameters.map(({ address, ranks }) => ({ address, ...mainShare(ranks, output) }));
  return {
    draws: output.length,
    parameters: shares.toSorted((a, b) => b.share - a.share),
    owners: ownersOf(plan).map(({ channelId, prefix }) => {
      const own = parameters.filter(({ address }) => address.startsWith(prefix)).map(({ ranks }) => ranks);
      return { channelId, parameters: own.length, ...groupShare(own, output) };
    }),
    rest: 1 - shares.reduce((sum, { share }) => sum + share, 0),
  };
}

/** A week that never comes is later than any that comes. */
function withNever({ horizonWeeks }: Plan, draws: Float64Array, headline: HeadlineKey): Float64Array {
  if (headline !== 'paybackWeek' && headline !== 'crossoverWeek') return draws;
  return draws.map((week) => (Number.isNaN(week) ? horizonWeeks + 1 : week));
}

/** Every owner of parameters: the market, and each channel. */
function ownersOf(plan: Plan): { channelId: string | null; prefix: string }[] {
  const channels = plan.channels.map(({ id }) => ({ channelId: id, prefix: `channels.${id}.` }));
  return [{ channelId: null, prefix: 'dynamics.' }, ...channels];
}
