import { describe, expect, it } from 'vitest';
import { changedInputs } from '../../../lib/analysis/comparison/changed-inputs';
import { GOALS } from '../../../lib/analysis/comparison/verdict';
import { comparedFigures } from '../../../lib/report/comparison/compared-figures';
import { COMPARED_ROWS, comparedRows } from '../../../lib/report/comparison/compared-rows';
import { comparisonDocument, defaultGoal } from '../../../lib/report/comparison/comparison-document';
import { inputRows } from '../../../lib/report/comparison/input-words';
import { termsNotes } from '../../../lib/report/comparison/terms-words';
import { verdictText } from '../../../lib/report/comparison/verdict-words';
import { chosenOf, compared, contestedPlan, spendOf } from '../../support/compared';
import { samplePlan } from '../../support/sample-plan';

const plan = contestedPlan();
const three = compared(chosenOf(plan, ['push', 'mix', 'pull']));
const dollars = samplePlan({ name: 'Dollars', currency: 'USD' });
const mixed = compared([...chosenOf(plan, ['mix']), { key: 'q.baseline', plan: dollars }]);

describe('the verdict in words', () => {
  it('is one sentence with the winner, its odds of the stated number of draws, and its lead', () => {
    const free = contestedPlan({
      scenarios: [
        { id: 'less', name: 'Less', flights: spendOf(500, 500) },
        { id: 'more', name: 'More', flights: spendOf(3_000, 3_000) },
      ],
    });
    const { sentence, leader, details } = verdictText(
      compared(chosenOf(free, ['less', 'more'])),
      'newCustomers',
      'en',
    );
    expect(leader).toBe(1);
    expect(sentence).toMatch(
      /^More wins most new customers in more than 99\s% of 400 paired draws, [\d,.]+ ahead of Less\.$/,
    );
    expect(details[1]).toMatch(/^Against Less it wins [\d,.]+ more new customers.* and spends €130k more\./);
  });

  it('says "too close to call" exactly where it is close, and never of 0 % or 100 %', () => {
    for (const goal of GOALS) {
      const { sentence, kind, leader, details } = verdictText(three, goal, 'en');
      expect(sentence.startsWith('Too close to call')).toBe(kind === 'close');
      expect(sentence.endsWith('.')).toBe(true);
      expect(sentence).not.toMatch(/\b(0|100)\s?%|NaN|Infinity|undefined|null/);
      expect(details.join(' ')).not.toMatch(/NaN|Infinity|undefined|null/);
      if (leader !== null) expect(sentence).toContain(three.contenders[leader].label);
    }
  });

  it('speaks of alike scenarios, of one alone, and of money that is not compared', () => {
    const again = compared(chosenOf(plan, ['push', 'again']), 40);
    expect(verdictText(again, 'planValue', 'en').sentence).toBe(
      'Push-led and Push again are alike: plan value is the same in every draw.',
    );
    // Two at the top that are the same, and a third: nobody wins alone.
    const level = compared(chosenOf(plan, ['push', 'again', 'pull']), 0);
    const said = GOALS.map((goal) => verdictText(level, goal, 'en')).find(({ sentence }) =>
      /level/.test(sentence),
    );
    expect(said?.sentence).toMatch(/^Push again and Push-led are level: neither .+ alone\.$/);
    expect(said?.leader).toBeNull();
    expect(verdictText(compared(chosenOf(plan, ['mix']), 40), 'planValue', 'en').leader).toBeNull();
    expect(verdictText(mixed, 'planValue', 'en').sentence).toBe(
      'There is no verdict by plan value: EUR and USD are not compared.',
    );
    expect(defaultGoal(mixed)).toBe('newCustomers');
    expect(termsNotes(mixed)[0]).toContain('Money is not compared: the plans are in EUR and USD.');
    expect(termsNotes(three)).toEqual([]);
  });
});

describe('the table of a comparison', () => {
  it('has a range, a difference and a chance for each, and calls noise noise', () => {
    const rows = comparedRows(three, 'en');
    expect(rows.map(({ key }) => key)).toEqual(COMPARED_ROWS);
    for (const { key, cells } of rows) {
      const { differences, best } = three.headlines[key];
      expect(cells[0].difference).toBeNull();
      for (const [index, cell] of cells.entries()) {
        expect(cell.best === null).toBe(best === null);
        const difference = differences[index];
        if (difference?.difference) expect(cell.isNoise).toBe(!difference.clear);
      }
      // None leads where all are as likely to be best.
      const isParted = best?.chances.some((chance) => chance !== best.chances[0]) ?? false;
      expect(cells.some(({ leads }) => leads)).toBe(isParted);
    }
  });

  it('leaves differences and chances of money out where currencies differ, and writes each in its own', () => {
    const [value] = comparedRows(mixed, 'en');
    expect(value.cells.map((cell) => cell.value.replace(/[\d.,]+[kM]?/, ''))).toEqual(['€', '$']);
    expect(value.cells.map(({ difference, best }) => [difference, best])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(value.scale).toBeNull();
  });
});

describe('the figures of a comparison', () => {
  it('have the cells that the table shows, chances that add up to 1, and unique ids', () => {
    const figures = comparedFigures(three, 'en');
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    const value = figures.find(({ id }) => id === 'comparison-plan-value');
    const column = (key: string) =>
      Array.from(value?.table.columns.find((one) => one.key === key)?.values ?? []);
    expect(column('value')).toEqual(three.headlines.planValue.values);
    expect(column('best').reduce((sum: number, chance) => sum + Number(chance), 0)).toBeCloseTo(1, 9);
    expect(column('difference')[0]).toBeNull();
    for (const { table } of figures) {
      for (const { values } of table.columns) expect(values.length).toBe(table.rows);
    }
  });

  it('hold no money where currencies differ', () => {
    const units = comparedFigures(mixed, 'en').flatMap(({ table }) => table.columns.map(({ unit }) => unit));
    expect(units).not.toContain('money');
  });

  it('are written as JSON without a number that is none', () => {
    const text = JSON.stringify(comparisonDocument(three, { goal: 'planValue', seed: 7, locale: 'en' }));
    const document = JSON.parse(text);
    expect(document.verdict.leader).toMatch(/^p\./);
    expect(document.figures.map(({ id }: { id: string }) => id)).toContain('comparison-inputs');
    expect(document.standardError).toBeGreaterThan(0);
  });
});

it('a changed input is named, with what each has', () => {
  const { contenders } = three;
  const [ads] = inputRows(changedInputs(contenders), contenders, { locale: 'en' });
  expect(ads).toMatchObject({ label: 'Ads', kind: 'ads', values: ['€1,800', '€1,000', '€200'] });
});
