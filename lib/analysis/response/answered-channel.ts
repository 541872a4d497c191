import { type Issue, PlannerError } from '../../errors';
import { exp, log } from '../../math/elementary';
import { EFFECTS } from '../../model/channels/define-channel';
import { channelKind } from '../../model/channels/registry';
import { compile } from '../../model/compile';
import type { Parameter } from '../../model/parameter';
import type { Channel, Plan, Scenario } from '../../model/plan';
import { simulate } from '../../model/simulate';
import type { ActualOutcome } from '../actuals';
import { type ResponseAnswers, type ResponseCurve, responseCurve } from './response-questions';

/** A channel's parameters as four answers give them. */
export interface AnsweredChannel {
  readonly channelId: string;
  readonly curve: ResponseCurve;
  /** Today's spend a week, in the plan's currency: the mean over the weeks that spend. */
  readonly weeklySpend: number;
  /** Values to put into the plan, by term. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Factor on the channel's own effects. */
  readonly effectScale: number;
  /** What the model gives for half as much again where the kind has no slope: it bends as slope 1 does; else null. */
  readonly halfMoreWithoutSlope: number | null;
}

/**
 * Parameters of a channel from four answers about an outcome over the horizon: half-saturation and slope in closed
 * form, and the one factor on its effects with which the engine loses as large a share of the outcome without the
 * channel as the answers say. Answers are taken as relative: any unit will do.
 * @throws PlannerError `invalid-input` for impossible answers, with every reason; `not-found` for an unknown channel
 */
export function answerChannel(
  plan: Plan,
  scenario: Scenario,
  channelId: string,
  answers: ResponseAnswers,
  outcome: ActualOutcome = 'newCustomers',
): AnsweredChannel {
  const index = plan.channels.findIndex(({ id }) => id === channelId);
  if (index < 0) {
    const known = plan.channels.map(({ id }) => id).join(', ');
    throw new PlannerError('not-found', `There is no channel "${channelId}" in this plan; it has ${known}.`);
  }
  const curve = responseCurve(answers);
  const channel = plan.channels[index];
  const weeklySpend = meanSpend(scenario, channelId);
  if (weeklySpend === 0) {
    const message = `${channel.name} spends nothing in "${scenario.name}"; without spend there is no "today" to ask about.`;
    throw new PlannerError('invalid-input', message, [{ field: 'channelId', message }]);
  }
  const passports: Readonly<Record<string, Parameter>> = channelKind(channel.kind).parameters;
  const hasSlope = passports.slope !== undefined;
  const { atNone, atToday, atUnlimited } = answers;
  const half = hasSlope ? curve.half : (atUnlimited - atToday) / (atToday - atNone);
  const shape = {
    halfSaturation:
      ((half * weeklySpend) / (plan.market.size / 1000)) *
      (passports.unitCost.value / channel.parameters.unitCost),
    ...(hasSlope && { slope: curve.slope }),
  };
  refuseOutside(passports, shape, channel);
  const shaped = withParameters(plan, index, shape);
  const effectScale = scaleFor(shaped, scenario, index, outcome, 1 - atNone / atToday);
  const parameters = { ...shape, ...scaledEffects(channel, passports, effectScale) };
  const flat = { ...curve, half, slope: 1 };
  return {
    channelId,
    curve,
    weeklySpend,
    parameters,
    effectScale,
    halfMoreWithoutSlope: hasSlope ? null : flat.floor + flat.range / (1 + half / 1.5),
  };
}

/** The plan with some parameters of a channel replaced. */
export function withParameters(
  plan: Plan,
  index: number,
  parameters: Readonly<Record<string, number>>,
): Plan {
  const channels = plan.channels.map((channel, at) =>
    at === index ? { ...channel, parameters: { ...channel.parameters, ...parameters } } : channel,
  );
  return { ...plan, channels };
}

function meanSpend({ flights }: Scenario, channelId: string): number {
  const spend = flights.find((flight) => flight.channelId === channelId)?.spend ?? [];
  const paid = spend.filter((amount) => amount > 0);
  return paid.length === 0 ? 0 : paid.reduce((sum, amount) => sum + amount, 0) / paid.length;
}

function refuseOutside(
  passports: Readonly<Record<string, Parameter>>,
  shape: Readonly<Record<string, number>>,
  { name }: Channel,
): void {
  const issues: Issue[] = Object.entries(shape).flatMap(([term, value]) => {
    const { min, max, label } = passports[term];
    if (value >= min && value <= max) return [];
    const message = `${label} of ${name} would be ${value}; it must be from ${min} to ${max}.`;
    return [{ field: term, message }];
  });
  if (issues.length > 0)
    throw new PlannerError('invalid-input', 'The answers give a channel that cannot be.', issues);
}

/** Effects that carry what the channel brings; fatigue is what it costs. */
const GAINS = EFFECTS.filter((effect) => effect !== 'fatigue');

function scaledEffects(
  { parameters }: Channel,
  passports: Readonly<Record<string, Parameter>>,
  scale: number,
): Record<string, number> {
  const own = GAINS.filter((effect) => passports[effect] !== undefined && parameters[effect] > 0);
  return Object.fromEntries(
    own.map((effect) => [effect, Math.min(passports[effect].max, parameters[effect] * scale)]),
  );
}

const LARGEST = 64;
const TRIES = 33;
const ROUNDS = 4;

/** The factor on the effects with which `target` of the outcome is lost without the channel: tried in lanes, finer each round. */
function scaleFor(
  plan: Plan,
  scenario: Scenario,
  index: number,
  outcome: ActualOutcome,
  target: number,
): number {
  let low = -log(LARGEST);
  let high = log(LARGEST);
  for (let round = 0; round < ROUNDS; round++) {
    const step = (high - low) / (TRIES - 1);
    const scales = Array.from({ length: TRIES }, (_, at) => exp(low + at * step));
    const lost = lostShares(plan, scenario, index, outcome, scales);
    const above = lost.findIndex((share) => share >= target);
    if (above <= 0 && round === 0) throw outOfReach(plan.channels[index], target, lost);
    const at = Math.max(1, above);
    [low, high] = [low + (at - 1) * step, low + at * step];
  }
  return exp((low + high) / 2);
}

/** Share of the outcome that is missing without the channel, for each factor on its effects. */
function lostShares(
  plan: Plan,
  scenario: Scenario,
  index: number,
  outcome: ActualOutcome,
  scales: readonly number[],
): number[] {
  const channel = plan.channels[index];
  const passports: Readonly<Record<string, Parameter>> = channelKind(channel.kind).parameters;
  const lanes = 2 * scales.length;
  const tried = scales.map((scale) => scaledEffects(channel, passports, scale));
  const overrides = new Map(
    Object.keys(tried[0]).map((effect) => [
      `channels.${channel.id}.${effect}`,
      Float64Array.from({ length: lanes }, (_, lane) => tried[lane >> 1][effect]),
    ]),
  );
  const offFrom = plan.channels.map((_, at) =>
    Float64Array.from({ length: lanes }, (_, lane) =>
      at === index && lane % 2 === 1 ? 0 : Number.POSITIVE_INFINITY,
    ),
  );
  const run = simulate(compile(plan, scenario, { lanes, overrides, offFrom }));
  const totals = new Float64Array(lanes);
  for (let at = 0; at < run.series[outcome].length; at++) totals[at % lanes] += run.series[outcome][at];
  return scales.map((_, at) => 1 - totals[2 * at + 1] / totals[2 * at]);
}

function outOfReach({ name }: Channel, target: number, lost: readonly number[]): PlannerError {
  const percent = (share: number) => `${Number((100 * share).toPrecision(3))} %`;
  const message =
    `Without ${name} the answers lose ${percent(target)} of the outcome; in this plan the channel can make a difference ` +
    `of ${percent(lost[0])} to ${percent(lost[lost.length - 1])}, however strong its effects are.`;
  return new PlannerError('invalid-input', message, [{ field: 'atNone', message }]);
}
