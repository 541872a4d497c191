import { type ChannelKindId, channelKind } from './channels/registry';
import { DYNAMICS, type DynamicsKey } from './dynamics';
import type { Parameter } from './parameter';
import type { Plan } from './plan';

/** A parameter of a plan at its address, with its passport and the plan's own value. */
export interface PlanParameter {
  /** `dynamics.<key>` or `channels.<channelId>.<term>`, as `compile`'s overrides name it. */
  readonly address: string;
  readonly passport: Parameter;
  readonly value: number;
}

/** Every parameter of a plan, dynamics first, then channel by channel in the plan's order. */
export function parametersOf(plan: Plan): PlanParameter[] {
  const dynamics = (Object.keys(DYNAMICS) as DynamicsKey[]).map((key) => ({
    address: `dynamics.${key}`,
    passport: DYNAMICS[key],
    value: plan.dynamics[key],
  }));
  const channels = plan.channels.flatMap((channel) =>
    Object.entries(passportsOf(channel.kind)).map(([term, passport]) => ({
      address: `channels.${channel.id}.${term}`,
      passport,
      value: channel.parameters[term],
    })),
  );
  return [...dynamics, ...channels];
}

/** Those that are not known exactly: what Monte Carlo draws. */
export function uncertainParameters(plan: Plan): PlanParameter[] {
  return parametersOf(plan).filter(({ passport }) => passport.distribution !== 'fixed');
}

function passportsOf(kind: ChannelKindId): Readonly<Record<string, Parameter>> {
  return channelKind(kind).parameters;
}
