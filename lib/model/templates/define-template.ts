import type { z } from 'zod';
import { weekday } from '../calendar';
import { type ChannelKindId, channelKind } from '../channels/registry';
import { splitMoney } from '../currency';
import type { Plan, planSchema } from '../plan';
import type { Flighting } from './flighting';
import { type SettledStart, settledCarryIn } from './settled-start';

/** A plan document as `parsePlan` reads it: what is left out has its default. */
export type PlanDocument = z.input<typeof planSchema>;

/** A business to start a plan from. */
export interface Template {
  readonly id: string;
  readonly label: string;
  /** One sentence: what its forecast shows. */
  readonly teaches: string;
  /** The brand it is an archetype of, always with made-up numbers. */
  readonly archetypeOf?: string;
  /** True for a business that the defaults are checked on, rather than one to start from. */
  readonly isReference?: boolean;
  /** What the business has when the plan starts; without it nobody knows it yet. */
  readonly start?: SettledStart;
  /** The plan document when it starts on an ISO date; `templatePlan` parses it. */
  readonly plan: (startsOn: string) => PlanDocument;
}

/** A channel of a template; its id is its kind and its name the kind's label unless stated. */
export interface TemplateChannel {
  readonly kind: ChannelKindId;
  readonly id?: string;
  readonly name?: string;
  /** Where it differs from the kind's own numbers. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/** What a scenario gives to a channel. */
export interface Allocation {
  /** Part of the template's budget, in any unit: only proportions count. */
  readonly part: number;
  readonly flighting: Flighting;
  /** Discount depth, 0–0.9, in every week that is flighted; promotions only. */
  readonly discount?: number;
}

/** A scenario of a template, by channel id; a channel without an allocation spends nothing. */
export interface TemplateScenario {
  readonly id: string;
  readonly name: string;
  readonly mix: Readonly<Record<string, Allocation>>;
}

/** All a template states; its scenarios spend the same budget to the minor unit. */
export interface TemplateDefinition extends Omit<Template, 'plan'> {
  readonly currency: string;
  readonly horizonWeeks: number;
  /** Total spend of every scenario. */
  readonly budget: number;
  readonly market: Omit<PlanDocument['market'], 'stages'>;
  readonly economics: PlanDocument['economics'];
  readonly dynamics?: Partial<Plan['dynamics']>;
  readonly channels: readonly TemplateChannel[];
  /** The first is the baseline. */
  readonly scenarios: readonly TemplateScenario[];
  readonly assumptions: Plan['assumptions'];
}

/** Makes a template of what it states: ids and names filled in, money split into whole minor units a week. */
export function defineTemplate(definition: TemplateDefinition): Template {
  const { id, label, teaches, archetypeOf, isReference, start } = definition;
  return {
    id,
    label,
    teaches,
    archetypeOf,
    isReference,
    start,
    plan: (startsOn) => documentOf(definition, startsOn),
  };
}

function documentOf(definition: TemplateDefinition, startsOn: string): PlanDocument {
  const { id, label, currency, horizonWeeks, market, economics, dynamics = {}, start } = definition;
  const channels = definition.channels.map(({ kind, id = kind, name, parameters = {} }) => ({
    id,
    kind,
    name: name ?? channelKind(kind).label,
    parameters,
  }));
  return {
    name: label,
    currency,
    startsOn,
    weekStartsOn: weekday(startsOn),
    horizonWeeks,
    market: { ...market, stages: start?.stages },
    economics,
    dynamics,
    channels,
    scenarios: definition.scenarios.map((scenario) => ({
      id: scenario.id,
      name: scenario.name,
      flights: flightsOf(definition, scenario, startsOn),
    })),
    carryIn: start && settledCarryIn(channels, start),
    origin: { from: 'template', name: id },
    assumptions: [...definition.assumptions],
  };
}

function flightsOf(
  { budget, currency, horizonWeeks }: TemplateDefinition,
  { mix }: TemplateScenario,
  startsOn: string,
) {
  const allocations = Object.entries(mix);
  const parts = allocations.map(([, { part }]) => part);
  const totals = splitMoney(budget, parts, currency);
  return allocations.map(([channelId, { flighting, discount }], index) => {
    const levels = flighting(horizonWeeks, startsOn);
    const spend = splitMoney(totals[index], levels, currency);
    if (discount === undefined) return { channelId, spend };
    return { channelId, spend, discount: levels.map((level) => (level > 0 ? discount : 0)) };
  });
}
