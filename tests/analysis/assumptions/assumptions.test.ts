import { describe, expect, test } from 'vitest';
import {
  changedAssumptions,
  defaultAssumptions,
  planAssumptions,
} from '../../../lib/analysis/assumptions/assumptions';
import { withParameter } from '../../../lib/analysis/assumptions/plan-parameters';
import { startingParameters } from '../../../lib/analysis/assumptions/starting-parameters';
import { CHANNEL_KIND_IDS, channelKind } from '../../../lib/model/channels/registry';
import { DYNAMICS } from '../../../lib/model/dynamics';
import { parametersOf } from '../../../lib/model/parameters-of';
import { parsePlan } from '../../../lib/model/plan';
import { TEMPLATES, templatePlan } from '../../../lib/model/templates/registry';

const plan = templatePlan('b2b-outbound', '2026-01-05');

test('the defaults hold every parameter of every kind and of the dynamics, none changed', () => {
  const groups = defaultAssumptions();
  expect(groups.map(({ id }) => id)).toEqual(['dynamics', ...CHANNEL_KIND_IDS]);
  const [dynamics, ...kinds] = groups;
  expect(dynamics.assumptions.map(({ term }) => term)).toEqual(Object.keys(DYNAMICS));
  for (const { kind, assumptions } of kinds)
    expect(assumptions.map(({ term }) => term)).toEqual(Object.keys(channelKind(kind!).parameters));
  expect(changedAssumptions(groups)).toEqual([]);
});

describe('a plan', () => {
  test.each(TEMPLATES.map(({ id }) => id))('fresh from template %s has nothing changed', (id) => {
    const fresh = templatePlan(id, '2026-01-05');
    const groups = planAssumptions(fresh, startingParameters(fresh));
    expect(changedAssumptions(groups)).toEqual([]);
    expect(groups.flatMap(({ assumptions }) => assumptions)).toHaveLength(parametersOf(fresh).length);
  });

  test('knows exactly what was changed, and a reset gives it back', () => {
    const addresses = ['dynamics.imitation', 'channels.outreach.leadWeeks', 'channels.seo.slope'];
    const changed = addresses.reduce((edited, address) => withParameter(edited, address, 1.5), plan);
    const groups = planAssumptions(changed, startingParameters(changed));
    expect(changedAssumptions(groups).map(({ address }) => address)).toEqual(addresses);
    const reset = changedAssumptions(groups).reduce(
      (edited, { address, startingValue }) => withParameter(edited, address, startingValue),
      changed,
    );
    expect(reset).toEqual(plan);
  });

  test('that came from a file starts from its first revision, a channel added later from its kind', () => {
    const began = parsePlan({ ...plan, origin: { from: 'import', name: 'weeks.csv' } });
    const added = { ...began.channels[0], id: 'more-calls', name: 'More calls' };
    const grown = parsePlan({ ...began, channels: [...began.channels, added] });
    const starting = startingParameters(withParameter(grown, 'channels.outreach.unitCost', 31), began);
    expect(starting.get('channels.outreach.unitCost')).toBe(30);
    expect(starting.get('channels.more-calls.unitCost')).toBe(6);
  });

  test('changed in proportion keeps its uncertainty in proportion', () => {
    const doubled = withParameter(plan, 'channels.seo.halfLifeWeeks', 80);
    const [seo] = planAssumptions(doubled, startingParameters(doubled))
      .flatMap(({ assumptions }) => assumptions)
      .filter(({ address }) => address === 'channels.seo.halfLifeWeeks');
    expect([seo.low, seo.high]).toEqual([60, 120]);
  });
});

describe('setting a parameter', () => {
  test('touches nothing else, and the same value gives the same plan', () => {
    const edited = withParameter(plan, 'channels.email.repeat', 0.2);
    expect(parametersOf(edited).filter(({ value }, i) => value !== parametersOf(plan)[i].value)).toHaveLength(
      1,
    );
    expect(withParameter(edited, 'channels.email.repeat', 0.2)).toBe(edited);
    expect(edited.scenarios).toBe(plan.scenarios);
  });

  test.each([
    'dynamics.nothing',
    'dynamics.constructor',
    'channels.nobody.slope',
    'channels.email.slope',
    '',
  ])('refuses the address "%s"', (address) =>
    expect(() => withParameter(plan, address, 1)).toThrow(RangeError),
  );
});
