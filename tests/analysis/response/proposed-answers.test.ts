import { describe, expect, it } from 'vitest';
import { proposedAnswers } from '../../../lib/analysis/response/proposed-answers';
import {
  outcomeAt,
  RESPONSE_MULTIPLES,
  responseCurve,
} from '../../../lib/analysis/response/response-questions';

describe('the answers that a plan itself gives', () => {
  it('are those of its curve, unlimited spend included', () => {
    const answers = { atNone: 900, atToday: 1000, atHalfMore: 1040, atUnlimited: 1400 };
    const curve = responseCurve(answers);
    const proposed = proposedAnswers(RESPONSE_MULTIPLES.map((multiple) => outcomeAt(curve, multiple)));
    expect(proposed?.atNone).toBeCloseTo(900, 6);
    expect(proposed?.atToday).toBeCloseTo(1000, 6);
    expect(proposed?.atHalfMore).toBeCloseTo(1040, 6);
    expect(proposed?.atUnlimited).toBeCloseTo(1400, 3);
  });

  it('can always be asked about: their curve exists', () => {
    const straight = RESPONSE_MULTIPLES.map((multiple) => 500 + 10 * multiple);
    const proposed = proposedAnswers(straight);
    expect(proposed).not.toBeNull();
    if (proposed) expect(() => responseCurve(proposed)).not.toThrow();
  });

  it('do not exist where more spend brings nothing more', () => {
    expect(proposedAnswers(RESPONSE_MULTIPLES.map(() => 7))).toBeNull();
  });
});
