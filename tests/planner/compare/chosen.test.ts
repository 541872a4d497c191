import { describe, expect, it } from 'vitest';
import { chosenOf, keyOf, parseName, writeName } from '@/app/plans/compare/chosen';
import { contestedPlan } from '../../support/compared';

const home = contestedPlan();
const plans = new Map([
  ['home', home],
  ['other', contestedPlan({ name: 'Other' })],
]);
const ids = (asked: readonly string[] | null) => chosenOf(asked, 'home', plans).names.map(keyOf);

describe('scenarios that an address names', () => {
  it('are written and read back the same, of this plan and of others', () => {
    for (const name of [
      { planId: 'home', scenarioId: 'mix' },
      { planId: 'other', scenarioId: 'mix' },
    ]) {
      expect(parseName(writeName(name, 'home'), 'home')).toEqual(name);
    }
    expect(writeName({ planId: 'home', scenarioId: 'mix' }, 'home')).toBe('mix');
  });

  it('are the first four of the plan where it names none, and stand in its order', () => {
    expect(ids(null)).toEqual(['home.push', 'home.mix', 'home.pull', 'home.again']);
    expect(ids(['pull', 'other.mix', 'push'])).toEqual(['home.pull', 'other.mix', 'home.push']);
    expect(ids([])).toEqual([]);
  });

  it('stand there once, four at most, and what cannot be shown is told apart', () => {
    const found = chosenOf(
      ['mix', 'mix', 'gone', 'away.mix', 'push', 'pull', 'again', 'other.mix'],
      'home',
      plans,
    );
    expect(found.names.map(keyOf)).toEqual(['home.mix', 'home.push', 'home.pull', 'home.again']);
    expect(found).toMatchObject({ awaited: ['away'], left: ['gone', 'other.mix'] });
  });
});
