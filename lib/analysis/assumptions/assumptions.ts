import { CHANNEL_KIND_IDS, type ChannelKindId, channelKind } from '../../model/channels/registry';
import { DYNAMICS } from '../../model/dynamics';
import type { Parameter } from '../../model/parameter';
import { parametersOf } from '../../model/parameters-of';
import type { Plan } from '../../model/plan';
import type { Side } from '../../model/side';
import { beliefAt } from '../uncertainty/belief';

/** A parameter as it is assumed: its passport, the value in force, and what stood there before anybody changed it. */
export interface Assumption {
  /** `dynamics.<key>` or `channels.<channel id or kind>.<term>`. */
  readonly address: string;
  /** `<key>` or `<term>`: unique within its group. */
  readonly term: string;
  readonly passport: Parameter;
  readonly value: number;
  /** What a reset gives. */
  readonly startingValue: number;
  readonly isChanged: boolean;
  /** P10 and P90 at the value in force. */
  readonly low: number;
  readonly high: number;
}

/** The parameters of one channel, or of how people move without any. */
export interface AssumptionGroup {
  /** `dynamics`, a kind, or the id of a plan's channel: the anchor of the group. */
  readonly id: string;
  readonly label: string;
  readonly kind: ChannelKindId | null;
  readonly side: Side | null;
  readonly description: string;
  readonly assumptions: readonly Assumption[];
}

const PEOPLE = {
  id: 'dynamics',
  label: 'People and price',
  kind: null,
  side: null,
  description: 'How people move and order without any channel, and how they react to price.',
} as const;

/** The defaults: how people move, then every kind of channel, push first. */
export function defaultAssumptions(): AssumptionGroup[] {
  const asStated = (address: string, passports: Readonly<Record<string, Parameter>>) =>
    Object.entries(passports).map(([term, passport]) =>
      assumption(`${address}.${term}`, passport, passport.value, passport.value),
    );
  return [
    { ...PEOPLE, assumptions: asStated('dynamics', DYNAMICS) },
    ...CHANNEL_KIND_IDS.map((kind) => {
      const { label, side, description, parameters } = channelKind(kind);
      return {
        id: kind,
        label,
        kind,
        side,
        description,
        assumptions: asStated(`channels.${kind}`, parameters),
      };
    }),
  ];
}

/** What a plan assumes, channel by channel in its own order; `starting` says what each parameter was at first. */
export function planAssumptions(plan: Plan, starting: ReadonlyMap<string, number>): AssumptionGroup[] {
  const all = parametersOf(plan).map(({ address, passport, value }) =>
    assumption(address, passport, value, starting.get(address) ?? passport.value),
  );
  const below = (prefix: string) => all.filter(({ address }) => address.startsWith(`${prefix}.`));
  return [
    { ...PEOPLE, assumptions: below('dynamics') },
    ...plan.channels.map(({ id, kind, name }) => {
      const { side, description } = channelKind(kind);
      return { id, label: name, kind, side, description, assumptions: below(`channels.${id}`) };
    }),
  ];
}

/** Those that somebody changed, in the order of the groups. */
export function changedAssumptions(groups: readonly AssumptionGroup[]): Assumption[] {
  return groups.flatMap(({ assumptions }) => assumptions.filter(({ isChanged }) => isChanged));
}

function assumption(address: string, passport: Parameter, value: number, startingValue: number): Assumption {
  const { low, high } = beliefAt(passport, value);
  const term = address.slice(address.lastIndexOf('.') + 1);
  return { address, term, passport, value, startingValue, isChanged: value !== startingValue, low, high };
}
