import type { Flight, Plan, Scenario } from '../../model/plan';
import { withParameter } from '../assumptions/plan-parameters';
import { type InputRef, planInput, seriesOf } from './changed-inputs';
import type { Contender } from './contenders';

/** Why an input cannot be copied. */
export type CopyProblem =
  /** Money of another currency. */
  | 'currency'
  /** The plan has no such channel, or one of another kind. */
  | 'channel'
  /** What it was worth hangs on the plan as a whole: its start, its currency, what it carried in. */
  | 'plan';

const WHOLE_PLAN: ReadonlySet<string> = new Set([
  'startsOn',
  'currency',
  'carryIn',
  'correlations',
  'market.stages',
]);

/** Why an input of a contender cannot be copied into a plan; null where it can. */
export function copyProblem(plan: Plan, ref: InputRef, from: Pick<Contender, 'plan'>): CopyProblem | null {
  if (plan.currency !== from.plan.currency) return 'currency';
  if (ref.kind === 'plan') return WHOLE_PLAN.has(ref.path) ? 'plan' : null;
  const channelId = ref.kind === 'parameter' ? channelOf(ref.address) : ref.channelId;
  if (channelId === null) return null;
  const kindIn = ({ channels }: Plan) => channels.find(({ id }) => id === channelId)?.kind;
  return kindIn(plan) !== undefined && kindIn(plan) === kindIn(from.plan) ? null : 'channel';
}

function channelOf(address: string): string | null {
  const [owner, id] = address.split('.');
  return owner === 'channels' ? id : null;
}

/**
 * The plan with one input as a contender has it. Spend and discounts go into one scenario, in the weeks that the
 * contender has; what stands after them stays. Everything else holds for all scenarios of the plan. Same plan where
 * nothing differs.
 * @throws RangeError where `copyProblem` says that it cannot be, or the plan has no such scenario
 */
export function copyInput(
  plan: Plan,
  scenarioId: string,
  ref: InputRef,
  from: Pick<Contender, 'plan' | 'scenario'>,
): Plan {
  const problem = copyProblem(plan, ref, from);
  if (problem !== null) throw new RangeError(`this input cannot be copied: ${problem}`);
  if (ref.kind === 'parameter') return copyParameter(plan, ref.address, from.plan);
  if (ref.kind === 'plan') {
    const [section, member] = ref.path.split('.') as ['market' | 'economics', string];
    const value = planInput(from.plan, ref.path);
    return { ...plan, [section]: { ...plan[section], [member]: value } };
  }
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId);
  if (scenario === undefined) throw new RangeError(`the plan has no scenario "${scenarioId}"`);
  const copied = copySeries(plan, scenario, ref.kind, ref.channelId, from);
  return { ...plan, scenarios: plan.scenarios.map((other) => (other === scenario ? copied : other)) };
}

function copyParameter(plan: Plan, address: string, from: Plan): Plan {
  const [owner, id, term] = address.split('.');
  const value =
    owner === 'channels'
      ? from.channels.find((channel) => channel.id === id)?.parameters[term]
      : from.dynamics[id as keyof Plan['dynamics']];
  if (value === undefined) throw new RangeError(`there is no parameter ${address} to copy`);
  return withParameter(plan, address, value);
}

function copySeries(
  plan: Plan,
  scenario: Scenario,
  kind: 'spend' | 'discount',
  channelId: string,
  from: Pick<Contender, 'plan' | 'scenario'>,
): Scenario {
  const copied = seriesOf(from, kind, channelId);
  const own = seriesOf({ plan, scenario }, kind, channelId);
  if (copied === null || own === null) throw new RangeError(`there is no channel "${channelId}" to copy`);
  const series = own.map((value, week) => (week < copied.length ? copied[week] : value));
  const before = scenario.flights.find((flight) => flight.channelId === channelId);
  const flight: Flight = {
    channelId,
    spend: before?.spend ?? Array<number>(plan.horizonWeeks).fill(0),
    ...before,
    [kind]: series,
    ...silence(plan, before, from, channelId),
  };
  const flights = before
    ? scenario.flights.map((other) => (other === before ? flight : other))
    : [...scenario.flights, flight];
  return { ...scenario, flights };
}

/** Weeks of silence come with what is copied: amounts in a silent week would contradict them. */
function silence(
  plan: Plan,
  before: Flight | undefined,
  from: Pick<Contender, 'plan' | 'scenario'>,
  channelId: string,
): Pick<Flight, 'blackoutWeeks'> {
  const theirs = from.scenario.flights.find((flight) => flight.channelId === channelId)?.blackoutWeeks ?? [];
  const weeks = from.plan.horizonWeeks;
  const later = (before?.blackoutWeeks ?? []).filter((week) => week >= weeks);
  const silent = [...theirs, ...later].filter((week) => week < plan.horizonWeeks);
  if (silent.length > 0) return { blackoutWeeks: silent };
  return before?.blackoutWeeks === undefined ? {} : { blackoutWeeks: [] };
}
