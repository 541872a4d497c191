import { z } from 'zod';
import { ACTUAL_OUTCOMES } from '../../analysis/actuals';
import { requireScenario } from '../../analysis/require-scenario';
import {
  type AnsweredChannel,
  answerChannel,
  withParameters,
} from '../../analysis/response/answered-channel';
import { type Plan, parsePlan } from '../../model/plan';
import type { Figure } from '../../report/figure';
import { answeredCurveFigure } from '../../report/figure-parts/answered-curve';
import { parseInput } from '../parse-input';

const inputSchema = z.strictObject({
  /** A plan document. */
  plan: z.unknown(),
  /** Id or name of the scenario whose spend is "today's"; without it the plan's first. */
  scenario: z.string().max(200).optional(),
  channelId: z.string().max(40),
  /** What was asked about, over the horizon. */
  outcome: z.enum(ACTUAL_OUTCOMES).default('newCustomers'),
  answers: z.strictObject({
    atNone: z.number(),
    atToday: z.number(),
    atHalfMore: z.number(),
    atUnlimited: z.number(),
  }),
  /** Of the words of the figure. */
  locale: z.string().max(40).default('en'),
});

const OUTCOME_WORDS: Readonly<Record<(typeof ACTUAL_OUTCOMES)[number], string>> = {
  newCustomers: 'new customers',
  orders: 'orders',
  revenue: 'revenue',
};

/** A plan with a channel as four answers give it, and the curve. */
export interface AnsweredPlan extends AnsweredChannel {
  readonly plan: Plan;
  readonly figure: Figure;
}

/**
 * Sets a channel of a plan document by four answers (Little 1970). Needs no database.
 * @throws PlannerError `invalid-input` for answers that cannot be, with every reason; `not-found` for an unknown
 *   channel or scenario
 */
export function answerQuestions(input: unknown): AnsweredPlan {
  const request = parseInput(inputSchema, input);
  const { channelId, answers, outcome, locale } = request;
  const plan = parsePlan(request.plan);
  const answered = answerChannel(plan, requireScenario(plan, request.scenario), channelId, answers, outcome);
  const index = plan.channels.findIndex(({ id }) => id === channelId);
  return {
    ...answered,
    plan: withParameters(plan, index, answered.parameters),
    figure: answeredCurveFigure(answered.curve, OUTCOME_WORDS[outcome], locale),
  };
}
