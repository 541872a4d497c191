import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { curveSvg } from '../../scripts/curve-svg';
import { modelCurves } from '../../scripts/model-curves';
import { peopleCurves } from '../../scripts/people-curves';

const folder = fileURLToPath(new URL('../../docs/model/', import.meta.url));
const curves = [...modelCurves(), ...peopleCurves()];
const document = readFileSync(new URL('../../lib/model/MODEL.md', import.meta.url), 'utf8');

describe('the drawings of MODEL.md', () => {
  test.each(curves)('$id is what the engine draws today (npm run curves)', (curve) => {
    const file = `${folder}${curve.id}.svg`;
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(curveSvg(curve));
    expect(document.includes(`docs/model/${curve.id}.svg`), 'shown in MODEL.md').toBe(true);
  });

  test('none is left over', () => {
    expect(readdirSync(folder).sort()).toEqual(curves.map(({ id }) => `${id}.svg`).sort());
  });
});

describe('what is drawn is what the equations say', () => {
  const lines = (id: string) => curves.find((curve) => curve.id === id)!.lines;

  test('eq. 3: the mean delay is the lead, whatever the number of boxes', () => {
    for (const { points } of lines('pipeline')) {
      const mean = points.reduce((sum, [week, share]) => sum + (week - 1) * share, 0);
      expect(mean).toBeGreaterThan(7);
      expect(mean).toBeLessThan(8.01);
    }
  });

  test('eq. 1: no chance passes 1, and each of two equal exits takes half', () => {
    const [leave, one] = lines('exits');
    for (const [i, [hazard, share]] of leave.points.entries()) {
      expect(share).toBeCloseTo(100 * (1 - Math.exp(-hazard)), 9);
      expect(one.points[i][1]).toBeCloseTo(share / 2, 9);
    }
  });

  test('eqs. 7 to 11: without marketing fewer are left, those who know the brand the longest', () => {
    const last = lines('stages').map(({ label, points }) => [label, points[51][1]] as const);
    for (const [, share] of last) expect(share).toBeLessThan(1);
    expect(last.toSorted((a, b) => b[1] - a[1]).map(([label]) => label)).toEqual([
      'aware',
      'loyal',
      'active',
      'considering',
    ]);
  });

  test('eq. 20: both curves pass through what was answered', () => {
    for (const [i, { points }] of lines('four-answers').entries()) {
      const at = (multiple: number) => points.find(([x]) => x === multiple)?.[1];
      expect([at(0), at(1), at(1.5)]).toEqual(
        [80, 100, [113, 107][i]].map((value) => expect.closeTo(value, 9)),
      );
    }
  });

  test('eq. 4: half is left after the half-life', () => {
    const [forty, twelve] = lines('stock');
    expect(forty.points[40][1]).toBeCloseTo(0.5, 9);
    expect(twelve.points[12][1]).toBeCloseTo(0.5, 9);
  });

  test('eq. 5: half-saturation gives half, at any slope', () => {
    for (const { points } of lines('saturation')) {
      const at = points.find(([money]) => money === 16)!;
      expect(at[1]).toBeCloseTo(0.5, 9);
    }
  });

  test('eq. 14: a 20 % cut gives 2.25 times the demand at once', () => {
    const [first] = lines('price-response');
    expect(first.points[20][1]).toBeGreaterThan(2.15);
    expect(first.points[20][1]).toBeLessThan(2.26);
  });
});
