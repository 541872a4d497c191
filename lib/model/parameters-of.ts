import type { Belief } from '../math/distributions';
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

/**
 * What we believe about a plan's parameter: the passport's spread around the plan's own value. A changed value
 * keeps its relative spread; an effect set to 0 stays 0.
 */
export function beliefOf({ passport, value }: PlanParameter): Belief {
  const { distribution, min, max } = passport;
  if (value === passport.value) return passport;
  if (distribution === 'normal' || distribution === 'logit-normal') {
    const shift = value - passport.value;
    const inside = (x: number) => Math.min(max, Math.max(min, x + shift));
    return { distribution, min, max, value, low: inside(passport.low), high: inside(passport.high) };
  }
  const factor = passport.value === 0 ? 1 : value / passport.value;
  return { distribution, min, max, value, low: passport.low * factor, high: passport.high * factor };
}

function passportsOf(kind: ChannelKindId): Readonly<Record<string, Parameter>> {
  return channelKind(kind).parameters;
}
