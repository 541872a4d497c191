import { describe, expect, it } from 'vitest';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { withParameters } from '../../../lib/analysis/response/answered-channel';
import { drawnParameters, oneAtATime } from '../../../lib/analysis/uncertainty/draw-parameters';
import { parameterSwings } from '../../../lib/analysis/uncertainty/parameter-swings';
import { parameterRanks, sensitivityOf } from '../../../lib/analysis/uncertainty/sensitivity';
import { drawEnsemble } from '../../../lib/analysis/uncertainty/uncertainty';
import { samplePlan } from '../../support/sample-plan';

const plan = samplePlan();
const [scenario] = plan.scenarios;
const ensemble = drawEnsemble(plan, scenario, { draws: 1600, seed: 7 });
const known = parameterRanks(plan, ensemble);
const of = (headline: keyof typeof ensemble.headlineDraws) =>
  sensitivityOf(plan, headline, ensemble.headlineDraws[headline], known);

describe('sensitivityOf', () => {
  it('shares out nearly all of the variance, largest first', () => {
    const sensitivity = of('newCustomers');
    const shares = sensitivity?.parameters.map(({ share }) => share) ?? [];
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.length).toBe(drawnParameters(plan).length);
    expect(Math.abs(sensitivity?.rest ?? 1)).toBeLessThan(0.15);
    for (const share of shares) expect(share).toBeGreaterThan(-0.02);
  });

  it('agrees with two runs a parameter: a share goes with the square of the swing', () => {
    const swings = parameterSwings(plan, scenario);
    const variance = varianceOf(ensemble.headlineDraws.newCustomers);
    for (const { address, share, standardError } of of('newCustomers')?.parameters.slice(0, 5) ?? []) {
      const { atLow, atHigh } = swings.find((one) => one.address === address)!.swings.newCustomers;
      // P10 to P90 of a normal number are 2.563 of its standard deviations.
      const alone = (((atHigh ?? 0) - (atLow ?? 0)) / 2.563) ** 2 / variance;
      expect(Math.abs(share - alone)).toBeLessThan(4 * standardError + 0.2 * share);
    }
  });

  it('gives a channel at least what its parameters have one by one', () => {
    const { owners, parameters } = of('newCustomers')!;
    expect(owners.map(({ channelId }) => channelId)).toEqual([null, 'ads', 'seo']);
    for (const { channelId, share, standardError, parameters: count } of owners) {
      const prefix = channelId === null ? 'dynamics.' : `channels.${channelId}.`;
      const own = parameters.filter(({ address }) => address.startsWith(prefix));
      expect(own.length).toBe(count);
      expect(share).toBeGreaterThan(own.reduce((sum, one) => sum + one.share, 0) - 3 * standardError);
    }
  });

  it('has nothing to say of a headline that does not vary, nor of a handful of draws', () => {
    expect(of('spend')).toBeNull();
    expect(sensitivityOf(plan, 'orders', ensemble.headlineDraws.orders.slice(0, 100), known)).toBeNull();
  });

  it('counts a payback that never comes as later than any', () => {
    const weeks = ensemble.headlineDraws.newCustomers.map((value, draw) =>
      draw % 2 === 0 ? Number.NaN : value,
    );
    expect(sensitivityOf(plan, 'paybackWeek', weeks, known)?.draws).toBe(1600);
    expect(sensitivityOf(plan, 'costPerCustomer', weeks, known)?.draws).toBe(800);
  });
});

describe('parameterSwings', () => {
  it('are the plan forecast with that parameter at its P10 and P90', () => {
    const address = 'channels.ads.halfSaturation';
    const { low, high, swings } = parameterSwings(plan, scenario).find((one) => one.address === address)!;
    const at = (halfSaturation: number) =>
      forecastScenario(withParameters(plan, 0, { halfSaturation }), scenario.id).headline;
    expect(swings.newCustomers.atLow).toBeCloseTo(at(low).newCustomers ?? 0, 6);
    expect(swings.newCustomers.atHigh).toBeCloseTo(at(high).newCustomers ?? 0, 6);
    expect(swings.planValue.atHigh).toBeCloseTo(at(high).planValue ?? 0, 1);
    expect(swings.newCustomers.atLow).toBeGreaterThan(swings.newCustomers.atHigh ?? 0);
  });

  it('moves one parameter at a time, however the draws are chunked', () => {
    const parameters = drawnParameters(plan);
    const all = oneAtATime(parameters)(0, 2 * parameters.length);
    const piece = oneAtATime(parameters)(3, 4);
    for (const { address, belief } of parameters) {
      const values = all.get(address)!;
      expect(values.filter((value) => value !== belief.value).length).toBeLessThanOrEqual(2);
      expect(piece.get(address)).toEqual(values.slice(3, 7));
    }
  });
});

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
