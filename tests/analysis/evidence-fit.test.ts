import { describe, expect, test } from 'vitest';
import { evaluateEvidence } from '../../lib/analysis/evaluate-evidence';
import { settledTemplate } from '../../lib/analysis/evidence/settled-business';
import { evidenceDistance, FREE_PARAMETERS, fitEvidence } from '../../lib/analysis/evidence-fit';
import { parametersOf } from '../../lib/model/parameters-of';

describe('the distance from the evidence', () => {
  const [row] = evaluateEvidence();
  const at = (simulated: number) => evidenceDistance([{ ...row, band: { low: 1, high: 3 }, simulated }]);

  test('is 0 in the centre of a band, 1 on both edges, and grows beyond', () => {
    expect([at(2), at(1), at(3), at(4)]).toEqual([0, 1, 1, 4]);
  });

  test('does not count figures without a band', () => {
    const judged = { ...row, band: { low: 1, high: 3 }, simulated: 3 };
    expect(evidenceDistance([judged, { ...row, band: null, simulated: 99 }])).toBe(1);
  });
});

describe('the fit', () => {
  const fit = fitEvidence(40);

  test('moves only what it may, and only within the passports', () => {
    expect(fit.parameters.map(({ address }) => address)).toEqual(FREE_PARAMETERS);
    const passports = new Map(
      parametersOf(settledTemplate('reference-brand').plan).map(({ address, passport }) => [
        address,
        passport,
      ]),
    );
    for (const { address, proposed } of fit.parameters) {
      const { low, high } = passports.get(address)!;
      expect(proposed).toBeGreaterThanOrEqual(low * (1 - 1e-12));
      expect(proposed).toBeLessThanOrEqual(high * (1 + 1e-12));
    }
  });

  test('never proposes worse than what stands', () => {
    expect(fit.distanceAfter).toBeLessThanOrEqual(fit.distanceBefore);
  });

  test('is the same every time', () => {
    expect(fitEvidence(40).parameters).toEqual(fit.parameters);
  });
});
