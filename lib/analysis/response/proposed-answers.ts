import { PlannerError } from '../../errors';
import { outcomeAt, RESPONSE_MULTIPLES, type ResponseAnswers, responseCurve } from './response-questions';

const FARTHEST = Math.max(...RESPONSE_MULTIPLES);
const ROUNDS = 60;
/** How much more than at the farthest multiple unlimited spend may bring, as a multiple of what that adds. */
const MOST_REACH = 50;

/**
 * The four answers that the plan itself gives for a channel, from its outcome at `RESPONSE_MULTIPLES` of today's spend,
 * `[multiple]`: what is asked about unlimited spend is where the curve through the others that meets the farthest one
 * ends. Null where more spend brings nothing more.
 */
export function proposedAnswers(outcomes: ArrayLike<number>): ResponseAnswers | null {
  const at = (multiple: number) => outcomes[RESPONSE_MULTIPLES.indexOf(multiple)];
  const [atNone, atToday, atHalfMore, farthest] = [0, 1, 1.5, FARTHEST].map(at);
  if (!(atToday > atNone && atHalfMore > atToday && farthest > atHalfMore)) return null;
  const missedBy = (atUnlimited: number): number | null => {
    try {
      const curve = responseCurve({ atNone, atToday, atHalfMore, atUnlimited });
      return outcomeAt(curve, FARTHEST) - farthest;
    } catch (error) {
      if (error instanceof PlannerError) return null;
      throw error;
    }
  };
  let low = farthest;
  let high = farthest + (farthest - atNone) * MOST_REACH;
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    const missed = missedBy(middle);
    // Too near an end the four contradict each other: then the end was too low.
    if (missed === null || missed < 0) low = middle;
    else high = middle;
  }
  return { atNone, atToday, atHalfMore, atUnlimited: high };
}
