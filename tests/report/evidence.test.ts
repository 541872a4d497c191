import { describe, expect, test } from 'vitest';
import { defaultAssumptions } from '../../lib/analysis/assumptions/assumptions';
import { type EvidenceResult, evaluateEvidence } from '../../lib/analysis/evaluate-evidence';
import { assumptionsFigure } from '../../lib/report/figure-parts/assumptions-figure';
import { evidenceAnswer, evidenceFigure } from '../../lib/report/figure-parts/evidence-figure';
import { assumptionsText } from '../../lib/report/text/assumptions-text';
import { evidenceText } from '../../lib/report/text/evidence-text';
import { textTable } from '../../lib/report/text/text-table';
import { formatParameter, formatParameterRange, provenanceOf } from '../../lib/report/words/assumption-words';
import { formatBand, formatEvidence } from '../../lib/report/words/evidence-words';

const EN = { locale: 'en' };
const results = evaluateEvidence();
const row = (change: Partial<EvidenceResult>): EvidenceResult => ({ ...results[0], ...change });

test('figures read by their unit', () => {
  expect(formatEvidence(0.31, 'elasticity', EN)).toBe('0.310');
  expect(formatEvidence(2.2279, 'multiple', EN)).toBe('×2.23');
  expect(formatEvidence(-0.2315, 'share', EN)).toBe('−23\u2009%');
  expect(formatEvidence(26, 'weeks', EN)).toBe('26 wk');
  expect(formatEvidence(0.31, 'elasticity', { locale: 'de-DE' })).toBe('0,310');
});

test('a band writes its unit once, and none where there is none', () => {
  expect(formatBand({ band: { low: -0.26, high: -0.06 }, unit: 'share' }, EN)).toBe('−26 – −6\u2009%');
  expect(formatBand({ band: { low: 14, high: 32 }, unit: 'weeks' }, EN)).toBe('14 – 32 wk');
  expect(formatBand({ band: { low: 0.18, high: 0.3 }, unit: 'elasticity' }, EN)).toBe('0.18 – 0.30');
  expect(formatBand({ band: null, unit: 'share' }, EN)).toBe('–');
});

describe('the evidence in words', () => {
  test('names what is missed, with its reason', () => {
    const missed = row({ simulated: 9, verdict: 'missed', missedBecause: 'two rows pull apart' });
    expect(evidenceAnswer([missed, row({})])).toBe(
      '1 of 2 figures are in their bands. Not: Advertising elasticity, short.',
    );
    expect(evidenceText([missed])).toMatch(/missed: two rows pull apart/);
    expect(evidenceText([row({ simulated: 9, verdict: 'out-of-band' })])).toMatch(/out of band/);
  });

  test('the figure holds every row, numbers as numbers', () => {
    const { table } = evidenceFigure(results);
    expect(table.rows).toBe(results.length);
    for (const { values } of table.columns) expect(values).toHaveLength(results.length);
    const simulated = table.columns.find(({ key }) => key === 'simulated')!;
    expect(Array.from(simulated.values)).toEqual(results.map((result) => result.simulated));
  });
});

describe('the assumptions in words', () => {
  test('numbers keep up to four digits, whole ones all', () => {
    expect(['0.0021', '0.83', '200,000', '0', '1,234,567']).toEqual(
      [0.0021, 0.83, 200_000, 0, 1_234_567].map((value) => formatParameter(value, EN)),
    );
    expect(formatParameterRange(0.00147, 0.00294, EN)).toBe('0.00147 – 0.00294');
    expect(formatParameterRange(2, 2, EN)).toBe('–');
  });

  test('a source vouches for its own value only', () => {
    const [price] = defaultAssumptions()[0].assumptions.filter(({ term }) => term === 'priceElasticity');
    expect(provenanceOf(price, EN)).toMatchObject({
      grade: 'B',
      short: 'Bijmolt, van Heerde & Pieters 2005',
    });
    const own = { ...price, value: 1.4, startingValue: 1.4 };
    expect(provenanceOf(own, EN)).toMatchObject({ grade: 'C', short: 'This plan’s own' });
    expect(provenanceOf({ ...price, value: 1.4, isChanged: true }, EN)).toMatchObject({
      grade: 'C',
      short: 'Changed by you',
    });
  });

  test('figure and text hold every parameter', () => {
    const groups = defaultAssumptions();
    const count = groups.flatMap(({ assumptions }) => assumptions).length;
    expect(assumptionsFigure(groups).table.rows).toBe(count);
    expect(assumptionsText(groups)).toContain(`${count} parameters, 0 changed.`);
  });
});

test('a text table lines columns up, numbers flush right', () => {
  expect(
    textTable(
      [
        ['a', 'n'],
        ['long', '1'],
        ['x', '−10'],
      ],
      new Set([1]),
    ),
  ).toBe('a       n\nlong    1\nx     −10');
});
