import { describe, expect, it } from 'vitest';
import { changedInputs, type InputRef } from '../../../lib/analysis/comparison/changed-inputs';
import { fieldOf } from '../../../lib/analysis/comparison/contenders';
import { copyInput, copyProblem } from '../../../lib/analysis/comparison/copy-input';
import { fieldSwings, leadSwings } from '../../../lib/analysis/comparison/lead-swings';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { parametersOf } from '../../../lib/model/parameters-of';
import { parsePlan } from '../../../lib/model/plan';
import { chosenOf, compared, contestedPlan, spendOf } from '../../support/compared';
import { samplePlan } from '../../support/sample-plan';

const plan = contestedPlan();
const ids = (chosen: ReturnType<typeof chosenOf>) =>
  changedInputs(fieldOf(chosen).contenders).changed.map(({ id }) => id);
const spend: InputRef = { kind: 'spend', channelId: 'ads' };

describe('changed inputs', () => {
  it('are those that differ and no others', () => {
    const { changed, compared: of } = changedInputs(fieldOf(chosenOf(plan, ['push', 'mix'])).contenders);
    expect(changed.map(({ id, values, differs }) => ({ id, values, differs }))).toEqual([
      { id: 'spend.ads', values: [1_800, 1_000], differs: [false, true] },
      { id: 'spend.seo', values: [200, 1_000], differs: [false, true] },
    ]);
    // Two channels' spend, every parameter, and the plan's own twelve.
    expect(of).toBe(2 + parametersOf(plan).length + 12);
    expect(ids(chosenOf(plan, ['push', 'again']))).toEqual([]);
  });

  it('tell other weeks of the same amount apart', () => {
    const bursts = spendOf(1_800, 200).map((flight) => ({
      ...flight,
      spend: flight.spend.map((amount, week) => (week % 2 === 0 ? 2 * amount : 0)),
    }));
    const other = contestedPlan({
      scenarios: [...plan.scenarios.slice(0, 1), { id: 'burst', name: 'Burst', flights: bursts }],
    });
    const { changed } = changedInputs(fieldOf(chosenOf(other, ['push', 'burst'])).contenders);
    expect(changed[0]).toMatchObject({ values: [1_800, 1_800], differs: [false, true] });
  });

  it('of several plans are also parameters, market and price, and channels that one has not', () => {
    const other = samplePlan({
      name: 'Other',
      channels: [
        {
          id: 'ads',
          kind: 'ads',
          name: 'Ads',
          parameters: { ...plan.channels[0].parameters, halfSaturation: 30 },
        },
      ],
      scenarios: [{ id: 'x', name: 'X', flights: [spendOf(1_800, 0)[0]] }],
      economics: { ...plan.economics, price: 70 },
    });
    const found = ids([...chosenOf(plan, ['push']), { key: 'q.x', plan: other }]);
    expect(found).toEqual(
      expect.arrayContaining(['spend.seo', 'channels.ads.halfSaturation', 'economics.price']),
    );
    expect(found).not.toContain('spend.ads');
    expect(found.filter((id) => id.startsWith('dynamics.'))).toEqual([]);
  });
});

describe('copying one input across', () => {
  const [push, mix] = fieldOf(chosenOf(plan, ['push', 'mix'])).contenders;

  it('makes that input the same and leaves every other as it was', () => {
    const copied = copyInput(plan, 'mix', spend, push);
    expect(parsePlan(copied)).toEqual(copied);
    expect(ids(chosenOf(copied, ['push', 'mix']))).toEqual(['spend.seo']);
    expect(copied.scenarios.filter(({ id }) => id !== 'mix')).toEqual(
      plan.scenarios.filter(({ id }) => id !== 'mix'),
    );
    const all = copyInput(copied, 'mix', { kind: 'spend', channelId: 'seo' }, push);
    expect(ids(chosenOf(all, ['push', 'mix']))).toEqual([]);
    expect(forecastScenario(all, 'mix').headline).toEqual(forecastScenario(plan, 'push').headline);
    // Twice is once.
    expect(copyInput(copied, 'mix', spend, push)).toEqual(copied);
    expect(copyInput(plan, 'push', spend, mix).scenarios[1]).toEqual(plan.scenarios[1]);
  });

  it('brings the weeks of silence along, and keeps the weeks that a shorter plan has not', () => {
    const short = samplePlan({
      name: 'Short',
      horizonWeeks: 10,
      scenarios: [
        {
          id: 's',
          name: 'S',
          flights: [{ channelId: 'ads', spend: [...Array<number>(9).fill(900), 0], blackoutWeeks: [9] }],
        },
      ],
    });
    const [from] = fieldOf([{ key: 'q.s', plan: short }]).contenders;
    const [ads] = copyInput(plan, 'push', spend, from).scenarios[0].flights;
    expect(ads.spend.slice(0, 11)).toEqual([...Array<number>(9).fill(900), 0, 1_800]);
    expect(ads.blackoutWeeks).toEqual([9]);
  });

  it('copies a parameter and a price of another plan into the plan itself', () => {
    const other = samplePlan({ name: 'Other', economics: { ...plan.economics, price: 70 } });
    const from = {
      plan: { ...other, dynamics: { ...other.dynamics, imitation: 0.2 } },
      scenario: other.scenarios[0],
    };
    expect(copyInput(plan, 'mix', { kind: 'plan', path: 'economics.price' }, from).economics.price).toBe(70);
    const copied = copyInput(plan, 'mix', { kind: 'parameter', address: 'dynamics.imitation' }, from);
    expect(copied.dynamics.imitation).toBe(0.2);
    expect(copied.scenarios).toBe(plan.scenarios);
  });

  it.each([
    ['across currencies', samplePlan({ currency: 'USD' }), spend, 'currency'],
    ['of a channel that the plan has not', plan, { kind: 'spend', channelId: 'tv' } as InputRef, 'channel'],
    ['of what holds for the plan as a whole', plan, { kind: 'plan', path: 'startsOn' } as InputRef, 'plan'],
  ])('is refused %s', (_, from, ref, problem) => {
    expect(copyProblem(plan, ref, { plan: from })).toBe(problem);
    expect(() => copyInput(plan, 'mix', ref, { plan: from, scenario: from.scenarios[0] })).toThrow(
      RangeError,
    );
  });
});

describe('what moves the lead', () => {
  it('moves nothing between a scenario and its repetition, and turns its sign with the pair', () => {
    const field = fieldOf(chosenOf(plan, ['push', 'mix', 'again']));
    const comparison = compared(chosenOf(plan, ['push', 'mix', 'again']), 0);
    const swings = fieldSwings(field);
    expect(leadSwings(comparison, swings, 'newCustomers', { leader: 0, rival: 2 })).toEqual([]);
    const there = leadSwings(comparison, swings, 'newCustomers', { leader: 1, rival: 0 });
    const back = leadSwings(comparison, swings, 'newCustomers', { leader: 0, rival: 1 });
    expect(there.length).toBeGreaterThan(5);
    expect(back.map(({ atLow }) => atLow)).toEqual(there.map(({ atLow }) => -atLow));
  });
});
