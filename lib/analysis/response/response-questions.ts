import { type Issue, PlannerError } from '../../errors';
import { log, pow } from '../../math/elementary';

/**
 * What somebody who knows a channel expects of an outcome (new customers, orders, revenue; any unit) when the rest
 * of the plan stays as it is. Source: Little 1970, "Models and managers: the concept of a decision calculus".
 */
export interface ResponseAnswers {
  /** With no spend at all. */
  readonly atNone: number;
  readonly atToday: number;
  /** With half as much again. */
  readonly atHalfMore: number;
  /** With all the money in the world. */
  readonly atUnlimited: number;
}

/** The curve through the four answers: floor + range · x^slope / (x^slope + half^slope), x = spend by today's (ADBUDG, eq. 5). */
export interface ResponseCurve {
  readonly floor: number;
  /** Outcome that the channel can add at most. */
  readonly range: number;
  /** Spend that adds half of it, as a multiple of today's. */
  readonly half: number;
  /** Above 1 there is a threshold. */
  readonly slope: number;
}

/** Slopes that a channel may have; steeper or flatter answers contradict each other. */
const SLOPES = { min: 0.2, max: 5 } as const;

/**
 * The one curve through four answers, in closed form: with r the share of the possible gain that is reached,
 * half^slope = (1 − r₁) / r₁ and slope = ln(odds of r₁.₅ / odds of r₁) / ln 1.5.
 * @throws PlannerError `invalid-input` for answers that no such curve can give, with every reason
 */
export function responseCurve(answers: ResponseAnswers): ResponseCurve {
  refuse([...numberIssues(answers), ...orderIssues(answers)]);
  const { atNone, atToday, atHalfMore, atUnlimited } = answers;
  const oddsAt = (outcome: number) => (outcome - atNone) / (atUnlimited - outcome);
  const slope = log(oddsAt(atHalfMore) / oddsAt(atToday)) / log(1.5);
  refuse(slopeIssues(answers, slope));
  return {
    floor: atNone,
    range: atUnlimited - atNone,
    half: pow(oddsAt(atToday), -1 / slope),
    slope,
  };
}

/** The outcome at a spend, stated as a multiple of today's. */
export function outcomeAt({ floor, range, half, slope }: ResponseCurve, multiple: number): number {
  return multiple > 0 ? floor + range / (1 + pow(half / multiple, slope)) : floor;
}

/** A point of a response curve. */
export interface ResponsePoint {
  /** Spend as a multiple of today's. */
  readonly multiple: number;
  readonly outcome: number;
}

/** Multiples of today's spend at which curves are drawn: "you are here" is 1. */
export const RESPONSE_MULTIPLES: readonly number[] = [0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];

/** The curve as points to draw. */
export function responsePoints(curve: ResponseCurve): ResponsePoint[] {
  return RESPONSE_MULTIPLES.map((multiple) => ({ multiple, outcome: outcomeAt(curve, multiple) }));
}

const QUESTIONS = ['atNone', 'atToday', 'atHalfMore', 'atUnlimited'] as const;

function numberIssues(answers: ResponseAnswers): Issue[] {
  return QUESTIONS.filter((field) => !(Number.isFinite(answers[field]) && answers[field] >= 0)).map(
    (field) => ({
      field,
      message: `${field} is ${answers[field]}; it must be a number of 0 or more.`,
    }),
  );
}

const REASONS: Readonly<Record<string, string>> = {
  atToday: 'else today’s spend brings nothing',
  atHalfMore: 'else more spend brings nothing more, though unlimited spend is to',
  atUnlimited: 'else there is nothing left to gain with more than half as much again',
};

function orderIssues(answers: ResponseAnswers): Issue[] {
  return QUESTIONS.slice(1).flatMap((field, index) => {
    const below = QUESTIONS[index];
    if (!(answers[field] <= answers[below])) return [];
    const message = `${field} is ${answers[field]}; it must be above ${below}, ${answers[below]}: ${REASONS[field]}.`;
    return [{ field, message }];
  });
}

function slopeIssues(answers: ResponseAnswers, slope: number): Issue[] {
  if (slope >= SLOPES.min && slope <= SLOPES.max) return [];
  const least = halfMoreAt(answers, SLOPES.min);
  const most = halfMoreAt(answers, SLOPES.max);
  const message = `atHalfMore is ${answers.atHalfMore}; with the other three answers it must be from ${round(least)} to ${round(most)}, else the curve is ${slope < SLOPES.min ? 'flatter' : 'steeper'} than any channel’s (slope ${round(slope)}).`;
  return [{ field: 'atHalfMore', message }];
}

/** What half as much again brings when the curve through the other answers has a slope. */
function halfMoreAt({ atNone, atToday, atUnlimited }: ResponseAnswers, slope: number): number {
  const odds = ((atToday - atNone) / (atUnlimited - atToday)) * pow(1.5, slope);
  return atNone + ((atUnlimited - atNone) * odds) / (1 + odds);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  throw new PlannerError('invalid-input', 'No response curve gives these answers.', issues);
}
